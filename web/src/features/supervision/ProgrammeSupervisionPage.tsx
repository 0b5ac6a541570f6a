import { Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useAct, useAnswer } from '@/api/ask';
import { useParam } from '@/ui/address';
import { Ask } from '@/ui/Ask';
import { Button } from '@/ui/Button';
import { Empty, Refused } from '@/ui/Faces';
import { Page } from '@/ui/Page';
import { Sheet } from '@/ui/Sheet';
import { T, useWords } from '@/words/Words';
import { GroupSheet } from './GroupSheet';
import { Suggestion } from './Suggestion';
import { Waiting } from './Waiting';

/** The groups of a programme's reverse mentors: names and attendance, and never a word. */
export function ProgrammeSupervisionPage(): ReactNode {
  const t = useWords();
  const programme = useParam('programme');
  const about = useAnswer('see_programme', { params: { programme } });
  const listed = useAnswer('list_groups', { params: { programme } });
  const [suggesting, setSuggesting] = useState(false);
  const place = useAct('place_member', { refresh: ['list_groups', 'suggest_groups'] });
  return (
    <Page
      title={t('supervision.title')}
      sub={t('supervision.sub')}
      width="middle"
      trail={
        about.data && (
          <Link to={`/programmes/${programme}` as never} activeOptions={{ exact: true }}>
            {about.data.name}
          </Link>
        )
      }
      actions={
        (listed.data?.waiting.length ?? 0) > 3 &&
        !suggesting && (
          <Button look="primary" onClick={() => setSuggesting(true)}>
            <T id="supervision.suggest" />
          </Button>
        )
      }
    >
      {suggesting && <Suggestion programme={programme} onClose={() => setSuggesting(false)} />}
      <Refused problem={place.error} />
      <Ask
        query={listed}
        empty={({ items, waiting }) =>
          items.length + waiting.length === 0 ? (
            <Empty title={t('supervision.nobody')}>{t('supervision.nobodyText')}</Empty>
          ) : undefined
        }
      >
        {({ items, waiting, away }) => (
          <>
            {items.map((group) => (
              <GroupSheet
                key={group.id}
                group={group}
                others={items.filter((other) => other.id !== group.id && other.members.length < 6)}
                onPlace={(person, into) =>
                  place.mutate({ params: { group: into }, body: { person } })
                }
              />
            ))}
            {waiting.length > 0 && (
              <Sheet
                title={t('supervision.waiting', { count: waiting.length })}
                note={t('supervision.waitingNote')}
              >
                <Waiting
                  waiting={waiting}
                  groups={items}
                  onPlace={(person, into) =>
                    place.mutate({ params: { group: into }, body: { person } })
                  }
                />
              </Sheet>
            )}
            {away > 0 && <p>{t('supervision.away', { count: away })}</p>}
          </>
        )}
      </Ask>
    </Page>
  );
}
