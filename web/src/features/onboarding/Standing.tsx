import type { ReactNode } from 'react';
import { useAnswer } from '@/api/ask';
import { Ask } from '@/ui/Ask';
import { Sheet } from '@/ui/Sheet';
import { useTell } from '@/words/tell';
import { useWords } from '@/words/Words';
import css from './Onboarding.module.css';

/** Who is still waited for, and every version that was in force. */
export function Standing({ programme }: { programme: string }): ReactNode {
  const t = useWords();
  const tell = useTell();
  const standing = useAnswer('list_onboarding', { params: { programme } });
  const versions = useAnswer('list_norms_versions', { params: { programme } });
  return (
    <div className={css.stack}>
      <Sheet title={t('norms.standing')}>
        <Ask query={standing}>
          {(standing) => {
            const waiting = standing.items.filter((one) => !one.complete);
            return standing.in_force === null || standing.in_force === undefined ? (
              <p className={css.meta}>{t('norms.noGate')}</p>
            ) : (
              <div className={css.stack}>
                <p>
                  {t('norms.count', { complete: standing.complete, waiting: standing.waiting })}
                </p>
                <ul className={css.lines}>
                  {waiting.slice(0, 12).map((one) => (
                    <li key={`${one.person}${one.side}`}>
                      <span>{one.name}</span>
                      <span className={css.meta}>{t(`side.${one.side}`)}</span>
                    </li>
                  ))}
                </ul>
                {waiting.length > 12 && (
                  <p className={css.meta}>{t('norms.more', { count: waiting.length - 12 })}</p>
                )}
              </div>
            );
          }}
        </Ask>
      </Sheet>
      <Sheet title={t('norms.versions')}>
        <Ask query={versions}>
          {(versions) =>
            versions.items.length === 0 ? (
              <p className={css.meta}>{t('norms.noVersion')}</p>
            ) : (
              <ul className={css.lines}>
                {versions.items.map((one) => (
                  <li key={one.number}>
                    <span>{t('norms.version', { number: one.number })}</span>
                    <span className={css.meta}>
                      {t('norms.by', {
                        who: one.put_in_force_by,
                        when: tell.day(one.in_force_since),
                      })}
                    </span>
                  </li>
                ))}
              </ul>
            )
          }
        </Ask>
      </Sheet>
    </div>
  );
}
