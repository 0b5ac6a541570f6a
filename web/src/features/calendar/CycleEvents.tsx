import { useState, type ReactNode } from 'react';
import { useAct, useAnswer } from '@/api/ask';
import { useCan } from '@/api/me';
import { Ask } from '@/ui/Ask';
import { Button } from '@/ui/Button';
import { Refused } from '@/ui/Faces';
import { Buttons, Form, Row, SelectField, TextField } from '@/ui/Field';
import { Sheet } from '@/ui/Sheet';
import { useTell } from '@/words/tell';
import { T, useWords } from '@/words/Words';
import { dayFrom } from './clock.model';
import css from './Calendar.module.css';

const kinds = ['blackout', 'window'] as const;

/** Days on which nobody meets, and stretches a season is meant to meet in. */
export function CycleEvents({ programme }: { programme: string }): ReactNode {
  const t = useWords();
  const tell = useTell();
  const can = useCan();
  const [kind, setKind] = useState<(typeof kinds)[number]>('blackout');
  const [name, setName] = useState('');
  const [first, setFirst] = useState(dayFrom(new Date(), 30));
  const [last, setLast] = useState(dayFrom(new Date(), 35));
  const events = useAnswer('list_cycle_events', { params: { programme } });
  const add = useAct('add_cycle_event', {
    refresh: ['list_cycle_events'],
    done: () => setName(''),
  });
  const remove = useAct('remove_cycle_event', { refresh: ['list_cycle_events'] });
  return (
    <Sheet title={t('season.cycle')} note={t('season.cycleNote')}>
      <div className={css.stack}>
        <Ask query={events}>
          {(page) => (
            <ul className={css.list}>
              {page.items.map((event) => (
                <li key={event.id} className={css.line}>
                  <span>
                    {event.name}{' '}
                    <span className={css.meta}>
                      {t('season.cycleDays', {
                        kind: t(`season.kind.${event.kind}`),
                        from: tell.date(event.first_day),
                        until: tell.date(event.last_day),
                      })}
                    </span>
                  </span>
                  {can('remove_cycle_event') && (
                    <Button
                      small
                      look="text"
                      busy={remove.isPending}
                      onClick={() => remove.mutate({ params: { event: event.id } })}
                    >
                      <T id="calendar.remove" />
                    </Button>
                  )}
                </li>
              ))}
            </ul>
          )}
        </Ask>
        {can('add_cycle_event') && (
          <Form
            label={t('season.cycleAdd')}
            onSubmit={() =>
              name &&
              add.mutate({
                params: { programme },
                body: { kind, name, first_day: first, last_day: last },
              })
            }
          >
            <Row>
              <SelectField
                label={t('season.kind')}
                value={kind}
                options={kinds.map((value) => ({ value, label: t(`season.kind.${value}`) }))}
                onChange={setKind}
              />
              <TextField
                label={t('season.cycleName')}
                value={name}
                bad={add.error?.field('name')}
                onChange={setName}
              />
            </Row>
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
            <Refused problem={add.error ?? remove.error} />
            <Buttons>
              <Button type="submit" busy={add.isPending} disabled={!name}>
                <T id="season.cycleAdd" />
              </Button>
            </Buttons>
          </Form>
        )}
      </div>
    </Sheet>
  );
}
