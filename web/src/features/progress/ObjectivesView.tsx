import { useState, type ReactNode } from 'react';
import { useAnswer } from '@/api/ask';
import type { Objective, Pair } from '@/api/contract';
import { WhoSees } from '@/marks/WhoSees';
import { Ask } from '@/ui/Ask';
import { Button } from '@/ui/Button';
import { Empty } from '@/ui/Faces';
import { Sheet } from '@/ui/Sheet';
import { T, useWords } from '@/words/Words';
import { ObjectiveCard } from './ObjectiveCard';
import { ObjectiveForm } from './ObjectiveForm';
import css from './Progress.module.css';

/** What both want to become better at, where they began, and how it went. */
export function ObjectivesView({ pair }: { pair: Pair }): ReactNode {
  const { card } = pair;
  const listed = useAnswer('list_objectives', { params: { pair: card.id } });
  return (
    <Ask query={listed}>
      {({ items, who_sees }) => (
        <>
          <WhoSees lines={who_sees} name={card.partner.name} about={['objectives']} />
          <Objectives pair={pair} items={items} />
        </>
      )}
    </Ask>
  );
}

function Objectives({ pair, items }: { pair: Pair; items: readonly Objective[] }): ReactNode {
  const t = useWords();
  const { card } = pair;
  const [setting, setSetting] = useState(false);
  const active = card.state === 'active';
  const sides = [
    { title: t('objectives.mine'), items: items.filter(({ mine }) => mine) },
    {
      title: t('objectives.theirs', { name: card.partner.name }),
      items: items.filter(({ mine }) => !mine),
    },
  ];
  return (
    <Sheet
      title={t('objectives.title')}
      note={t('objectives.note')}
      actions={
        active &&
        !setting && (
          <Button small look="primary" onClick={() => setSetting(true)}>
            <T id="objectives.set" />
          </Button>
        )
      }
    >
      {setting && <ObjectiveForm pair={card.id} onDone={() => setSetting(false)} />}
      {items.length === 0 && !setting && (
        <Empty title={t('objectives.empty')}>{t('objectives.emptyText')}</Empty>
      )}
      {sides.map(
        (side) =>
          side.items.length > 0 && (
            <section key={side.title} className={css.side}>
              <h3 className={css.heading}>{side.title}</h3>
              <ul>
                {side.items.map((objective) => (
                  <li key={objective.id} className={css.item}>
                    <ObjectiveCard pair={card.id} objective={objective} active={active} />
                  </li>
                ))}
              </ul>
            </section>
          ),
      )}
    </Sheet>
  );
}
