import { useState, type ReactNode } from 'react';
import { useAct } from '@/api/ask';
import type { Pair, Question } from '@/api/contract';
import { Button } from '@/ui/Button';
import { Refused } from '@/ui/Faces';
import { Buttons, Form, TextArea } from '@/ui/Field';
import { Sheet } from '@/ui/Sheet';
import { useTell } from '@/words/tell';
import { T, useWords } from '@/words/Words';
import css from './Pair.module.css';

/** What one wants to know before saying yes, and what the other says. */
export function Questions({ pair }: { pair: Pair }): ReactNode {
  const t = useWords();
  const [text, setText] = useState('');
  const ask = useAct('ask_question', { refresh: ['see_pair'], done: () => setText('') });
  return (
    <Sheet title={t('questions.title')} note={t('questions.note')}>
      {pair.questions.map((question) => (
        <Asked key={question.id} question={question} />
      ))}
      <Form
        onSubmit={() =>
          text.trim() && ask.mutate({ params: { pair: pair.card.id }, body: { text: text.trim() } })
        }
      >
        <TextArea
          voice
          label={t('questions.ask', { name: pair.card.partner.name })}
          value={text}
          maxLength={600}
          bad={ask.error?.field('text')}
          onChange={setText}
        />
        <Refused problem={ask.error} />
        <Buttons>
          <Button type="submit" busy={ask.isPending} disabled={!text.trim()}>
            <T id="questions.do" />
          </Button>
        </Buttons>
      </Form>
    </Sheet>
  );
}

function Asked({ question }: { question: Question }): ReactNode {
  const t = useWords();
  const tell = useTell();
  const [text, setText] = useState('');
  const [open, setOpen] = useState(false);
  const answer = useAct('answer_question', { refresh: ['see_pair'], done: () => setOpen(false) });
  const { mine } = question;
  return (
    <div className={css.question}>
      <p className={css.voice}>{question.text}</p>
      <p className={css.meta}>
        {t('questions.from', {
          who: mine ? t('questions.you') : question.from,
          when: tell.ago(question.asked),
        })}
      </p>
      {question.answer ? (
        <p className={`${css.voice} ${css.answer}`}>{question.answer}</p>
      ) : mine ? (
        <p className={css.meta}>{t('questions.waiting')}</p>
      ) : open ? (
        <Form
          onSubmit={() =>
            text.trim() &&
            answer.mutate({ params: { question: question.id }, body: { text: text.trim() } })
          }
        >
          <TextArea
            voice
            label={t('questions.answer')}
            value={text}
            maxLength={600}
            onChange={setText}
          />
          <Refused problem={answer.error} />
          <Buttons>
            <Button type="submit" look="primary" busy={answer.isPending} disabled={!text.trim()}>
              <T id="questions.doAnswer" />
            </Button>
          </Buttons>
        </Form>
      ) : (
        <Buttons>
          <Button small onClick={() => setOpen(true)}>
            <T id="questions.answer" />
          </Button>
        </Buttons>
      )}
    </div>
  );
}
