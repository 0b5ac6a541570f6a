import type { ReactNode } from 'react';
import type { Policy } from '@/api/contract';
import { Check } from '@/ui/Choices';
import { NumberField, Row, SelectField } from '@/ui/Field';
import { useWords } from '@/words/Words';
import { withRule } from './draft.model';
import css from './Studio.module.css';

const levels = ['0', '1', '2', '3', '4', '20'] as const;
const silos = ['optional', 'suffices', 'required'] as const;
const overlaps = ['0', '30', '60', '120', '180', '240'] as const;

interface Props {
  policy: Policy;
  onChange: (policy: Policy) => void;
}

/** What nobody may be asked to break, however well two people fit. */
export function Rules({ policy, onChange }: Props): ReactNode {
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
      <Row>
        {(['level_gap_min', 'level_gap_max'] as const).map((gap) => (
          <NumberField
            key={gap}
            label={t(`rule.${gap}`)}
            min={-20}
            max={20}
            value={rules[gap]}
            onChange={(value) => onChange(withRule(policy, gap, value))}
          />
        ))}
      </Row>
      <p className={css.note}>{t('rule.level_gap.note')}</p>
      <SelectField
        label={t('rule.siloed')}
        hint={t('rule.siloed.note')}
        value={rules.siloed ?? silos[0]}
        options={silos.map((value) => ({ value, label: t(`rule.siloed.${value}`) }))}
        onChange={(value) => onChange(withRule(policy, 'siloed', value))}
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
