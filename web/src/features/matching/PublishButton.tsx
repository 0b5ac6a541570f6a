import type { ReactNode } from 'react';
import type { MatchRun } from '@/api/contract';
import { AskFirst } from '@/ui/AskFirst';
import { T } from '@/words/Words';

interface Props {
  run: MatchRun;
  busy: boolean;
  wide?: boolean;
  onPublish: () => void;
}

/** Publishing tells people, and nobody can be told back: it says so before it does. */
export function PublishButton({ run, busy, wide, onPublish }: Props): ReactNode {
  const pairs = run.totals?.pairs ?? 0;
  const left = run.totals?.unmatched_mentees ?? 0;
  return (
    <AskFirst
      title={<T id="publish.title" values={{ run: run.name }} />}
      what={<T id="publish.what" values={{ pairs, left }} />}
      yes={<T id="publish.yes" />}
      busy={busy}
      wide={wide}
      onYes={onPublish}
    >
      <T id="run.publish" values={{ pairs }} />
    </AskFirst>
  );
}
