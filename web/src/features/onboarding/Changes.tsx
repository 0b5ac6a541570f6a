import type { ReactNode } from 'react';
import { Sheet } from '@/ui/Sheet';
import { useWords } from '@/words/Words';
import { changedParts, type NormsChanges } from './norms.model';
import css from './Onboarding.module.css';

/** What became of a text since a version, paragraph by paragraph. Said to those who do not see the marks. */
export function Changes({ changes, title }: { changes: NormsChanges; title: string }): ReactNode {
  const t = useWords();
  const changed = changedParts(changes);
  return (
    <Sheet title={title}>
      {changed.length === 0 && <p>{t('norms.onlyCheck')}</p>}
      <div className={css.stack}>
        {changed.map((part) => (
          <section key={part} className={css.text} aria-label={t(`norms.${part}`)}>
            <h3 className={css.meta}>{t(`norms.${part}`)}</h3>
            {changes[part].map((paragraph, at) =>
              paragraph.kind === 'kept' ? (
                <p key={at}>{paragraph.text}</p>
              ) : paragraph.kind === 'added' ? (
                <ins key={at} className={css.added}>
                  <span className="unseen">{t('norms.added')}</span>
                  {paragraph.text}
                </ins>
              ) : (
                <del key={at} className={css.removed}>
                  <span className="unseen">{t('norms.removed')}</span>
                  {paragraph.text}
                </del>
              ),
            )}
          </section>
        ))}
      </div>
    </Sheet>
  );
}
