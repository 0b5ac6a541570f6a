import type { ReactNode } from 'react';
import type { RosterImport } from '@/api/contract';
import { TextArea } from '@/ui/Field';
import { useWords } from '@/words/Words';
import { ordered } from './mapping.model';

interface Props {
  /** The column that holds levels. */
  column: RosterImport['columns'][number];
  text: string;
  onChange: (text: string) => void;
}

/** Grades that are words have no order of their own: somebody says which is junior and which senior. */
export function LevelOrder({ column, text, onChange }: Props): ReactNode {
  const t = useWords();
  return (
    <TextArea
      label={t('mapping.levels')}
      hint={t('mapping.levelsHint', { count: ordered(text).length })}
      placeholder={ordered(column.sample.join('\n')).join('\n')}
      rows={4}
      value={text}
      onChange={onChange}
    />
  );
}
