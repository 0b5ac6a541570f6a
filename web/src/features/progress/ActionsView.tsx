import { useState, type ReactNode } from 'react';
import { useAct, useAnswer } from '@/api/ask';
import type { Pair } from '@/api/contract';
import { WhoSees } from '@/marks/WhoSees';
import { Ask } from '@/ui/Ask';
import { Button } from '@/ui/Button';
import { Choice } from '@/ui/Choices';
import { Empty, Refused } from '@/ui/Faces';
import { Buttons, Form, TextField } from '@/ui/Field';
import { Sheet } from '@/ui/Sheet';
import { T, useWords } from '@/words/Words';
import { ActionLine } from './ActionLine';
import css from './Progress.module.css';

/** What the two mean to do until when, and what they have done. */
export function ActionsView({ pair }: { pair: Pair }): ReactNode {
  const t = useWords();
  const { card } = pair;
  const listed = useAnswer('list_actions', { params: { pair: card.id } });
  return (
    <Ask query={listed}>
      {({ items, who_sees }) => (
        <>
          <WhoSees lines={who_sees} name={card.partner.name} about={['actions']} />
          <Sheet title={t('actions.title')} note={t('actions.note')}>
            {card.state === 'active' && <AddAction pair={pair} />}
            {items.length === 0 && (
              <Empty title={t('actions.empty')}>{t('actions.emptyText')}</Empty>
            )}
            <ul>
              {items.map((action) => (
                <li key={action.id} className={css.item}>
                  <ActionLine action={action} active={card.state === 'active'} />
                </li>
              ))}
            </ul>
          </Sheet>
        </>
      )}
    </Ask>
  );
}

function AddAction({ pair }: { pair: Pair }): ReactNode {
  const t = useWords();
  const { id, partner } = pair.card;
  const [what, setWhat] = useState('');
  const [whose, setWhose] = useState<'mine' | 'theirs'>('mine');
  const [due, setDue] = useState('');
  const add = useAct('add_action', {
    refresh: ['list_actions', 'list_my_actions'],
    done: () => setWhat(''),
  });
  return (
    <Form
      label={t('actions.add')}
      onSubmit={() =>
        what.trim() &&
        due &&
        add.mutate({ params: { pair: id }, body: { what, due, mine: whose === 'mine' } })
      }
    >
      <TextField
        label={t('actions.text')}
        value={what}
        maxLength={300}
        bad={add.error?.field('what')}
        onChange={setWhat}
      />
      <div className={css.choices}>
        <Choice
          label={t('actions.whose')}
          value={whose}
          onChange={setWhose}
          options={[
            { value: 'mine', label: t('actions.mine') },
            { value: 'theirs', label: t('actions.theirs', { name: partner.name }) },
          ]}
        />
        <TextField
          type="date"
          label={t('actions.due')}
          value={due}
          bad={add.error?.field('due')}
          onChange={setDue}
        />
      </div>
      <Refused problem={add.error} />
      <Buttons>
        <Button type="submit" look="primary" busy={add.isPending} disabled={!what.trim() || !due}>
          <T id="actions.add" />
        </Button>
      </Buttons>
    </Form>
  );
}
