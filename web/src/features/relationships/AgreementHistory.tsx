import type { ReactNode } from 'react';
import { useAnswer } from '@/api/ask';
import { Ask } from '@/ui/Ask';
import { Drawer } from '@/ui/Drawer';
import { useTell } from '@/words/tell';
import { T, useWords } from '@/words/Words';
import { changedLines } from './agreement.model';
import css from './Pair.module.css';

/** Every version of what two people promised, newest first, with what each one changed. */
export function AgreementHistory({
  pair,
  onClose,
}: {
  pair: string;
  onClose: () => void;
}): ReactNode {
  const t = useWords();
  const tell = useTell();
  const versions = useAnswer('list_agreement_versions', { params: { pair } });
  return (
    <Drawer open onClose={onClose} title={<T id="agreement.history" />}>
      <Ask query={versions}>
        {({ items }) => {
          const newest = [...items].sort((a, b) => b.version - a.version);
          return (
            <ol className={css.stack}>
              {newest.map((one, at) => (
                <li key={one.version}>
                  <h3 className={css.small}>
                    {t('agreement.version', { who: one.saved_by, when: tell.moment(one.saved) })}
                  </h3>
                  <p className={css.meta}>
                    {one.signed_by.length > 0
                      ? t('agreement.signedBy', { names: tell.list(one.signed_by) })
                      : t('agreement.neverSigned')}
                  </p>
                  <dl className={css.agreed}>
                    {changedLines(one, newest[at + 1]).map((line) => (
                      <div key={line}>
                        <dt>{t(`agreement.${line}`)}</dt>
                        <dd>{one[line] || t('agreement.emptied')}</dd>
                      </div>
                    ))}
                  </dl>
                </li>
              ))}
            </ol>
          );
        }}
      </Ask>
    </Drawer>
  );
}
