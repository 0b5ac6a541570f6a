import type { ReactNode } from 'react';
import { useAct } from '@/api/ask';
import { address } from '@/api/client';
import type { Policy } from '@/api/contract';
import { useCan } from '@/api/me';
import { nameOf } from '@/marks/criterion';
import { Button, DownloadLink } from '@/ui/Button';
import { Refused } from '@/ui/Faces';
import { Check, Range } from '@/ui/Choices';
import { Buttons, NumberField, SelectField } from '@/ui/Field';
import { toast } from '@/ui/toasts';
import { useTell } from '@/words/tell';
import { T, useWords } from '@/words/Words';
import { modes, samePolicy, shares, withMode, withRule, withWeight } from './draft.model';
import css from './Studio.module.css';

interface Props {
  programme: string;
  policy: Policy;
  saved: Policy;
  onChange: (policy: Policy) => void;
}

/** What matters this round: weights, then the rules nobody may break. */
export function Weights({ programme, policy, saved, onChange }: Props): ReactNode {
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
        {can('see_policy_file') && (
          <DownloadLink
            look="text"
            small
            href={address('see_policy_file', { params: { programme } })}
          >
            <T id="studio.policyFile" />
          </DownloadLink>
        )}
      </div>
    </section>
  );
}

const levels = ['0', '1', '2', '3', '4', '20'] as const;
const overlaps = ['0', '30', '60', '120', '180', '240'] as const;

function Rules({
  policy,
  onChange,
}: {
  policy: Policy;
  onChange: (policy: Policy) => void;
}): ReactNode {
  const t = useWords();
  const { rules, capacity } = policy;
  const listed = (values: readonly string[], current: number): string[] =>
    values.includes(String(current))
      ? [...values]
      : [...values, String(current)].sort((a, b) => Number(a) - Number(b));
  return (
    <fieldset className={css.rules}>
      <legend className="unseen">{t('studio.rules')}</legend>
      <SelectField
        label={t('rule.reporting_levels')}
        value={String(rules.reporting_levels)}
        options={listed(levels, rules.reporting_levels).map((value) => ({
          value,
          label:
            value === '20' ? t('rule.anyDistance') : t('rule.levels', { levels: Number(value) }),
        }))}
        onChange={(value) => onChange(withRule(policy, 'reporting_levels', Number(value)))}
      />
      <Check
        asSwitch
        checked={rules.same_team}
        onChange={(on) => onChange(withRule(policy, 'same_team', on))}
      >
        {t('rule.same_team')}
      </Check>
      <Check
        asSwitch
        checked={rules.no_repeats}
        onChange={(on) => onChange(withRule(policy, 'no_repeats', on))}
      >
        {t('rule.no_repeats')}
      </Check>
      <Check
        asSwitch
        checked={rules.shared_language}
        onChange={(on) => onChange(withRule(policy, 'shared_language', on))}
      >
        {t('rule.shared_language')}
      </Check>
      <SelectField
        label={t('rule.min_overlap_minutes')}
        value={String(rules.min_overlap_minutes)}
        options={listed(overlaps, rules.min_overlap_minutes).map((value) => ({
          value,
          label: t('rule.overlap', { minutes: Number(value) }),
        }))}
        onChange={(value) => onChange(withRule(policy, 'min_overlap_minutes', Number(value)))}
      />
      <NumberField
        label={t('rule.level_gap_min')}
        min={-10}
        max={10}
        value={rules.level_gap_min ?? null}
        onChange={(value) => onChange(withRule(policy, 'level_gap_min', value))}
      />
      <NumberField
        label={t('rule.mentor_default')}
        min={1}
        max={12}
        value={capacity.mentor_default}
        onChange={(value) =>
          value && onChange({ ...policy, capacity: { ...capacity, mentor_default: value } })
        }
      />
    </fieldset>
  );
}
