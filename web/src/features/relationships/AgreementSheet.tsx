import { useState, type ReactNode } from 'react';
import type { Pair } from '@/api/contract';
import { Button } from '@/ui/Button';
import { Remark } from '@/ui/Faces';
import { Sheet } from '@/ui/Sheet';
import { useTell } from '@/words/tell';
import { T, useWords } from '@/words/Words';
import { agreementLines as lines } from './agreement.model';
import { AgreementEditor } from './AgreementEditor';
import { AgreementHistory } from './AgreementHistory';
import css from './Pair.module.css';
import { SignAgreement } from './SignAgreement';

/** What the two promise each other. A change takes the signatures away: both sign what both read. */
export function AgreementSheet({ pair }: { pair: Pair }): ReactNode {
  const t = useWords();
  const tell = useTell();
  const { agreement, card } = pair;
  const [editing, setEditing] = useState(false);
  const [looking, setLooking] = useState(false);
  const empty = !agreement || lines.every((line) => !agreement[line]);
  const signed = agreement?.signed_by ?? [];
  const active = card.state === 'active';
  const older = pair.agreement_in_force !== null && pair.agreement_in_force !== agreement?.version;
  return (
    <Sheet
      title={t('agreement.title')}
      note={t('agreement.note')}
      actions={
        active &&
        !editing && (
          <Button small onClick={() => setEditing(true)}>
            <T id={empty ? 'agreement.start' : 'agreement.edit'} />
          </Button>
        )
      }
      foot={
        !empty && !editing ? (
          <span>
            {signed.length > 0
              ? t('agreement.signedBy', { names: tell.list(signed) })
              : t('agreement.unsigned')}
          </span>
        ) : undefined
      }
    >
      {editing ? (
        <AgreementEditor pair={pair} onDone={() => setEditing(false)} />
      ) : !agreement || empty ? (
        <p className={css.meta}>{t('agreement.empty')}</p>
      ) : (
        <div className={css.stack}>
          {older && <Remark tone="attn">{t('agreement.olderHolds')}</Remark>}
          <dl className={css.agreed}>
            {lines
              .filter((line) => agreement[line])
              .map((line) => (
                <div key={line}>
                  <dt>{t(`agreement.${line}`)}</dt>
                  <dd className={line === 'cadence' || line === 'channel' ? undefined : css.voice}>
                    {agreement[line]}
                  </dd>
                </div>
              ))}
          </dl>
          {active && <SignAgreement pair={card.id} agreement={agreement} />}
          {agreement.version > 1 && (
            <div>
              <Button look="text" onClick={() => setLooking(true)}>
                <T id="agreement.history" />
              </Button>
            </div>
          )}
        </div>
      )}
      {looking && <AgreementHistory pair={card.id} onClose={() => setLooking(false)} />}
    </Sheet>
  );
}
