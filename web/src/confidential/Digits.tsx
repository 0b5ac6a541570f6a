import type { ReactNode } from 'react';
import css from './Confidential.module.css';

/** Groups of digits that two people, or two screens, compare aloud. */
export const Digits = ({ groups }: { groups: readonly string[] }): ReactNode => (
  <ol className={css.digits}>
    {groups.map((group, at) => (
      <li key={at}>{group}</li>
    ))}
  </ol>
);
