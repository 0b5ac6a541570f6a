import { IconX } from '@tabler/icons-react';
import { useId, type ReactNode } from 'react';
import type { Problem } from '@/api/problem';
import { Button, IconButton } from '@/ui/Button';
import { Buttons, TextField } from '@/ui/Field';
import { T, useWords } from '@/words/Words';
import { withoutChoice, type NormsQuestion } from './norms.model';
import css from './Norms.module.css';

interface Props {
  question: NormsQuestion;
  at: number;
  problem: Problem | null;
  onChange: (question: NormsQuestion) => void;
  onRemove: () => void;
}

/** One question: its choices, the one that is right, and the reason told to whoever chose otherwise. */
export function QuestionFields({ question, at, problem, onChange, onRemove }: Props): ReactNode {
  const t = useWords();
  const name = useId();
  const bad = (path: string): string | undefined => problem?.field(`norms.questions.${at}.${path}`);
  return (
    <>
      <TextField
        label={t('norms.question', { number: at + 1 })}
        value={question.question}
        maxLength={300}
        bad={bad('question')}
        onChange={(text) => onChange({ ...question, question: text })}
      />
      <fieldset>
        <legend className={css.legend}>{t('norms.choices')}</legend>
        {question.choices.map((choice, index) => (
          <div key={index} className={css.choice}>
            <input
              type="radio"
              name={name}
              className={css.right}
              aria-label={t('norms.rightNamed', { number: index + 1 })}
              checked={question.right === index}
              onChange={() => onChange({ ...question, right: index })}
            />
            <TextField
              label={t('norms.choice', { number: index + 1 })}
              unseenLabel
              value={choice}
              maxLength={200}
              bad={bad(`choices.${index}`)}
              onChange={(text) =>
                onChange({
                  ...question,
                  choices: question.choices.map((one, place) => (place === index ? text : one)),
                })
              }
            />
            {question.choices.length > 2 && (
              <IconButton
                small
                label={t('norms.choiceOutNamed', { number: index + 1 })}
                onClick={() => onChange(withoutChoice(question, index))}
              >
                <IconX size={16} stroke={1.6} />
              </IconButton>
            )}
          </div>
        ))}
      </fieldset>
      <TextField
        label={t('norms.because')}
        hint={t('norms.becauseHint')}
        value={question.because}
        maxLength={400}
        bad={bad('because')}
        onChange={(text) => onChange({ ...question, because: text })}
      />
      <Buttons>
        {question.choices.length < 5 && (
          <Button
            small
            look="text"
            onClick={() => onChange({ ...question, choices: [...question.choices, ''] })}
          >
            <T id="norms.choiceIn" />
          </Button>
        )}
        <Button small look="text" onClick={onRemove}>
          <T id="norms.questionOut" />
        </Button>
      </Buttons>
    </>
  );
}
