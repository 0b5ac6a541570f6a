import type { ReactNode } from 'react';
import { useAnswer } from '@/api/ask';
import type { PairState } from '@/api/contract';
import { PairLine } from '@/marks/PairLine';
import { Ask } from '@/ui/Ask';
import { ButtonLink } from '@/ui/Button';
import { Empty } from '@/ui/Faces';
import { Page } from '@/ui/Page';
import { Sheet } from '@/ui/Sheet';
import { T, useWords } from '@/words/Words';

const order: PairState[] = ['proposed', 'accepted', 'active', 'lapsed', 'declined', 'ended'];

/** The pairs I am in, those that wait for me first. */
export function MyPairsPage(): ReactNode {
  const t = useWords();
  const pairs = useAnswer('list_my_pairs');
  return (
    <Page title={t('nav.pairs')} width="narrow">
      <Ask
        query={pairs}
        empty={(page) =>
          page.items.length === 0 ? (
            <Sheet>
              <Empty
                title={t('pairs.empty')}
                action={
                  <ButtonLink to="/profile">
                    <T id="today.profile.do" />
                  </ButtonLink>
                }
              >
                {t('pairs.emptyText')}
              </Empty>
            </Sheet>
          ) : undefined
        }
      >
        {(page) => (
          <Sheet bare>
            <ul>
              {[...page.items]
                .sort((a, b) => order.indexOf(a.state) - order.indexOf(b.state))
                .map((pair) => (
                  <li key={pair.id}>
                    <PairLine pair={pair} />
                  </li>
                ))}
            </ul>
          </Sheet>
        )}
      </Ask>
    </Page>
  );
}
