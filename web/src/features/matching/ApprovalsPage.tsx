import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useAnswer } from '@/api/ask';
import { Ask } from '@/ui/Ask';
import { DataTable, Two } from '@/ui/DataTable';
import { Empty } from '@/ui/Faces';
import { Page } from '@/ui/Page';
import { Sheet } from '@/ui/Sheet';
import { useTell } from '@/words/tell';
import { T, useWords } from '@/words/Words';
import { RunState } from './RunState';

/** Runs that wait for somebody who did not make them. */
export function ApprovalsPage(): ReactNode {
  const t = useWords();
  const tell = useTell();
  const waiting = useAnswer('list_approvals');
  const count = waiting.data?.items.length ?? 0;
  return (
    <Page
      title={t('nav.approvals')}
      width="middle"
      brief={waiting.data && count > 0 && <T id="approvals.brief" values={{ count }} />}
    >
      <Sheet bare>
        <Ask
          query={waiting}
          empty={(page) =>
            page.items.length === 0 ? (
              <Empty title={t('approvals.empty')}>{t('approvals.emptyText')}</Empty>
            ) : undefined
          }
        >
          {(page) => (
            <DataTable
              label={t('nav.approvals')}
              rows={page.items}
              rowKey={(run) => run.id}
              columns={[
                {
                  name: 'name',
                  label: t('runs.name'),
                  cell: (run) => (
                    <Two
                      first={<Link to={`/approvals/${run.id}` as never}>{run.name}</Link>}
                      second={run.programme_name}
                    />
                  ),
                },
                {
                  name: 'by',
                  label: t('approvals.by'),
                  cell: (run) => <Two first={run.started_by} second={tell.ago(run.created)} />,
                },
                {
                  name: 'pairs',
                  label: t('studio.pairs'),
                  end: true,
                  cell: (run) => run.totals?.pairs ?? '',
                },
                {
                  name: 'state',
                  label: t('runs.state'),
                  cell: (run) => <RunState state={run.state} />,
                },
              ]}
            />
          )}
        </Ask>
      </Sheet>
    </Page>
  );
}
