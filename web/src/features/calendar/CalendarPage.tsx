import type { ReactNode } from 'react';
import { useAnswer } from '@/api/ask';
import { Ask } from '@/ui/Ask';
import { Empty } from '@/ui/Faces';
import { Page } from '@/ui/Page';
import { Sheet } from '@/ui/Sheet';
import { useWords } from '@/words/Words';
import { BookMeeting } from './BookMeeting';
import { BusyCalendars } from './BusyCalendars';
import { Feeds } from './Feeds';
import { MailChoices } from './MailChoices';
import { MeetingCard } from './MeetingCard';
import { Travels } from './Travels';
import css from './Calendar.module.css';

/** My meetings, when I can meet, and what my own calendar hears of it. */
export function CalendarPage(): ReactNode {
  const t = useWords();
  const meetings = useAnswer('list_my_meetings');
  const availability = useAnswer('see_my_availability');
  return (
    <Page title={t('nav.calendar')} sub={t('calendar.sub')} width="middle">
      <div className={css.layout}>
        <div className={css.column}>
          <Ask query={meetings}>
            {(page) => (
              <Sheet title={t('calendar.next')} note={t('calendar.zone', { zone: page.time_zone })}>
                {page.items.length === 0 ? (
                  <Empty title={t('calendar.none')}>{t('calendar.noneText')}</Empty>
                ) : (
                  <ul className={css.list}>
                    {page.items.map((meeting) => (
                      <li key={meeting.id}>
                        <MeetingCard meeting={meeting} />
                      </li>
                    ))}
                  </ul>
                )}
              </Sheet>
            )}
          </Ask>
          <BookMeeting />
        </div>
        <div className={css.column}>
          <Ask query={availability}>
            {(mine) => (
              <>
                <Travels mine={mine} />
                <BusyCalendars mine={mine} />
                <Feeds feeds={mine.feeds} />
              </>
            )}
          </Ask>
          <MailChoices />
        </div>
      </div>
    </Page>
  );
}
