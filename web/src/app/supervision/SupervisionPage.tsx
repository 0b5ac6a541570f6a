import type { ReactNode } from 'react';
import { useAct, useAnswer } from '@/api/ask';
import { MyGroupView } from '@/features/supervision/MyGroupView';
import { Ask } from '@/ui/Ask';
import { Button } from '@/ui/Button';
import { Empty, Refused } from '@/ui/Faces';
import { Page } from '@/ui/Page';
import { Sheet } from '@/ui/Sheet';
import { T, useWords } from '@/words/Words';
import { GroupMeeting } from './GroupMeeting';

/** My peer supervision groups: who is in them, when we meet, what holds there. */
export function SupervisionPage(): ReactNode {
  const t = useWords();
  const mine = useAnswer('see_my_groups');
  const rejoin = useAct('rejoin', { refresh: ['see_my_groups'] });
  return (
    <Page title={t('supervision.title')} sub={t('supervision.mineSub')} width="narrow">
      <Ask
        query={mine}
        empty={({ items, waiting, away }) =>
          items.length + waiting.length + away.length === 0 ? (
            <Empty title={t('supervision.none')}>{t('supervision.noneText')}</Empty>
          ) : undefined
        }
      >
        {({ items, waiting, away }) => (
          <>
            {items.map((group) => (
              <MyGroupView key={group.id} group={group}>
                <GroupMeeting group={group.id} />
              </MyGroupView>
            ))}
            {waiting.map((one) => (
              <Sheet key={one.programme} title={one.programme_name}>
                <p>{t('supervision.waits')}</p>
              </Sheet>
            ))}
            {away.map((one) => (
              <Sheet
                key={one.programme}
                title={one.programme_name}
                actions={
                  <Button
                    busy={rejoin.isPending}
                    onClick={() => rejoin.mutate({ params: { programme: one.programme } })}
                  >
                    <T id="supervision.rejoin" />
                  </Button>
                }
              >
                <p>{t('supervision.isAway')}</p>
                <Refused problem={rejoin.error} />
              </Sheet>
            ))}
          </>
        )}
      </Ask>
    </Page>
  );
}
