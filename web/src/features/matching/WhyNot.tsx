import { useState, type ReactNode } from 'react';
import { useAnswer } from '@/api/ask';
import type { PersonMini } from '@/api/contract';
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

/** "Why not Amara?": the rule that forbids it, or what it would cost the programme. */
export function WhyNot({ programme, draft, mentee, onLock }: Props): ReactNode {
  const t = useWords();
  const tell = useTell();
  const [chosen, setChosen] = useState<string | null>(null);
  const mentors = useAnswer('list_enrolments', {
    params: { programme },
    query: { side: 'mentor', limit: 200 },
  });
  const answer = useAnswer(
    'explain_pair',
    {
      params: { programme },
      body: {
        policy: draft.policy,
        decisions: draft.decisions,
        mentee: mentee.id,
        mentor: chosen ?? '',
      },
    },
    { when: chosen !== null, keep: true },
  );
  const people = mentors.data?.items ?? [];
  const named = people.find((one) => one.person === chosen);
  return (
    <section className={css.block}>
      <h3>{t('whyNot.title')}</h3>
      <PickOne
        label={t('whyNot.title')}
        unseenLabel
        value={chosen}
        placeholder={t('whyNot.placeholder')}
        options={people.map((one) => ({ value: one.person, label: one.name }))}
        onChange={setChosen}
      />
      {chosen && named && (
        <Ask query={answer}>
          {(explained) => (
            <div className={css.block} aria-live="polite">
              <p className={explained.possible ? undefined : css.bad}>{explained.sentence}</p>
              {explained.possible && (
                <>
                  <LedgerLines parts={explained.parts} />
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
                            id: named.person,
                            name: named.name,
                            title: named.title,
                            function: named.function,
                            initials: initialsOf(named.name),
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
