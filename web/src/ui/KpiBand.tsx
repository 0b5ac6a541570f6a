import type { ReactNode } from 'react';
import css from './KpiBand.module.css';

export interface Kpi {
  label: ReactNode;
  value: ReactNode;
  of?: ReactNode;
  note?: ReactNode;
  tone?: 'attn' | 'crit';
}

/** The figures that matter here, as one ruled strip. */
export function KpiBand({ items }: { items: readonly Kpi[] }): ReactNode {
  return (
    <dl className={css.band}>
      {items.map((item, at) => (
        <div key={at} className={css.kpi}>
          <dt className={css.label}>{item.label}</dt>
          <dd className={css.value}>
            {item.value}
            {item.of && <span className={css.of}>{item.of}</span>}
          </dd>
          {item.note && (
            <dd className={`${css.note} ${item.tone ? css[item.tone] : ''}`}>{item.note}</dd>
          )}
        </div>
      ))}
    </dl>
  );
}
