import type { ReactNode } from 'react';
import { useAnswer } from '@/api/ask';
import { MeetingCard } from '@/features/calendar/MeetingCard';
import { ButtonLink } from '@/ui/Button';
import { Sheet } from '@/ui/Sheet';
import { useWords } from '@/words/Words';
import css from './Pair.module.css';

/** When the two of a pair meet next, with what can be said to it; or the way to a time. */
export function PairMeeting({ pair }: { pair: string }): ReactNode {
  const t = useWords();
  const meetings = useAnswer('list_my_meetings');
  const next = meetings.data?.items.find(
    (one) => one.reference === pair && one.state === 'planned',
  );
  if (!meetings.data) return null;
  return (
    <Sheet title={t('today.nextMeeting')}>
      {next ? (
        <MeetingCard meeting={next} />
      ) : (
        <div className={css.none}>
          <p>{t('pair.noMeeting')}</p>
          <ButtonLink to="/calendar">{t('calendar.book')}</ButtonLink>
        </div>
      )}
    </Sheet>
  );
}
