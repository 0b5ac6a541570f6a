import type { ReactNode } from 'react';
import { useWords } from '@/words/Words';
import css from './Progress.module.css';

/** Ten steps: an open ring where somebody began, a full dot where they are. The words say the same. */
export function Scale({ before, after }: { before: number; after: number | null }): ReactNode {
  const t = useWords();
  const said =
    after === null ? t('objectives.began', { before }) : t('objectives.from', { before, after });
  return (
    <p className={css.scale}>
      <span className={css.steps} aria-hidden="true">
        {Array.from({ length: 10 }, (_, at) => (
          <i
            key={at}
            data-began={at + 1 === before || undefined}
            data-now={at + 1 === after || undefined}
          />
        ))}
      </span>
      {said}
    </p>
  );
}
