import { useDeferredValue, type ReactNode } from 'react';
import { useAnswer } from '@/api/ask';
import type { Counted, Rule } from '@/api/contract';
import { Choice } from '@/ui/Choices';
import { Row, SelectField } from '@/ui/Field';
import { PickMany } from '@/ui/Picker';
import { useTell } from '@/words/tell';
import { T, useWords } from '@/words/Words';
import { levelWords } from './rule.model';
import css from './Programmes.module.css';

interface Props {
  title: string;
  note: string;
  rule: Rule;
  onChange: (rule: Rule) => void;
}

/** Who may take part, as a rule over the roster, with the count of people it means today. */
export function AudienceBuilder({ title, note, rule, onChange }: Props): ReactNode {
  const t = useWords();
  const tell = useTell();
  const units = useAnswer('list_units', {}, { fresh: 300_000 });
  const settled = useDeferredValue(rule);
  const preview = useAnswer(
    'preview_audience',
    { body: { rule: settled } },
    { keep: true, fresh: 60_000 },
  );
  const set = (patch: Partial<Rule>): void => onChange({ ...rule, ...patch });
  const levelOptions = [
    { value: '', label: t('rule.any') },
    ...(units.data?.level_names ?? []).map((level) => ({
      value: String(level.rank),
      label: levelWords(level),
    })),
  ];
  return (
    <section className={css.audience}>
      <div className={css.ruleFields}>
        <div>
          <h3 className={css.heading}>{title}</h3>
          <p className={css.note}>{note}</p>
        </div>
        <PickMany
          label={t('rule.functions')}
          placeholder={t('rule.any')}
          values={rule.functions}
          options={units.data?.functions ?? []}
          onChange={(functions) => set({ functions })}
        />
        <PickMany
          label={t('rule.countries')}
          placeholder={t('rule.any')}
          values={rule.countries}
          options={(units.data?.countries ?? []).map((code) => ({
            value: code,
            label: tell.country(code),
          }))}
          onChange={(countries) => set({ countries })}
        />
        <PickMany
          label={t('rule.units')}
          placeholder={t('rule.any')}
          values={rule.units}
          options={units.data?.units ?? []}
          onChange={(next) => set({ units: next })}
        />
        <Row>
          <SelectField
            label={t('rule.level_min')}
            value={String(rule.level_min ?? '')}
            options={levelOptions}
            onChange={(value) => set({ level_min: value === '' ? null : Number(value) })}
          />
          <SelectField
            label={t('rule.level_max')}
            value={String(rule.level_max ?? '')}
            options={levelOptions}
            onChange={(value) => set({ level_max: value === '' ? null : Number(value) })}
          />
        </Row>
        <Choice
          label={t('rule.employment')}
          value={rule.employment.length === 1 ? (rule.employment[0] ?? 'employee') : 'both'}
          options={[
            { value: 'employee', label: t('employment.employee') },
            { value: 'external', label: t('employment.external') },
            { value: 'both', label: t('employment.both') },
          ]}
          onChange={(value) =>
            set({ employment: value === 'both' ? [] : [value as 'employee' | 'external'] })
          }
        />
      </div>
      <div className={css.count} aria-live="polite">
        {preview.data ? (
          <>
            <p className={css.big}>{tell.number(preview.data.count)}</p>
            <p>{t('audience.people', { count: preview.data.count })}</p>
            <Bars counted={preview.data.by_function} />
            {preview.data.sample.length > 0 && (
              <p className={css.note}>
                <T
                  id="audience.sample"
                  values={{
                    names: tell.list(preview.data.sample.slice(0, 3).map((one) => one.name)),
                  }}
                />
              </p>
            )}
          </>
        ) : (
          <p className={css.note}>{preview.error?.message ?? t('face.loading')}</p>
        )}
      </div>
    </section>
  );
}

/** The largest groups behind a count, as bars with their words. */
function Bars({ counted }: { counted: readonly Counted[] }): ReactNode {
  const tell = useTell();
  const most = Math.max(1, ...counted.map((one) => one.count));
  return (
    <ul className={css.bars}>
      {counted.slice(0, 6).map((one) => (
        <li key={one.value}>
          <span>{one.value}</span>
          <span className={css.bar} aria-hidden="true">
            <span style={{ width: `${(one.count / most) * 100}%` }} />
          </span>
          <span>{tell.number(one.count)}</span>
        </li>
      ))}
    </ul>
  );
}
