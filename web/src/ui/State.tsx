import type { ReactNode } from 'react';
import { useWords } from '@/words/Words';
import css from './State.module.css';

/** What state a thing is in. Normal is plain ink; a dot or a square asks for a look. */
export function State({
  tone,
  children,
}: {
  tone?: 'attn' | 'crit' | 'quiet';
  children: ReactNode;
}): ReactNode {
  return <span className={`${css.state} ${tone ? css[tone] : ''}`}>{children}</span>;
}

export function Chips({ items }: { items: readonly ReactNode[] }): ReactNode {
  return (
    <ul className={css.chips}>
      {items.map((item, at) => (
        <li key={at} className={css.chip}>
          {item}
        </li>
      ))}
    </ul>
  );
}

/** One to five, as dots with their number said. */
export function Level({ value, of = 5 }: { value: number; of?: number }): ReactNode {
  const t = useWords();
  return (
    <span className={css.level} role="img" aria-label={t('level.said', { value, of })}>
      {Array.from({ length: of }, (_, at) => (
        <i key={at} data-on={at < value ? '' : undefined} />
      ))}
    </span>
  );
}

export function Facts({
  items,
  stacked,
}: {
  /** What is said is long: it stands below what it is said of. */
  stacked?: boolean;
  items: readonly (readonly [ReactNode, ReactNode] | null | false | undefined)[];
}): ReactNode {
  return (
    <dl className={`${css.facts} ${stacked ? css.stacked : ''}`}>
      {items.map(
        (item, at) =>
          item && (
            <div key={at} style={{ display: 'contents' }}>
              <dt>{item[0]}</dt>
              <dd>{item[1]}</dd>
            </div>
          ),
      )}
    </dl>
  );
}

export function Progress({ share, label }: { share: number; label: string }): ReactNode {
  return (
    <div
      className={css.progress}
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={Math.round(share * 100)}
    >
      <div style={{ width: `${share * 100}%` }} />
    </div>
  );
}
