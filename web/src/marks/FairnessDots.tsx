import type { ReactNode } from 'react';
import type { FairnessRow } from '@/api/contract';
import { useTell } from '@/words/tell';
import { T, useWords } from '@/words/Words';
import { groupName } from './groupName';
import css from './FairnessDots.module.css';

/** The rate of the group that does best: the four-fifths mark stands at 80 % of it. */
export function bestRate(rows: readonly FairnessRow[], by: string): number {
  return Math.max(0, ...rows.filter((row) => row.group_by === by).map((row) => row.rate ?? 0));
}

interface Props {
  rows: readonly FairnessRow[];
  /** Where people decide, every group below the mark is explained; where they try out, only breaches. */
  explain?: 'breaches' | 'all';
}

/** Each group's share of matched people: a dot, the best group as a ring, four fifths as a dashed line. */
export function FairnessDots({ rows, explain = 'breaches' }: Props): ReactNode {
  const t = useWords();
  const tell = useTell();
  return (
    <ul className={css.rows}>
      {rows.map((row) => {
        const best = bestRate(rows, row.group_by);
        const name = groupName(t, tell, row.group_by, row.group, row.side);
        if (row.verdict === 'suppressed' || row.rate === null || row.rate === undefined)
          return (
            <li key={`${row.group_by} ${row.group}`} className={css.quiet}>
              <p className={css.words}>
                <span>{name}</span>
              </p>
              <p className={css.note}>
                <T id="fairness.suppressed" />
              </p>
            </li>
          );
        return (
          <li key={`${row.group_by} ${row.group}`} className={css[row.verdict]}>
            <p className={css.words}>
              <span>{name}</span>
              {row.mean_fit !== null && row.mean_fit !== undefined && (
                <span className={css.fit}>{t('fairness.fit', { fit: row.mean_fit })}</span>
              )}
              <span className={css.value}>{tell.percent(row.rate)}</span>
            </p>
            <svg className={css.line} aria-hidden="true">
              <line className={css.axis} x1="0" x2="100%" y1="8" y2="8" />
              <line
                className={css.fifth}
                x1={`${best * 80}%`}
                x2={`${best * 80}%`}
                y1="1"
                y2="15"
              />
              <circle className={css.whole} cx={`${best * 100}%`} cy="8" r="4" />
              <circle className={css.dot} cx={`${row.rate * 100}%`} cy="8" r="4" />
            </svg>
            {(row.verdict === 'breach' || (explain === 'all' && row.verdict === 'watch')) && (
              <p className={css.note}>{t.said(row.sentence)}</p>
            )}
          </li>
        );
      })}
    </ul>
  );
}

/** How to read the dots, once per panel. */
export const FairnessKey = (): ReactNode => (
  <p className={css.key}>
    <T id="fairness.key" />
  </p>
);
