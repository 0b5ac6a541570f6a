import type { ReactNode } from 'react';
import { useAct, useAnswer } from '@/api/ask';
import { Ask } from '@/ui/Ask';
import { Button } from '@/ui/Button';
import { Refused } from '@/ui/Faces';
import { useTell } from '@/words/tell';
import { T, useWords } from '@/words/Words';
import css from './Settings.module.css';

/** Where somebody is signed in, and a way to end each. */
export function Sessions(): ReactNode {
  const t = useWords();
  const tell = useTell();
  const sessions = useAnswer('list_sessions');
  const revoke = useAct('revoke_session', { refresh: ['list_sessions'] });
  return (
    <section className={css.part}>
      <h2>{t('sessions.title')}</h2>
      <Refused problem={revoke.error} />
      <Ask query={sessions}>
        {(page) => (
          <ul className={css.lines}>
            {page.items.map((session) => (
              <li key={session.id}>
                <span>
                  <strong>{session.agent}</strong>
                  <small>
                    {session.current
                      ? t('sessions.current')
                      : t('sessions.seen', {
                          seen: tell.ago(session.last_seen),
                          since: tell.date(session.created),
                        })}
                  </small>
                </span>
                {!session.current && (
                  <Button
                    small
                    aria-label={t('sessions.endNamed', { agent: session.agent })}
                    onClick={() => revoke.mutate({ params: { session: session.id } })}
                  >
                    <T id="sessions.end" />
                  </Button>
                )}
              </li>
            ))}
          </ul>
        )}
      </Ask>
    </section>
  );
}
