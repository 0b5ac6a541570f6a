import type { ReactNode } from 'react';
import css from './Fold.module.css';

interface Props {
  title: ReactNode;
  /** What is inside, in a few words, for as long as it is folded. */
  note?: ReactNode;
  open?: boolean;
  children: ReactNode;
}

/** A part of a long page that is read one at a time; the browser folds it, and finds words inside. */
export function Fold({ title, note, open, children }: Props): ReactNode {
  return (
    <details className={css.fold} open={open}>
      <summary className={css.head}>
        <span className={css.title}>{title}</span>
        {note && <span className={css.note}>{note}</span>}
      </summary>
      <div className={css.body}>{children}</div>
    </details>
  );
}
