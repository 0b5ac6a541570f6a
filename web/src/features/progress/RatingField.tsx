import type { ReactNode } from 'react';
import { NumberField } from '@/ui/Field';
import { useWords } from '@/words/Words';

/** One to ten. Nothing is suggested: a number that stands there already is the number people keep. */
export function RatingField({
  label,
  value,
  bad,
  onChange,
}: {
  label: string;
  value: number | null;
  bad?: ReactNode;
  onChange: (value: number | null) => void;
}): ReactNode {
  const t = useWords();
  return (
    <NumberField
      label={label}
      hint={t('objectives.ratingHint')}
      min={1}
      max={10}
      value={value}
      bad={bad}
      onChange={onChange}
    />
  );
}
