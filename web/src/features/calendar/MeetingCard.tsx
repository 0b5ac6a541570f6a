import { useState, type ReactNode } from 'react';
import { useAct } from '@/api/ask';
import type { Meeting } from '@/api/contract';
import { useMe } from '@/api/me';
import { Button } from '@/ui/Button';
import { Refused } from '@/ui/Faces';
import { Buttons } from '@/ui/Field';
import { toast } from '@/ui/toasts';
import { useTell } from '@/words/tell';
import { T, useWords } from '@/words/Words';
import { clockOf } from './clock.model';
import { MoveMeeting } from './MoveMeeting';
import css from './Calendar.module.css';

const refresh = ['list_my_meetings', 'see_my_availability', 'propose_times'] as const;

/** One meeting on everybody's clock, with what I can say to it. */
export function MeetingCard({ meeting }: { meeting: Meeting }): ReactNode {
  const t = useWords();
  const tell = useTell();
  const me = useMe();
  const [moving, setMoving] = useState(false);
  const cancelled = meeting.state === 'cancelled';
  const mine = meeting.people.find((one) => one.person === me.person);
  const answer = useAct('answer_meeting', { refresh: [...refresh] });
  const cancel = useAct('cancel_meeting', {
    refresh: [...refresh],
    done: () => toast(<T id="calendar.cancelled" />),
  });
  const decide = useAct('decide_proposal', { refresh: [...refresh] });
  const params = { meeting: meeting.id };
  return (
    <article aria-label={meeting.title} className={css.stack}>
      <div>
        <p className={`${css.name} ${cancelled ? css.over : ''}`}>{meeting.title}</p>
        <p>
          {t(cancelled ? 'calendar.spanOver' : 'calendar.span', {
            day: tell.day(meeting.begins),
            from: tell.time(meeting.begins),
            until: tell.time(meeting.ends),
          })}
        </p>
        {meeting.place && <p className={css.meta}>{meeting.place}</p>}
        <ul>
          {meeting.people
            .filter((one) => one.person !== me.person)
            .map((one) => (
              <li key={one.person} className={css.meta}>
                {t('calendar.other', {
                  name: one.name,
                  clock: clockOf(one.local_begins, tell),
                  zone: one.time_zone,
                  answer: t(`calendar.answer.${one.answer}`),
                })}
              </li>
            ))}
        </ul>
        {meeting.moves.map((move) => (
          <p key={move.at} className={css.meta}>
            {t('calendar.moved', { name: move.asked_by, from: tell.moment(move.begins_before) })}
          </p>
        ))}
      </div>
      {!cancelled &&
        meeting.proposals.map((one) => (
          <div key={one.person} className={css.line}>
            <p>{t('calendar.proposal', { name: one.name, when: tell.moment(one.begins) })}</p>
            {one.person !== me.person && (
              <Buttons>
                {([true, false] as const).map((accept) => (
                  <Button
                    key={String(accept)}
                    small
                    look={accept ? 'primary' : 'plain'}
                    busy={decide.isPending}
                    onClick={() =>
                      decide.mutate({
                        params: { ...params, person: one.person },
                        version: meeting.version,
                        body: { accept },
                      })
                    }
                  >
                    <T id={accept ? 'calendar.take' : 'calendar.leave'} />
                  </Button>
                ))}
              </Buttons>
            )}
          </div>
        ))}
      <Refused problem={answer.error ?? cancel.error ?? decide.error} />
      {!cancelled && !moving && (
        <Buttons>
          {(['accepted', 'declined'] as const)
            .filter((word) => mine?.answer !== word)
            .map((word) => (
              <Button
                key={word}
                small
                look={word === 'accepted' ? 'primary' : 'plain'}
                busy={answer.isPending}
                onClick={() => answer.mutate({ params, body: { answer: word } })}
              >
                <T id={`calendar.say.${word}`} />
              </Button>
            ))}
          <Button small onClick={() => setMoving(true)}>
            <T id="calendar.move" />
          </Button>
          <Button
            small
            look="text"
            busy={cancel.isPending}
            onClick={() => cancel.mutate({ params, version: meeting.version })}
          >
            <T id="calendar.cancel" />
          </Button>
        </Buttons>
      )}
      {moving && <MoveMeeting meeting={meeting} close={() => setMoving(false)} />}
    </article>
  );
}
