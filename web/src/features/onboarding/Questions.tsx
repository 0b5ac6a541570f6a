import type { ReactNode } from 'react';
import type { Problem } from '@/api/problem';
import { Button } from '@/ui/Button';
import { Check } from '@/ui/Choices';
import { Buttons, TextField } from '@/ui/Field';
import { T, useWords } from '@/words/Words';
import { withoutChoice, type NormsQuestion } from './norms.model';
import css from './Onboarding.module.css';

interface Props {
  questions: NormsQuestion[];
  problem: Problem | null;
  onChange: (questions: NormsQuestion[]) => void;
  onAdd: () => void;
}

/** The check: at most six questions, each with its right answer and the reason for it. */
export function Questions({ questions, problem, onChange, onAdd }: Props): ReactNode {
  const t = useWords();
  const replace = (at: number, question: NormsQuestion): void =>
    onChange(questions.map((one, index) => (index === at ? question : one)));
  return (
    <>
      {questions.map((question, at) => (
        <fieldset key={at} className={css.question}>
          <legend className="unseen">{t('norms.question', { number: at + 1 })}</legend>
          <TextField
            label={t('norms.question', { number: at + 1 })}
            value={question.question}
            maxLength={300}
            bad={problem?.field(`norms.questions.${at}.question`)}
            onChange={(text) => replace(at, { ...question, question: text })}
          />
          {question.choices.map((choice, index) => (
            <div key={index}>
              <TextField
                label={t('norms.choice', { number: index + 1 })}
                value={choice}
                maxLength={200}
                bad={problem?.field(`norms.questions.${at}.choices.${index}`)}
                onChange={(text) =>
                  replace(at, {
                    ...question,
                    choices: question.choices.map((one, place) => (place === index ? text : one)),
                  })
                }
              />
              <Buttons>
                <Check
                  checked={question.right === index}
                  onChange={() => replace(at, { ...question, right: index })}
                >
                  {t('norms.right')}
                </Check>
                {question.choices.length > 2 && (
                  <Button look="text" onClick={() => replace(at, withoutChoice(question, index))}>
                    <T id="norms.choiceOut" />
                  </Button>
                )}
              </Buttons>
            </div>
          ))}
          <TextField
            label={t('norms.because')}
            hint={t('norms.becauseHint')}
            value={question.because}
            maxLength={400}
            bad={problem?.field(`norms.questions.${at}.because`)}
            onChange={(text) => replace(at, { ...question, because: text })}
          />
          <Buttons>
            {question.choices.length < 5 && (
              <Button
                look="text"
                onClick={() => replace(at, { ...question, choices: [...question.choices, ''] })}
              >
                <T id="norms.choiceIn" />
              </Button>
            )}
            <Button
              look="text"
              onClick={() => onChange(questions.filter((_, index) => index !== at))}
            >
              <T id="norms.questionOut" />
            </Button>
          </Buttons>
        </fieldset>
      ))}
      {questions.length < 6 && (
        <Buttons>
          <Button look="text" onClick={onAdd}>
            <T id="norms.questionIn" />
          </Button>
        </Buttons>
      )}
    </>
  );
}
