import type { ReactNode } from 'react';
import { useAnswer } from '@/api/ask';
import { BookWith } from '@/features/calendar/BookMeeting';
import { MeetingCard } from '@/features/calendar/MeetingCard';
import { Fold } from '@/ui/Fold';
import { useWords } from '@/words/Words';

/** When a group meets next, or the way to a time that suits everybody in it. */
export function GroupMeeting({ group }: { group: string }): ReactNode {
  const t = useWords();
  const meetings = useAnswer('list_my_meetings');
  const next = meetings.data?.items.find(
    (one) => one.reference === group && one.state === 'planned',
  );
  if (!meetings.data) return null;
  if (next) return <MeetingCard meeting={next} />;
  return (
    <Fold title={t('supervision.book')} note={t('pair.noMeeting')}>
      <BookWith group={group} />
    </Fold>
  );
}
