import type { ReactNode } from 'react';
import { useAnswer } from '@/api/ask';
import { useMe } from '@/api/me';
import { ButtonLink } from '@/ui/Button';
import { useTell } from '@/words/tell';
import { T, useWords } from '@/words/Words';
import css from './Today.module.css';

/** When I meet next, and with whom. */
export function NextMeeting(): ReactNode {
  const t = useWords();
  const tell = useTell();
  const me = useMe();
  const meetings = useAnswer('list_my_meetings');
  const next = meetings.data?.items.find((one) => one.state === 'planned');
  if (!next) return null;
  const others = next.people.filter((one) => one.person !== me.person).map((one) => one.name);
  return (
    <section className={css.part} aria-label={t('today.nextMeeting')}>
      <p className={css.kind}>
        {t('today.nextMeeting')} · {tell.ago(next.begins)}
      </p>
      <h2 className={css.headline}>
        {t('today.nextMeetingWith', { names: tell.list(others), when: tell.moment(next.begins) })}
      </h2>
      {next.place && <p className={css.note}>{next.place}</p>}
      <div className={css.actions}>
        <ButtonLink to="/calendar">
          <T id="nav.calendar" />
        </ButtonLink>
      </div>
    </section>
  );
}
