import { useState, type ReactNode } from 'react';
import { useAct } from '@/api/ask';
import type { SupervisionGroup } from '@/api/contract';
import { Button } from '@/ui/Button';
import { Dialog } from '@/ui/Drawer';
import { Refused } from '@/ui/Faces';
import { Buttons } from '@/ui/Field';
import { Sheet } from '@/ui/Sheet';
import { Facts, State } from '@/ui/State';
import { useTell } from '@/words/tell';
import { T, useWords } from '@/words/Words';
import { EditGroup } from './EditGroup';
import { MoveTo } from './MoveTo';
import css from './Supervision.module.css';

/** One group as those who run the programme see it. */
export function GroupSheet({
  group,
  others,
  onPlace,
}: {
  group: SupervisionGroup;
  others: readonly SupervisionGroup[];
  onPlace: (person: string, group: string) => void;
}): ReactNode {
  const t = useWords();
  const tell = useTell();
  const [editing, setEditing] = useState(false);
  const [closing, setClosing] = useState(false);
  const close = useAct('close_group', { refresh: ['list_groups', 'suggest_groups'] });
  return (
    <Sheet
      title={t('supervision.group', { number: group.number })}
      note={
        group.last_met
          ? t('supervision.met', { count: group.met, when: tell.date(group.last_met) })
          : t('supervision.notYet')
      }
      actions={
        <Buttons>
          <Button small onClick={() => setEditing(true)}>
            <T id="supervision.edit" />
          </Button>
          <Button small look="text" onClick={() => setClosing(true)}>
            <T id="supervision.close" />
          </Button>
        </Buttons>
      }
    >
      <div className={css.stack}>
        <Attention group={group} />
        <ul className={css.people}>
          {group.members.map(({ person, unit, attended, missed, wishes_to_move: wishes }) => (
            <li key={person.id}>
              <div className={css.person}>
                {person.name}
                <span className={css.meta}>
                  {unit}
                  {attended + missed > 0 &&
                    ` · ${t('supervision.attended', { attended, of: attended + missed })}`}
                </span>
                {wishes && <State tone="attn">{t('supervision.wishes')}</State>}
              </div>
              <MoveTo
                name={person.name}
                groups={others}
                word="supervision.move"
                onMove={(into) => onPlace(person.id, into)}
              />
            </li>
          ))}
        </ul>
        <Facts
          items={[
            [t('supervision.facilitator'), group.facilitator?.name ?? t('supervision.theyInTurn')],
            [t('supervision.rhythm'), t('supervision.weeks', { weeks: group.weeks_between })],
            [t('supervision.dueBy'), tell.date(group.due)],
            [t('supervision.common'), t('supervision.hours', { minutes: group.common_minutes })],
          ]}
        />
      </div>
      {editing && <EditGroup group={group} onClose={() => setEditing(false)} />}
      <Dialog
        open={closing}
        onClose={() => setClosing(false)}
        title={t('supervision.close')}
        foot={
          <>
            <Button
              look="primary"
              busy={close.isPending}
              onClick={() => close.mutate({ params: { group: group.id } })}
            >
              <T id="supervision.close" />
            </Button>
            <Button onClick={() => setClosing(false)}>
              <T id="do.cancel" />
            </Button>
          </>
        }
      >
        <p>{t('supervision.closeSure')}</p>
        <Refused problem={close.error} />
      </Dialog>
    </Sheet>
  );
}

/** What has come apart since the group was formed. */
function Attention({ group }: { group: SupervisionGroup }): ReactNode {
  const t = useWords();
  const said = [
    ...group.clashes.map(({ one, other, why }) =>
      t(`supervision.clash.${why as 'line'}`, { one, other }),
    ),
    ...(group.facilitator_fault
      ? [t(`supervision.fault.${group.facilitator_fault}`, { name: group.facilitator?.name ?? '' })]
      : []),
    ...(group.small ? [t('supervision.small')] : []),
    ...(group.overdue ? [t('supervision.overdue')] : []),
  ];
  return said.map((sentence) => (
    <State key={sentence} tone="attn">
      {sentence}
    </State>
  ));
}
