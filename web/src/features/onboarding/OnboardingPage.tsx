import { useState, type ReactNode } from 'react';
import { useAct, useAnswer } from '@/api/ask';
import type { Out } from '@/api/served';
import { useParam } from '@/ui/address';
import { Ask } from '@/ui/Ask';
import { Button, ButtonLink } from '@/ui/Button';
import { Choice } from '@/ui/Choices';
import { Refused } from '@/ui/Faces';
import { Buttons, Form } from '@/ui/Field';
import { Page } from '@/ui/Page';
import { Sheet } from '@/ui/Sheet';
import { useTell } from '@/words/tell';
import { T, useWords } from '@/words/Words';
import { Changes } from './Changes';
import { paragraphs, parts } from './norms.model';
import css from './Onboarding.module.css';

/** What holds in a programme, read once and accepted, before anybody is matched or meets. */
export function OnboardingPage(): ReactNode {
  const programme = useParam('programme');
  const norms = useAnswer('see_norms', { params: { programme } });
  return <Ask query={norms}>{(norms) => <Shown norms={norms} />}</Ask>;
}

function Shown({ norms }: { norms: Out<'see_norms'> }): ReactNode {
  const t = useWords();
  const tell = useTell();
  return (
    <Page
      title={t('norms.title', { programme: norms.programme_name })}
      sub={t('norms.sub', { number: norms.number, day: tell.day(norms.in_force_since) })}
      width="narrow"
    >
      {norms.changes && (
        <Changes
          changes={norms.changes}
          title={t('norms.since', { number: norms.changes.since })}
        />
      )}
      {parts.map((part) => (
        <Sheet key={part} title={t(`norms.${part}`)}>
          <div className={css.text}>
            {paragraphs(norms[part]).map((paragraph) => (
              <p key={paragraph}>{paragraph}</p>
            ))}
          </div>
        </Sheet>
      ))}
      {norms.complete ? (
        <Sheet title={t('norms.accepted')}>
          <div className={css.stack}>
            <p>{t('norms.acceptedOn', { day: tell.day(norms.acknowledged ?? '') })}</p>
            <Buttons>
              <ButtonLink look="primary" to="/today">
                <T id="nav.today" />
              </ButtonLink>
            </Buttons>
          </div>
        </Sheet>
      ) : (
        <CheckSheet norms={norms} />
      )}
    </Page>
  );
}

function CheckSheet({ norms }: { norms: Out<'see_norms'> }): ReactNode {
  const t = useWords();
  const [answers, setAnswers] = useState<(number | null)[]>(() => norms.questions.map(() => null));
  const accept = useAct('acknowledge_norms', { refresh: ['see_norms', 'list_my_onboarding'] });
  const answered = answers.every((answer) => answer !== null);
  const choose = (question: number, answer: number): void => {
    setAnswers((before) => before.map((one, at) => (at === question ? answer : one)));
    accept.reset();
  };
  return (
    <Sheet
      title={norms.questions.length > 0 ? t('norms.check') : t('norms.accept')}
      note={norms.questions.length > 0 ? t('norms.checkNote') : undefined}
    >
      <Form
        onSubmit={() =>
          answered &&
          accept.mutate({
            params: { programme: norms.programme },
            body: { number: norms.number, answers: answers.map((answer) => answer ?? 0) },
          })
        }
      >
        {norms.questions.map((question, at) => {
          const because = accept.error?.field(`answers.${at}`);
          return (
            <div key={question.question}>
              <Choice
                cards
                label={question.question}
                value={answers[at] === null ? null : String(answers[at])}
                options={question.choices.map((label, value) => ({ value: String(value), label }))}
                onChange={(value) => choose(at, Number(value))}
              />
              {because && (
                <p className={css.because} role="alert">
                  {because}
                </p>
              )}
            </div>
          );
        })}
        {accept.error?.details.code !== 'onboarding.look_again' && (
          <Refused problem={accept.error} />
        )}
        <Buttons>
          <Button type="submit" look="primary" busy={accept.isPending} disabled={!answered}>
            <T id="norms.do" />
          </Button>
        </Buttons>
      </Form>
    </Sheet>
  );
}
