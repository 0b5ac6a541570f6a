import { Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useAct } from '@/api/ask';
import type { Availability } from '@/api/contract';
import { Button } from '@/ui/Button';
import { Refused } from '@/ui/Faces';
import { Buttons, Form, Row, TextField } from '@/ui/Field';
import { Sheet } from '@/ui/Sheet';
import { useTell } from '@/words/tell';
import { T, useWords } from '@/words/Words';
import { dayFrom } from './clock.model';
import css from './Calendar.module.css';

/** My hours, and the days on which I keep them somewhere else. */
export function Travels({ mine }: { mine: Availability }): ReactNode {
  const t = useWords();
  const tell = useTell();
  const [first, setFirst] = useState(dayFrom(new Date(), 7));
  const [last, setLast] = useState(dayFrom(new Date(), 10));
  const [zone, setZone] = useState('');
  const refresh = ['see_my_availability', 'propose_times', 'list_my_meetings'] as const;
  const add = useAct('add_travel', { refresh: [...refresh], done: () => setZone('') });
  const remove = useAct('remove_travel', { refresh: [...refresh] });
  return (
    <Sheet
      title={t('calendar.hours')}
      note={t('calendar.hoursNote', {
        from: mine.week_begins,
        until: mine.week_ends,
        zone: mine.time_zone,
      })}
      actions={
        <Link to="/profile" className={css.meta}>
          <T id="nav.profile" />
        </Link>
      }
    >
      <div className={css.stack}>
        {mine.travels.length > 0 && (
          <ul className={css.list}>
            {mine.travels.map((travel) => (
              <li key={travel.id} className={css.line}>
                <span>
                  {t('calendar.travel', {
                    zone: travel.time_zone,
                    from: tell.date(travel.first_day),
                    until: tell.date(travel.last_day),
                  })}
                </span>
                <Button
                  small
                  look="text"
                  aria-label={t('calendar.travelRemove', { zone: travel.time_zone })}
                  busy={remove.isPending}
                  onClick={() => remove.mutate({ params: { travel: travel.id } })}
                >
                  <T id="calendar.remove" />
                </Button>
              </li>
            ))}
          </ul>
        )}
        <Form
          label={t('calendar.travelAdd')}
          onSubmit={() =>
            zone && add.mutate({ body: { first_day: first, last_day: last, time_zone: zone } })
          }
        >
          <Row>
            <TextField
              type="date"
              label={t('calendar.from')}
              value={first}
              bad={add.error?.field('first_day')}
              onChange={setFirst}
            />
            <TextField
              type="date"
              label={t('calendar.until')}
              value={last}
              bad={add.error?.field('last_day')}
              onChange={setLast}
            />
          </Row>
          <TextField
            label={t('calendar.where')}
            hint={t('calendar.whereHint')}
            value={zone}
            bad={add.error?.field('time_zone')}
            onChange={setZone}
          />
          <Refused problem={add.error ?? remove.error} />
          <Buttons>
            <Button type="submit" busy={add.isPending} disabled={!zone}>
              <T id="calendar.travelAdd" />
            </Button>
          </Buttons>
        </Form>
      </div>
    </Sheet>
  );
}
