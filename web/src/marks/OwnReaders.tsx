import type { ReactNode } from 'react';
import { useAnswer } from '@/api/ask';
import { useWords } from '@/words/Words';
import { WhoSees } from './WhoSees';

interface Props {
  of: 'profile' | 'wishes';
  /** What stands in one sentence; the rest is a press away. */
  about: readonly string[];
}

/** Who reads the reader's own profile or wishes, as the server works it out from the permissions it enforces. */
export function OwnReaders({ of, about }: Props): ReactNode {
  const t = useWords();
  const readers = useAnswer('list_readers', {}, { fresh: Infinity });
  if (!readers.data) return null;
  return <WhoSees own lines={readers.data[of]} name={t('sees.own.partner')} about={about} />;
}
