import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useAnswer } from '@/api/ask';
import { useParam } from '@/ui/address';
import { Ask } from '@/ui/Ask';
import { Empty } from '@/ui/Faces';
import { Page } from '@/ui/Page';
import { Sheet } from '@/ui/Sheet';
import { useTell } from '@/words/tell';
import { useWords } from '@/words/Words';
import css from './Progress.module.css';

/** What people of a programme heard and what it changed, where both of a pair agreed to show it. */
export function SharedInsightsPage(): ReactNode {
  const t = useWords();
  const tell = useTell();
  const programme = useParam('programme');
  const about = useAnswer('see_programme', { params: { programme } });
  const shared = useAnswer('list_shared_insights', { params: { programme } });
  return (
    <Page
      title={t('insights.sharedTitle')}
      sub={t('insights.sharedSub')}
      width="narrow"
      trail={
        about.data && (
          <Link to={`/programmes/${programme}` as never} activeOptions={{ exact: true }}>
            {about.data.name}
          </Link>
        )
      }
    >
      <Sheet>
        <Ask
          query={shared}
          empty={({ items }) =>
            items.length === 0 ? (
              <Empty title={t('insights.sharedNone')}>{t('insights.sharedNoneText')}</Empty>
            ) : undefined
          }
        >
          {({ items }) => (
            <ul>
              {items.map((one) => (
                <li key={one.recorded + one.author} className={css.item}>
                  <p className={css.voice}>{one.heard}</p>
                  <p>
                    {t('insights.changedThat', {
                      what: t(`insights.what.${one.changed_what}`),
                      how: one.changed,
                    })}
                  </p>
                  {one.evidence && <p className={css.meta}>{one.evidence}</p>}
                  <p className={css.meta}>
                    {t('insights.sharedBy', { who: one.author, when: tell.date(one.recorded) })}
                  </p>
                </li>
              ))}
            </ul>
          )}
        </Ask>
      </Sheet>
    </Page>
  );
}
