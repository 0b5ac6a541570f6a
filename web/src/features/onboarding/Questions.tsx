import { IconArrowDown, IconArrowUp, IconGripVertical } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import type { Problem } from '@/api/problem';
import { Button, IconButton } from '@/ui/Button';
import { Buttons } from '@/ui/Field';
import { Fold } from '@/ui/Fold';
import { T, useWords } from '@/words/Words';
import { QuestionFields } from './QuestionFields';
import { moved, type NormsQuestion } from './norms.model';
import css from './Norms.module.css';

interface Props {
  questions: NormsQuestion[];
  problem: Problem | null;
  onChange: (questions: NormsQuestion[]) => void;
  onAdd: () => void;
}

/** The check: at most six questions in the order they are asked, moved by hand or with two buttons. */
export function Questions({ questions, problem, onChange, onAdd }: Props): ReactNode {
  const t = useWords();
  const [held, setHeld] = useState<number | null>(null);
  const [over, setOver] = useState<number | null>(null);
  const move = (from: number, to: number): void => onChange(moved(questions, from, to));
  const drop = (): void => {
    if (held !== null && over !== null) move(held, over);
    setHeld(null);
    setOver(null);
  };
  return (
    <>
      <ol className={css.questions}>
        {questions.map((question, at) => {
          const wrong = problem?.details.fields?.some((field) =>
            field.path.replaceAll('/', '.').includes(`questions.${at}`),
          );
          return (
            <li key={at}>
              <div
                className={css.question}
                data-over={over === at && held !== at ? '' : undefined}
                onDragOver={(event) => {
                  if (held === null) return;
                  event.preventDefault();
                  setOver(at);
                }}
                onDrop={(event) => {
                  event.preventDefault();
                  drop();
                }}
              >
                <div className={css.order}>
                  <span
                    className={css.grip}
                    draggable
                    aria-hidden="true"
                    onDragStart={(event) => {
                      event.dataTransfer.effectAllowed = 'move';
                      setHeld(at);
                    }}
                    onDragEnd={() => setHeld(null)}
                  >
                    <IconGripVertical size={16} stroke={1.6} />
                  </span>
                  <IconButton
                    small
                    label={t('norms.up', { number: at + 1 })}
                    disabled={at === 0}
                    onClick={() => move(at, at - 1)}
                  >
                    <IconArrowUp size={16} stroke={1.6} />
                  </IconButton>
                  <IconButton
                    small
                    label={t('norms.down', { number: at + 1 })}
                    disabled={at === questions.length - 1}
                    onClick={() => move(at, at + 1)}
                  >
                    <IconArrowDown size={16} stroke={1.6} />
                  </IconButton>
                </div>
                <Fold
                  title={question.question || t('norms.newQuestion')}
                  note={t('norms.question', { number: at + 1 })}
                  open={wrong || !question.question || undefined}
                >
                  <QuestionFields
                    question={question}
                    at={at}
                    problem={problem}
                    onChange={(next) =>
                      onChange(questions.map((one, index) => (index === at ? next : one)))
                    }
                    onRemove={() => onChange(questions.filter((_, index) => index !== at))}
                  />
                </Fold>
              </div>
            </li>
          );
        })}
      </ol>
      {questions.length < 6 && (
        <Buttons>
          <Button small onClick={onAdd}>
            <T id="norms.questionIn" />
          </Button>
        </Buttons>
      )}
    </>
  );
}
