import { useState, type ReactNode } from 'react';
import type { Plan, Unmatched } from '@/api/contract';
import { FairnessDots, FairnessKey } from '@/marks/FairnessDots';
import { Button } from '@/ui/Button';
import { Sheet } from '@/ui/Sheet';
import { useTell } from '@/words/tell';
import { T, useWords } from '@/words/Words';
import { worstFirst, type Draft } from './draft.model';
import { follow } from './relax.model';
import type { WithdrawFn } from './PairList';
import css from './Studio.module.css';

interface Props {
  plan: Plan;
  draft: Draft;
  onDraft: (draft: Draft) => void;
  onWithdraw: WithdrawFn;
}

/** What a plan owes an explanation for: fairness, those left over, overrides, stability. */
export function SidePanels({ plan, draft, onDraft, onWithdraw }: Props): ReactNode {
  const t = useWords();
  const mentees = plan.unmatched.filter((one) => one.side === 'mentee');
  const mentors = plan.unmatched.filter((one) => one.side === 'mentor');
  return (
    <div className={css.right}>
      <Sheet title={t('fairness.title')} note={t('fairness.note')}>
        {plan.fairness.length === 0 ? (
          <p className={css.note}>{t('fairness.none')}</p>
        ) : (
          <FairnessDots rows={worstFirst(plan).slice(0, 8)} />
        )}
        <FairnessKey />
      </Sheet>
      <Left
        side="mentee"
        people={mentees}
        total={plan.totals.unmatched_mentees}
        draft={draft}
        onDraft={onDraft}
      />
      {plan.decisions.length > 0 && <Overrides plan={plan} onWithdraw={onWithdraw} />}
      <Sheet
        title={t('stability.title')}
        note={t('stability.note', { count: plan.stability.blocking_pairs })}
      >
        {plan.stability.items.length > 0 ? (
          <ul>
            {plan.stability.items.slice(0, 4).map((item) => (
              <li key={`${item.mentee.id}.${item.mentor.id}`} className={css.entry}>
                {t.said(item.sentence)}
              </li>
            ))}
          </ul>
        ) : undefined}
      </Sheet>
      <Left
        side="mentor"
        people={mentors}
        total={plan.totals.unmatched_mentors}
        draft={draft}
        onDraft={onDraft}
      />
    </div>
  );
}

interface LeftProps {
  side: 'mentee' | 'mentor';
  people: readonly Unmatched[];
  total: number;
  draft: Draft;
  onDraft: (draft: Draft) => void;
}

const few = 4;

/** Nobody is left over without the rule that left them and the smallest change that would help. */
function Left({ side, people, total, draft, onDraft }: LeftProps): ReactNode {
  const t = useWords();
  const [all, setAll] = useState(false);
  if (total === 0 && people.length === 0) return null;
  return (
    <Sheet title={t(`unmatched.${side}`, { count: total })} note={t(`unmatched.${side}.note`)}>
      <ul>
        {people.slice(0, all ? 60 : few).map((one) => {
          const followed =
            one.relaxation && follow(draft, one.relaxation.change, one.relaxation.sentence);
          return (
            <li key={one.person.id} className={css.entry}>
              <strong>{one.person.name}</strong>
              <p>{t.said(one.sentence)}</p>
              {one.relaxation && <p>{t.said(one.relaxation.sentence)}</p>}
              {followed && (
                <Button small look="text" onClick={() => onDraft(followed)}>
                  <T id="unmatched.try" />
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      {people.length > few && (
        <Button small look="text" onClick={() => setAll(!all)}>
          {t(all ? 'do.fewer' : 'do.all', { count: people.length })}
        </Button>
      )}
    </Sheet>
  );
}

function Overrides({ plan, onWithdraw }: { plan: Plan; onWithdraw: WithdrawFn }): ReactNode {
  const t = useWords();
  const tell = useTell();
  const name = (id: string): string =>
    plan.pairs.flatMap((pair) => [pair.mentee, pair.mentor]).find((person) => person.id === id)
      ?.name ??
    plan.unmatched.find((one) => one.person.id === id)?.person.name ??
    t('person.somebody');
  return (
    <Sheet
      title={t('overrides.title', { count: plan.decisions.length })}
      note={t('overrides.note')}
    >
      <ul>
        {plan.decisions.map((one) => (
          <li key={`${one.mentee}.${one.mentor}`} className={css.entry}>
            <div className={css.between}>
              <strong>
                {t(one.kind === 'lock' ? 'overrides.lock' : 'overrides.forbid', {
                  mentee: one.mentee_name ?? name(one.mentee),
                  mentor: one.mentor_name ?? name(one.mentor),
                })}
              </strong>
              <span className={css.cost}>
                {t('overrides.cost', { cost: tell.number(one.cost ?? 0, 1) })}
              </span>
            </div>
            <p>{one.reason}</p>
            <Button small look="text" onClick={() => onWithdraw(one.mentee, one.mentor)}>
              <T id="decision.withdraw" />
            </Button>
          </li>
        ))}
      </ul>
    </Sheet>
  );
}
