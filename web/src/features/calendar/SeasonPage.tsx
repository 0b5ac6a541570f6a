import { Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useAct, useAnswer } from '@/api/ask';
import { useCan } from '@/api/me';
import { useParam } from '@/ui/address';
import { Ask } from '@/ui/Ask';
import { Button } from '@/ui/Button';
import { Refused } from '@/ui/Faces';
import { Buttons, Form, NumberField, Row, TextField } from '@/ui/Field';
import { Page } from '@/ui/Page';
import { Sheet } from '@/ui/Sheet';
import { T, useWords } from '@/words/Words';
import { CycleEvents } from './CycleEvents';
import { dayFrom } from './clock.model';
import { SeasonPlan } from './SeasonPlan';
import css from './Calendar.module.css';

/** A programme's quarter: ordered, looked at, and only then sent. */
export function SeasonPage(): ReactNode {
  const t = useWords();
  const can = useCan();
  const programme = useParam('programme');
  const about = useAnswer('see_programme', { params: { programme } });
  const seasons = useAnswer('list_seasons', { params: { programme } });
  const newest = seasons.data?.items[0];
  return (
    <Page
      title={t('season.title')}
      sub={about.data?.name}
      width="middle"
      trail={
        <Link to={`/programmes/${programme}` as never}>
          {about.data?.name ?? <T id="nav.programmes" />}
        </Link>
      }
    >
      <div className={css.stack}>
        <Ask query={seasons}>
          {() => (newest ? <SeasonPlan key={newest.id} season={newest.id} /> : null)}
        </Ask>
        {can('start_season') && <Order programme={programme} />}
        <CycleEvents programme={programme} />
      </div>
    </Page>
  );
}

function Order({ programme }: { programme: string }): ReactNode {
  const t = useWords();
  const [first, setFirst] = useState(dayFrom(new Date(), 7));
  const [last, setLast] = useState(dayFrom(new Date(), 97));
  const [meetings, setMeetings] = useState<number | null>(3);
  const [minutes, setMinutes] = useState<number | null>(60);
  const [gap, setGap] = useState<number | null>(14);
  const start = useAct('start_season', { refresh: ['list_seasons'] });
  return (
    <Sheet title={t('season.order')} note={t('season.orderNote')}>
      <Form
        onSubmit={() =>
          start.mutate({
            params: { programme },
            body: {
              first_day: first,
              last_day: last,
              meetings: meetings ?? 3,
              minutes: minutes ?? 60,
              gap_days: gap ?? 14,
            },
          })
        }
      >
        <Row>
          <TextField
            type="date"
            label={t('calendar.from')}
            value={first}
            bad={start.error?.field('first_day')}
            onChange={setFirst}
          />
          <TextField
            type="date"
            label={t('calendar.until')}
            value={last}
            bad={start.error?.field('last_day')}
            onChange={setLast}
          />
        </Row>
        <Row>
          <NumberField
            label={t('season.meetings')}
            min={1}
            max={26}
            value={meetings}
            bad={start.error?.field('meetings')}
            onChange={setMeetings}
          />
          <NumberField
            label={t('season.minutes')}
            min={30}
            max={240}
            step={30}
            value={minutes}
            bad={start.error?.field('minutes')}
            onChange={setMinutes}
          />
          <NumberField
            label={t('season.gap')}
            min={1}
            max={90}
            value={gap}
            bad={start.error?.field('gap_days')}
            onChange={setGap}
          />
        </Row>
        <Refused problem={start.error} />
        <Buttons>
          <Button type="submit" look="primary" busy={start.isPending}>
            <T id="season.do" />
          </Button>
        </Buttons>
      </Form>
    </Sheet>
  );
}
