import { useState, type ReactNode } from 'react';
import { useAct } from '@/api/ask';
import type { Agreement, AgreementEdit, Pair } from '@/api/contract';
import { Button } from '@/ui/Button';
import { Refused } from '@/ui/Faces';
import { Buttons, Form, Row, TextArea, TextField } from '@/ui/Field';
import { Sheet } from '@/ui/Sheet';
import { toast } from '@/ui/toasts';
import { useTell } from '@/words/tell';
import { T, useWords } from '@/words/Words';
import { agreementLines as lines, type AgreementLine } from './agreement.model';
import { AgreementHistory } from './AgreementHistory';
import css from './Pair.module.css';

const blank: AgreementEdit = {
  cadence: '',
  channel: '',
  goals_mentee: '',
  goals_mentor: '',
  topics: '',
  boundaries: '',
};

/** What the two promise each other. A change takes the signatures away: both sign what both read. */
export function AgreementSheet({ pair }: { pair: Pair }): ReactNode {
  const t = useWords();
  const tell = useTell();
  const { agreement, card } = pair;
  const [editing, setEditing] = useState(false);
  const [looking, setLooking] = useState(false);
  const sign = useAct('sign_agreement', {
    refresh: ['see_pair'],
    done: () => toast(<T id="agreement.signedToast" />),
  });
  const empty = !agreement || lines.every((line) => !agreement[line]);
  const signed = agreement?.signed_by ?? [];
  return (
    <Sheet
      title={t('agreement.title')}
      note={t('agreement.note')}
      actions={
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
        <Editor pair={pair} agreement={agreement ?? null} onDone={() => setEditing(false)} />
      ) : empty ? (
        <p className={css.meta}>{t('agreement.empty')}</p>
      ) : (
        <div className={css.stack}>
          <dl className={css.agreed}>
            {lines
              .filter((line) => agreement?.[line])
              .map((line) => (
                <div key={line}>
                  <dt>{t(`agreement.${line}`)}</dt>
                  <dd className={line === 'cadence' || line === 'channel' ? undefined : css.voice}>
                    {agreement?.[line]}
                  </dd>
                </div>
              ))}
          </dl>
          <Refused problem={sign.error} />
          <Buttons>
            {agreement && !agreement.i_signed && (
              <Button
                look="primary"
                busy={sign.isPending}
                onClick={() =>
                  sign.mutate({ params: { pair: card.id }, version: agreement.version })
                }
              >
                <T id="agreement.sign" />
              </Button>
            )}
            {agreement && agreement.version > 1 && (
              <Button look="text" onClick={() => setLooking(true)}>
                <T id="agreement.history" />
              </Button>
            )}
          </Buttons>
        </div>
      )}
      {looking && <AgreementHistory pair={card.id} onClose={() => setLooking(false)} />}
    </Sheet>
  );
}

function Editor({
  pair,
  agreement,
  onDone,
}: {
  pair: Pair;
  agreement: Agreement | null;
  onDone: () => void;
}): ReactNode {
  const t = useWords();
  const [draft, setDraft] = useState<AgreementEdit>(() =>
    agreement
      ? (Object.fromEntries(
          lines.map((line) => [line, agreement[line] ?? '']),
        ) as unknown as AgreementEdit)
      : blank,
  );
  const save = useAct('save_agreement', { refresh: ['see_pair'], done: onDone });
  const field = (line: AgreementLine) => ({
    label: t(`agreement.${line}`),
    value: draft[line],
    maxLength: 1000,
    bad: save.error?.field(line),
    onChange: (text: string) => setDraft((before) => ({ ...before, [line]: text })),
  });
  return (
    <Form
      onSubmit={() =>
        save.mutate({
          params: { pair: pair.card.id },
          body: draft,
          version: agreement?.version ?? 0,
        })
      }
    >
      <Row>
        <TextField {...field('cadence')} placeholder={t('agreement.cadenceExample')} />
        <TextField {...field('channel')} placeholder={t('agreement.channelExample')} />
      </Row>
      <TextArea voice {...field('goals_mentee')} />
      <TextArea voice {...field('goals_mentor')} />
      <TextArea voice {...field('topics')} />
      <TextArea voice {...field('boundaries')} />
      <p className={css.meta}>{t('agreement.whoReads')}</p>
      <Refused problem={save.error} />
      <Buttons>
        <Button type="submit" look="primary" busy={save.isPending}>
          <T id="agreement.save" />
        </Button>
        <Button onClick={onDone}>
          <T id="do.cancel" />
        </Button>
      </Buttons>
    </Form>
  );
}
