import { useState, type ReactNode } from 'react';
import { useAct } from '@/api/ask';
import type { AgreementEdit, Pair } from '@/api/contract';
import { Button } from '@/ui/Button';
import { Refused } from '@/ui/Faces';
import { Buttons, Form, Row, TextArea, TextField } from '@/ui/Field';
import { T, useWords } from '@/words/Words';
import { agreementLines as lines, type AgreementLine } from './agreement.model';
import css from './Pair.module.css';

/** The lines of an agreement as fields. What each gives stands beside what each gets from it. */
export function AgreementEditor({ pair, onDone }: { pair: Pair; onDone: () => void }): ReactNode {
  const t = useWords();
  const { agreement } = pair;
  const [draft, setDraft] = useState(
    () => Object.fromEntries(lines.map((line) => [line, agreement?.[line] ?? ''])) as AgreementEdit,
  );
  const save = useAct('save_agreement', { refresh: ['see_pair'], done: onDone });
  const field = (line: AgreementLine) => ({
    label: t(`agreement.${line}`),
    value: draft[line],
    maxLength: 2000,
    bad: save.error?.field(line),
    onChange: (text: string) => setDraft((before) => ({ ...before, [line]: text })),
  });
  const example = (line: 'cadence' | 'channel' | 'ending' | 'off_limits') =>
    t(`agreement.${line}Example`);
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
        <TextArea voice {...field('gives_mentee')} />
        <TextArea voice {...field('gives_mentor')} />
      </Row>
      <Row>
        <TextArea voice {...field('goals_mentee')} />
        <TextArea voice {...field('goals_mentor')} />
      </Row>
      <Row>
        <TextField {...field('cadence')} placeholder={example('cadence')} />
        <TextField {...field('channel')} placeholder={example('channel')} />
      </Row>
      <Row>
        <TextArea voice {...field('topics')} />
        <TextArea voice {...field('off_limits')} placeholder={example('off_limits')} />
      </Row>
      <TextArea voice {...field('boundaries')} />
      <TextArea voice {...field('ending')} placeholder={example('ending')} />
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
