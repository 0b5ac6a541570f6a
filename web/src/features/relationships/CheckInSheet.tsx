import { useState, type ReactNode } from 'react';
import { useAct, useAnswer } from '@/api/ask';
import type { CheckIn, Pair } from '@/api/contract';
import { Ask } from '@/ui/Ask';
import { Button } from '@/ui/Button';
import { Choice } from '@/ui/Choices';
import { Refused, Remark } from '@/ui/Faces';
import { Buttons, Form } from '@/ui/Field';
import { Sheet } from '@/ui/Sheet';
import { Level } from '@/ui/State';
import { T, useWords } from '@/words/Words';
import css from './Pair.module.css';

const lines = ['matters', 'candour', 'keeps'] as const;
type Line = (typeof lines)[number];
type Grades = NonNullable<CheckIn['mine']>;

/** How the two get on: three sentences, shown to both once both have answered. */
export function CheckInSheet({ pair }: { pair: Pair }): ReactNode {
  const t = useWords();
  const { id, partner, state } = pair.card;
  const listed = useAnswer('list_check_ins', { params: { pair: id } });
  return (
    <Sheet title={t('checkin.title')} note={t('checkin.note')}>
      <Ask query={listed}>
        {({ number, items }) => {
          const now = items.find((one) => one.number === number);
          return (
            <div className={css.stack}>
              {number === 0 && <p className={css.meta}>{t('checkin.early')}</p>}
              {now?.waits_for_me && <Remark>{t('checkin.waits', { name: partner.name })}</Remark>}
              {state === 'active' && number > 0 && !now?.mine && <Answer pair={id} />}
              {now?.mine && !now.theirs && (
                <p className={css.meta}>{t('checkin.wait', { name: partner.name })}</p>
              )}
              {items.map(
                ({ number: after, mine, theirs }) =>
                  mine &&
                  theirs && (
                    <Both
                      key={after}
                      title={t('checkin.after', { number: after })}
                      name={partner.name}
                      mine={mine}
                      theirs={theirs}
                    />
                  ),
              )}
            </div>
          );
        }}
      </Ask>
    </Sheet>
  );
}

function Both({
  title,
  name,
  mine,
  theirs,
}: {
  title: string;
  name: string;
  mine: Grades;
  theirs: Grades;
}): ReactNode {
  const t = useWords();
  return (
    <table className={css.grades}>
      <caption>{title}</caption>
      <thead>
        <tr>
          <th scope="col">
            <span className="unseen">{t('checkin.title')}</span>
          </th>
          <th scope="col">{t('checkin.you')}</th>
          <th scope="col">{name}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line}>
            <th scope="row">{t(`checkin.${line}`)}</th>
            <td>
              <Level value={mine[line]} />
            </td>
            <td>
              <Level value={theirs[line]} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Answer({ pair }: { pair: string }): ReactNode {
  const t = useWords();
  const [grades, setGrades] = useState<Partial<Record<Line, string>>>({});
  const answer = useAct('answer_check_in', { refresh: ['list_check_ins'] });
  const whole = lines.every((line) => grades[line]);
  return (
    <Form
      label={t('checkin.title')}
      onSubmit={() =>
        whole &&
        answer.mutate({
          params: { pair },
          body: Object.fromEntries(lines.map((line) => [line, Number(grades[line])])) as Record<
            Line,
            number
          >,
        })
      }
    >
      {lines.map((line) => (
        <Choice
          key={line}
          label={t(`checkin.${line}`)}
          value={grades[line] ?? null}
          options={['1', '2', '3', '4', '5'].map((value) => ({ value, label: value }))}
          onChange={(value) => setGrades({ ...grades, [line]: value })}
        />
      ))}
      <p className={css.meta}>{t('checkin.scale')}</p>
      <Refused problem={answer.error} />
      <Buttons>
        <Button type="submit" look="primary" busy={answer.isPending} disabled={!whole}>
          <T id="checkin.send" />
        </Button>
      </Buttons>
    </Form>
  );
}
