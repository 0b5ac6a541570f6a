import type { ReactNode } from 'react';
import type { Part } from '@/api/contract';
import { useTell } from '@/words/tell';
import { useWords } from '@/words/Words';
import { nameOf } from './criterion';
import css from './WeightedLedger.module.css';

const filled = (part: Part): number =>
  part.of > 0 ? Math.max(0, Math.min(1, part.points / part.of)) * 100 : 0;

/** The part that decided most: it alone is drawn in the house colour. */
export function strongest(parts: readonly Part[]): Part | undefined {
  return parts.reduce<Part | undefined>(
    (best, part) => (part.points > (best?.points ?? 0) ? part : best),
    undefined,
  );
}

/** Column width is the weight, fill is the fit: the filled share of the whole is the score. */
export function WeightedLedger({ parts }: { parts: readonly Part[] }): ReactNode {
  const t = useWords();
  const tell = useTell();
  const best = strongest(parts);
  const words = parts
    .filter((part) => part.of > 0)
    .map((part) =>
      t('ledger.part', {
        criterion: nameOf(t, part.criterion),
        points: part.points,
        of: part.of,
      }),
    );
  return (
    <div className={css.ledger} role="img" aria-label={tell.list(words)}>
      {parts
        .filter((part) => part.of > 0)
        .map((part) => (
          <div key={part.criterion} className={css.column} style={{ flex: `${part.of} 1 0` }}>
            <div
              className={`${css.fill} ${part === best ? css.strongest : ''}`}
              style={{ width: `${filled(part)}%` }}
            />
          </div>
        ))}
    </div>
  );
}

/** The same ledger written out, one criterion a line; the points add up to the fit. */
export function LedgerLines({ parts }: { parts: readonly Part[] }): ReactNode {
  const t = useWords();
  const tell = useTell();
  const best = strongest(parts);
  const most = Math.max(1, ...parts.map((part) => part.of));
  return (
    <ul className={css.list}>
      {parts
        .filter((part) => part.of > 0)
        .map((part) => (
          <li key={part.criterion} className={css.entry}>
            <span>{nameOf(t, part.criterion)}</span>
            <span
              className={css.track}
              style={{ width: `${(part.of / most) * 100}%` }}
              aria-hidden="true"
            >
              <span
                className={`${css.fill} ${part === best ? css.strongest : ''}`}
                style={{ width: `${filled(part)}%` }}
              />
            </span>
            <span className={css.points}>
              {t('ledger.points', {
                points: tell.number(part.points, 1),
                of: tell.number(part.of, 1),
              })}
            </span>
          </li>
        ))}
    </ul>
  );
}
