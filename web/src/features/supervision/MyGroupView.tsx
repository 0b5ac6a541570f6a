import { useState, type ReactNode } from 'react';
import { useAct } from '@/api/ask';
import type { MyGroup } from '@/api/contract';
import { Button } from '@/ui/Button';
import { Dialog } from '@/ui/Drawer';
import { Refused } from '@/ui/Faces';
import { Buttons } from '@/ui/Field';
import { Sheet } from '@/ui/Sheet';
import { Facts } from '@/ui/State';
import { useTell } from '@/words/tell';
import { T, useWords } from '@/words/Words';
import { NoteMeeting } from './NoteMeeting';
import css from './Supervision.module.css';

const refresh = ['see_my_groups'] as const;

/** One group as those in it see it; `children` is its next meeting. */
export function MyGroupView({
  group,
  children,
}: {
  group: MyGroup;
  children: ReactNode;
}): ReactNode {
  const t = useWords();
  const tell = useTell();
  return (
    <>
      <Sheet
        title={t('supervision.mine', { programme: group.programme_name, number: group.number })}
        note={t('supervision.whoSees')}
      >
        <div className={css.stack}>
          <ul className={css.people}>
            {group.members.map((person) => (
              <li key={person.id}>
                <div className={css.person}>
                  {person.name}
                  <span className={css.meta}>
                    {t('supervision.what', { title: person.title, function: person.function })}
                  </span>
                </div>
              </li>
            ))}
          </ul>
          <Facts
            items={[
              [t('supervision.facilitator'), group.facilitator?.name ?? t('supervision.inTurn')],
              [t('supervision.rhythm'), t('supervision.weeks', { weeks: group.weeks_between })],
              [t('supervision.dueBy'), tell.date(group.due)],
            ]}
          />
        </div>
      </Sheet>
      <Sheet title={t('today.nextMeeting')}>{children}</Sheet>
      <Sheet title={t('supervision.rules')}>
        <ul className={css.rules}>
          {group.ground_rules.map((rule) => (
            <li key={rule}>
              {t(`supervision.rule.${rule}`)}
              {rule === 'to_the_steward' && group.stewards.length > 0 && (
                <> {t('supervision.stewards', { names: tell.list(group.stewards) })}</>
              )}
            </li>
          ))}
        </ul>
      </Sheet>
      <Met group={group} />
      <Places group={group} />
    </>
  );
}

function Met({ group }: { group: MyGroup }): ReactNode {
  const t = useWords();
  const tell = useTell();
  const [noting, setNoting] = useState(false);
  return (
    <Sheet
      title={t('supervision.meetings')}
      note={t('supervision.noWords')}
      actions={
        <Button onClick={() => setNoting(true)}>
          <T id="supervision.note" />
        </Button>
      }
    >
      {group.meetings.length === 0 ? (
        <p>{t('supervision.notYet')}</p>
      ) : (
        <ul className={css.people}>
          {group.meetings.map((meeting) => (
            <li key={meeting.held_on}>
              <div className={css.person}>
                {tell.date(meeting.held_on)}
                <span className={css.meta}>
                  {t('supervision.there', { there: meeting.there, of: meeting.of })}
                  {meeting.i_was_there === false && ` · ${t('supervision.iMissed')}`}
                </span>
              </div>
            </li>
          ))}
        </ul>
      )}
      {noting && <NoteMeeting group={group} onClose={() => setNoting(false)} />}
    </Sheet>
  );
}

/** Ways out: another group, or none. Nobody is asked why. */
function Places({ group }: { group: MyGroup }): ReactNode {
  const t = useWords();
  const [leaving, setLeaving] = useState(false);
  const params = { group: group.id };
  const wish = useAct('wish_to_move', { refresh: [...refresh] });
  const leave = useAct('leave_group', { refresh: [...refresh], done: () => setLeaving(false) });
  const move = !group.wishes_to_move;
  return (
    <Sheet title={t('supervision.places')} note={t('supervision.placesNote')}>
      {group.wishes_to_move && <p>{t('supervision.wished')}</p>}
      <Refused problem={wish.error} />
      <Buttons>
        {!group.facilitating && (
          <Button busy={wish.isPending} onClick={() => wish.mutate({ params, body: { move } })}>
            <T id={move ? 'supervision.wish' : 'supervision.unwish'} />
          </Button>
        )}
        <Button look="text" onClick={() => setLeaving(true)}>
          <T id="supervision.leave" />
        </Button>
      </Buttons>
      <Dialog
        open={leaving}
        onClose={() => setLeaving(false)}
        title={t('supervision.leave')}
        foot={
          <>
            <Button look="primary" busy={leave.isPending} onClick={() => leave.mutate({ params })}>
              <T id="supervision.leave" />
            </Button>
            <Button onClick={() => setLeaving(false)}>
              <T id="do.cancel" />
            </Button>
          </>
        }
      >
        <p>{t(group.facilitating ? 'supervision.leaveRoom' : 'supervision.leaveSure')}</p>
        <Refused problem={leave.error} />
      </Dialog>
    </Sheet>
  );
}
