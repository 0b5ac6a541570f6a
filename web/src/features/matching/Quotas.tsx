import { useState, type ReactNode } from 'react';
import type { FairnessRow, Plan, Policy, Quota } from '@/api/contract';
import { groupName } from '@/marks/groupName';
import { Button } from '@/ui/Button';
import { Check } from '@/ui/Choices';
import { Buttons, Form, NumberField, SelectField } from '@/ui/Field';
import { useTell } from '@/words/tell';
import { T, useWords } from '@/words/Words';
import { plainGroup } from './quota.model';
import css from './Studio.module.css';

interface Props {
  policy: Policy;
  groups: readonly FairnessRow[];
  /** What the quotas of the plan in sight came to. */
  outcome: Pick<Plan, 'quotas' | 'quota_cost'> | null;
  onChange: (policy: Policy) => void;
}

/** "Of the places filled, at least so many per cent go to this group": held, or aimed at. */
export function Quotas({ policy, groups, outcome, onChange }: Props): ReactNode {
  const t = useWords();
  const tell = useTell();
  const [adding, setAdding] = useState(false);
  const set = (quotas: Quota[]): void => onChange({ ...policy, quotas });
  const named = (one: Pick<Quota, 'group_by' | 'group' | 'side'>): string =>
    groupName(t, tell, one.group_by, one.group, one.side);
  return (
    <section className={css.rules} aria-labelledby="quotas">
      <h3 id="quotas" className={css.weightHead}>
        <T id="quota.title" />
      </h3>
      {policy.quotas.length === 0 && !adding && <p className={css.note}>{t('quota.none')}</p>}
      <ul>
        {policy.quotas.map((one) => (
          <li key={`${one.group_by} ${one.group} ${one.side}`} className={css.quota}>
            <span>
              {named(one)}
              <small>{t(one.soft ? 'quota.soft' : 'quota.hard', { share: one.share_min })}</small>
              <Outcome quota={outcome?.quotas.find((other) => sameQuota(one, other))} />
            </span>
            <Button
              small
              look="text"
              aria-label={t('quota.removeNamed', { group: named(one) })}
              onClick={() => set(policy.quotas.filter((other) => other !== one))}
            >
              <T id="do.remove" />
            </Button>
          </li>
        ))}
      </ul>
      {outcome && outcome.quota_cost > 0 && (
        <p className={css.note}>
          {t('quota.costAll', { cost: tell.number(outcome.quota_cost, 1) })}
        </p>
      )}
      {adding ? (
        <Adding
          groups={groups}
          named={named}
          onCancel={() => setAdding(false)}
          onAdd={(quota) => {
            set([...policy.quotas, quota]);
            setAdding(false);
          }}
        />
      ) : (
        groups.length > 0 && (
          <Button small look="text" onClick={() => setAdding(true)}>
            <T id="quota.add" />
          </Button>
        )
      )}
    </section>
  );
}

const sameQuota = (a: Quota, b: Quota): boolean =>
  a.group_by === b.group_by &&
  a.group === b.group &&
  a.side === b.side &&
  a.share_min === b.share_min;

/** How far a quota got, and what each of its places was paid. */
function Outcome({ quota }: { quota: Plan['quotas'][number] | undefined }): ReactNode {
  const t = useWords();
  const tell = useTell();
  if (!quota) return null;
  return (
    <small>
      {t(quota.met ? 'quota.met' : 'quota.short', {
        filled: quota.filled,
        needed: quota.needed,
        price: tell.number(quota.price, 1),
      })}
    </small>
  );
}

interface AddingProps {
  groups: readonly FairnessRow[];
  named: (one: Pick<Quota, 'group_by' | 'group' | 'side'>) => string;
  onAdd: (quota: Quota) => void;
  onCancel: () => void;
}

function Adding({ groups, named, onAdd, onCancel }: AddingProps): ReactNode {
  const t = useWords();
  const options = groups.map(plainGroup);
  const [at, setAt] = useState('0');
  const [share, setShare] = useState<number | null>(20);
  const [soft, setSoft] = useState(true);
  const chosen = options[Number(at)];
  const add = (): void => {
    if (chosen && share !== null) onAdd({ ...chosen, share_min: share, soft });
  };
  return (
    <Form onSubmit={add}>
      <SelectField
        label={t('quota.group')}
        value={at}
        options={options.map((one, index) => ({ value: String(index), label: named(one) }))}
        onChange={setAt}
      />
      <NumberField label={t('quota.share')} min={1} max={100} value={share} onChange={setShare} />
      <Check checked={!soft} onChange={(held) => setSoft(!held)} hint={t('quota.heldNote')}>
        {t('quota.held')}
      </Check>
      <Buttons>
        <Button small type="submit" disabled={share === null}>
          <T id="quota.do" />
        </Button>
        <Button small look="text" onClick={onCancel}>
          <T id="do.cancel" />
        </Button>
      </Buttons>
    </Form>
  );
}
