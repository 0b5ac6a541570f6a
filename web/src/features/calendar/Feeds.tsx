import type { ReactNode } from 'react';
import { useAct } from '@/api/ask';
import type { Availability } from '@/api/contract';
import { Button } from '@/ui/Button';
import { Refused, Remark } from '@/ui/Faces';
import { Buttons } from '@/ui/Field';
import { Sheet } from '@/ui/Sheet';
import { useTell } from '@/words/tell';
import { T, useWords } from '@/words/Words';
import css from './Calendar.module.css';

/** Addresses at which my own calendar reads my meetings. Each is shown once and can be taken back. */
export function Feeds({ feeds }: { feeds: Availability['feeds'] }): ReactNode {
  const t = useWords();
  const tell = useTell();
  const make = useAct('make_feed', { refresh: ['see_my_availability'] });
  const revoke = useAct('revoke_feed', {
    refresh: ['see_my_availability'],
    done: () => make.reset(),
  });
  return (
    <Sheet title={t('calendar.feeds')} note={t('calendar.feedsNote')}>
      <div className={css.stack}>
        {make.data && (
          <Remark>
            {t('calendar.feedOnce')} <span className={css.secret}>{make.data.url}</span>
          </Remark>
        )}
        {feeds.length > 0 && (
          <ul className={css.list}>
            {feeds.map((feed) => (
              <li key={feed.id} className={css.line}>
                <span>
                  {t(`calendar.feed.${feed.kind}`)}{' '}
                  <span className={css.meta}>{tell.date(feed.made_at)}</span>
                </span>
                <Button
                  small
                  look="text"
                  busy={revoke.isPending}
                  onClick={() => revoke.mutate({ params: { feed: feed.id } })}
                >
                  <T id="calendar.feedRevoke" />
                </Button>
              </li>
            ))}
          </ul>
        )}
        <Refused problem={make.error ?? revoke.error} />
        <Buttons>
          {(['full', 'busy'] as const).map((kind) => (
            <Button
              key={kind}
              busy={make.isPending}
              onClick={() => make.mutate({ body: { kind } })}
            >
              <T id={`calendar.feedMake.${kind}`} />
            </Button>
          ))}
        </Buttons>
      </div>
    </Sheet>
  );
}
