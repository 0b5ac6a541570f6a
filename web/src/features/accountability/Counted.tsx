import type { ReactNode } from 'react';
import type { ImpactReport } from '@/api/contract';
import { Facts } from '@/ui/State';
import { useWords } from '@/words/Words';

/** What the house counted in a quarter, for whoever writes of it and whoever reads that. */
export function Counted({ facts }: { facts: ImpactReport['facts'] }): ReactNode {
  const t = useWords();
  return (
    <Facts
      items={[
        [t('report.conversations'), facts.conversations],
        [t('report.actions'), facts.actions_done],
        [t('report.insights'), facts.insights_confirmed],
        [t('report.objectives'), facts.objectives_recounted],
        facts.largest_change !== null && [
          t('report.change'),
          t('report.points', { points: facts.largest_change }),
        ],
      ]}
    />
  );
}
