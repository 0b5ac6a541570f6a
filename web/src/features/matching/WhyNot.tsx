import { useState, type ReactNode } from 'react';
import { useAnswer } from '@/api/ask';
import type { Explanation, PersonCard, PersonMini } from '@/api/contract';
import { initialsOf } from '@/marks/PairMark';
import { LedgerLines } from '@/marks/WeightedLedger';
import { Ask } from '@/ui/Ask';
import { Button } from '@/ui/Button';
import { PickOne } from '@/ui/Picker';
import { useTell } from '@/words/tell';
import { T, useWords } from '@/words/Words';
import type { Draft } from './draft.model';
import css from './Studio.module.css';

interface Props {
  programme: string;
  draft: Draft;
  mentee: PersonMini;
  onLock: (mentor: PersonMini, cost: number) => void;
}

/** "Why not Amara?": whoever it is, the rule that forbids it, or what it would cost the programme. */
export function WhyNot({ programme, draft, mentee, onLock }: Props): ReactNode {
  const t = useWords();
  const tell = useTell();
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState<PersonCard | null>(null);
  const asked = typed.trim();
  const found = useAnswer(
    'find_people',
    { query: { q: asked, limit: 12 } },
    { when: asked.length > 1, keep: true },
  );
  const people = asked.length > 1 ? (found.data?.items ?? []) : [];
  const answer = useAnswer(
    'explain_pair',
    {
      params: { programme },
      body: {
        policy: draft.policy,
        decisions: draft.decisions,
        mentee: mentee.id,
        mentor: chosen?.id ?? '',
      },
    },
    { when: chosen !== null, keep: true },
  );
  return (
    <section className={css.block}>
      <h3>{t('whyNot.title')}</h3>
      <PickOne
        label={t('whyNot.title')}
        unseenLabel
        value={null}
        placeholder={chosen ? chosen.name : t('whyNot.placeholder')}
        options={people
          .filter((one) => one.id !== mentee.id)
          .map((one) => ({ value: one.id, label: `${one.name}, ${one.title}` }))}
        search={typed}
        onSearch={setTyped}
        onChange={(id) => {
          setChosen(people.find((one) => one.id === id) ?? null);
          setTyped('');
        }}
      />
      {chosen && answer.error?.status === 404 && (
        <p className={css.bad} aria-live="polite">
          {t('whyNot.notMentor', { name: chosen.name })}
        </p>
      )}
      {chosen && answer.error?.status !== 404 && (
        <Ask query={answer}>
          {(explained) => (
            <div className={css.block} aria-live="polite">
              <p className={explained.possible ? undefined : css.bad}>
                {t.said(explained.sentence)}
              </p>
              {explained.possible && (
                <>
                  <LedgerLines parts={explained.parts} />
                  {explained.moved > 0 && <Moves explained={explained} />}
                  <div className={css.between}>
                    <span className={css.note}>
                      {t('whyNot.cost', {
                        fit: tell.number(explained.fit),
                        cost: tell.number(explained.cost, 1),
                      })}
                    </span>
                    <Button
                      small
                      onClick={() =>
                        onLock(
                          {
                            id: chosen.id,
                            name: chosen.name,
                            title: chosen.title,
                            function: chosen.function,
                            initials: initialsOf(chosen.name),
                          },
                          explained.cost,
                        )
                      }
                    >
                      <T id="studio.swap" />
                    </Button>
                  </div>
                </>
              )}
            </div>
          )}
        </Ask>
      )}
    </section>
  );
}

/** Who would have somebody else if these two were paired: the price has faces. */
function Moves({ explained }: { explained: Explanation }): ReactNode {
  const t = useWords();
  return (
    <div>
      <p className={css.note}>{t('whyNot.then', { count: explained.moved })}</p>
      <ul>
        {explained.moves.map((move, at) => (
          <li key={at} className={css.note}>
            {t('whyNot.move', {
              mentee: move.mentee.name,
              before: move.before?.name ?? t('whyNot.nobody'),
              after: move.after?.name ?? t('whyNot.nobody'),
            })}
          </li>
        ))}
      </ul>
    </div>
  );
}
