import type { ReactNode } from 'react';
import { useAct } from '@/api/ask';
import type { FairnessRow, Plan, Policy } from '@/api/contract';
import { useCan } from '@/api/me';
import { nameOf } from '@/marks/criterion';
import { Button } from '@/ui/Button';
import { Refused } from '@/ui/Faces';
import { Range } from '@/ui/Choices';
import { Buttons, SelectField } from '@/ui/Field';
import { toast } from '@/ui/toasts';
import { useTell } from '@/words/tell';
import { T, useWords } from '@/words/Words';
import { modes, samePolicy, shares, withMode, withWeight } from './draft.model';
import { Quotas } from './Quotas';
import { Rules } from './Rules';
import css from './Studio.module.css';

interface Props {
  programme: string;
  policy: Policy;
  saved: Policy;
  /** The groups a quota can be for, as the plan knows them. */
  groups: readonly FairnessRow[];
  /** What its quotas came to. */
  outcome: Pick<Plan, 'quotas' | 'quota_cost'> | null;
  onChange: (policy: Policy) => void;
  /** Opens what belongs to the rules and stands beside them. */
  onOpen: (what: 'policy' | 'conflicts' | 'trade') => void;
}

/** What matters this round: weights, then the rules nobody may break. */
export function Weights({
  programme,
  policy,
  saved,
  groups,
  outcome,
  onChange,
  onOpen,
}: Props): ReactNode {
  const t = useWords();
  const tell = useTell();
  const can = useCan();
  const share = shares(policy);
  const changed = !samePolicy(policy, saved);
  const save = useAct('save_policy', {
    refresh: ['see_policy', 'list_policy_versions'],
    done: () => toast(<T id="studio.policySaved" />),
  });
  return (
    <section aria-labelledby="weights">
      <h2 id="weights" className={css.heading}>
        <T id="studio.weights" />
      </h2>
      <p className={css.note}>{t('studio.weightsNote')}</p>
      {policy.criteria.map(({ criterion, weight, mode }) => {
        const said = tell.percent(share[criterion] ?? 0);
        const name = nameOf(t, criterion);
        const known = modes[criterion];
        return (
          <div key={criterion} className={css.weight}>
            <p className={css.weightHead}>
              <span>{name}</span>
              <span className={css.share}>{said}</span>
            </p>
            <p className={css.note}>
              {t.orElse(`criterion.${criterion}.note`, 'criterion.other.note')}
            </p>
            <Range
              label={t('studio.weightOf', { criterion: name })}
              value={weight}
              said={said}
              onChange={(next) => onChange(withWeight(policy, criterion, next))}
            />
            {known && weight > 0 && (
              <SelectField
                label={t('studio.modeOf', { criterion: name })}
                unseenLabel
                value={mode ?? known[0] ?? ''}
                options={known.map((value) => ({
                  value,
                  label: t(`mode.${criterion}.${value}` as 'mode.style.similar'),
                }))}
                onChange={(next) => onChange(withMode(policy, criterion, next))}
              />
            )}
          </div>
        );
      })}
      <Rules policy={policy} onChange={onChange} />
      <Quotas policy={policy} groups={groups} outcome={outcome} onChange={onChange} />
      {can('trade_quota') && (
        <Button small look="text" onClick={() => onOpen('trade')}>
          <T id="trade.open" />
        </Button>
      )}
      <div className={css.rules}>
        <Buttons>
          {changed && can('save_policy') && (
            <Button
              small
              busy={save.isPending}
              onClick={() =>
                save.mutate({ params: { programme }, body: policy, version: saved.version })
              }
            >
              <T id="studio.savePolicy" />
            </Button>
          )}
          {changed && (
            <Button small look="text" onClick={() => onChange(saved)}>
              <T id="studio.backToPolicy" />
            </Button>
          )}
        </Buttons>
        <Refused problem={save.error} />
        <Button small look="text" onClick={() => onOpen('policy')}>
          <T id="policy.title" />
        </Button>
        {can('list_conflicts') && (
          <Button small look="text" onClick={() => onOpen('conflicts')}>
            <T id="conflicts.title" />
          </Button>
        )}
      </div>
    </section>
  );
}
