import { useState, type ReactNode } from 'react';
import { useAct, useAnswer } from '@/api/ask';
import type { Comparison, Scenario } from '@/api/contract';
import { Ask } from '@/ui/Ask';
import { Button } from '@/ui/Button';
import { Drawer } from '@/ui/Drawer';
import { Empty, Refused } from '@/ui/Faces';
import { Check } from '@/ui/Choices';
import { Buttons, Form, TextField } from '@/ui/Field';
import { useTell } from '@/words/tell';
import { T, useWords } from '@/words/Words';
import type { Draft } from './draft.model';
import css from './Studio.module.css';
import table from './Scenarios.module.css';

interface Props {
  programme: string;
  open: boolean;
  draft: Draft;
  onClose: () => void;
  onTake: (draft: Draft) => void;
}

/** Drafts kept by name, and two or more of them side by side. */
export function Scenarios({ programme, open, draft, onClose, onTake }: Props): ReactNode {
  const t = useWords();
  const tell = useTell();
  const [name, setName] = useState('');
  const [chosen, setChosen] = useState<string[]>([]);
  const listed = useAnswer('list_scenarios', { params: { programme } }, { when: open });
  const save = useAct('save_scenario', { refresh: ['list_scenarios'], done: () => setName('') });
  const drop = useAct('delete_scenario', { refresh: ['list_scenarios'] });
  const comparison = useAnswer(
    'compare_scenarios',
    { params: { programme }, query: { scenarios: chosen } },
    { when: open && chosen.length > 1, keep: true },
  );
  const take = ({ policy, decisions }: Scenario): void => {
    if (policy) onTake({ policy, decisions: decisions ?? [] });
    onClose();
  };
  return (
    <Drawer open={open} onClose={onClose} title={<T id="scenario.title" />}>
      <Form
        onSubmit={() =>
          name.trim() &&
          save.mutate({ params: { programme }, body: { name: name.trim(), ...draft } })
        }
      >
        <TextField
          label={t('scenario.name')}
          hint={t('scenario.hint')}
          value={name}
          maxLength={80}
          onChange={setName}
        />
        <Refused problem={save.error} />
        <Buttons>
          <Button type="submit" disabled={!name.trim()} busy={save.isPending}>
            <T id="scenario.save" />
          </Button>
        </Buttons>
      </Form>
      <Ask
        query={listed}
        empty={(page) =>
          page.items.length === 0 ? (
            <Empty title={t('scenario.empty')}>{t('scenario.emptyText')}</Empty>
          ) : undefined
        }
      >
        {(page) => (
          <ul>
            {page.items.map((one) => (
              <li key={one.id} className={css.entry}>
                <Check
                  checked={chosen.includes(one.id)}
                  onChange={(on) =>
                    setChosen(on ? [...chosen, one.id] : chosen.filter((id) => id !== one.id))
                  }
                  hint={t('scenario.totals', {
                    pairs: one.totals.pairs,
                    fit: tell.number(one.totals.mean_fit, 1),
                    left: one.totals.unmatched_mentees,
                  })}
                >
                  {one.name}
                </Check>
                <Buttons>
                  {one.policy && (
                    <Button small look="text" onClick={() => take(one)}>
                      <T id="scenario.take" />
                    </Button>
                  )}
                  <Button
                    small
                    look="text"
                    onClick={() => drop.mutate({ params: { scenario: one.id } })}
                  >
                    <T id="scenario.drop" />
                  </Button>
                </Buttons>
              </li>
            ))}
          </ul>
        )}
      </Ask>
      {chosen.length > 1 ? (
        <Ask query={comparison}>{(answer) => <SideBySide answer={answer} />}</Ask>
      ) : (
        (listed.data?.items.length ?? 0) > 1 && (
          <p className={css.note}>{t('scenario.chooseTwo')}</p>
        )
      )}
    </Drawer>
  );
}

function SideBySide({ answer }: { answer: Comparison }): ReactNode {
  const t = useWords();
  const tell = useTell();
  const lines: [string, (one: Comparison['items'][number]) => string][] = [
    [t('studio.pairs'), (one) => tell.number(one.totals.pairs)],
    [t('compare.meanFit'), (one) => tell.number(one.totals.mean_fit, 1)],
    [t('compare.score'), (one) => tell.number(one.totals.score, 1)],
    [t('compare.leftMentees'), (one) => tell.number(one.totals.unmatched_mentees)],
    [t('compare.fairness'), (one) => worst(one.fairness_worst) ?? t('compare.fair')],
    [t('compare.hours'), (one) => tell.number(one.load.hours_max, 1)],
  ];
  return (
    <div className={table.scroll}>
      <table className={table.table}>
        <caption className="unseen">{t('scenario.compare')}</caption>
        <thead>
          <tr>
            <th scope="col">
              <span className="unseen">{t('compare.measure')}</span>
            </th>
            {answer.items.map((one) => (
              <th key={one.id} scope="col">
                {one.name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map(([label, value]) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              {answer.items.map((one) => (
                <td key={one.id}>{value(one)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {typeof answer.differing_pairs === 'number' && (
        <p className={css.note}>{t('compare.differing', { count: answer.differing_pairs })}</p>
      )}
    </div>
  );
}

const worst = (row: Comparison['items'][number]['fairness_worst']): string | null =>
  row === null ? null : typeof row === 'string' ? row : row.group;
