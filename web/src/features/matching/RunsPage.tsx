import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useAnswer } from '@/api/ask';
import { useParam } from '@/ui/address';
import { Ask } from '@/ui/Ask';
import { ButtonLink } from '@/ui/Button';
import { DataTable, Two } from '@/ui/DataTable';
import { Empty } from '@/ui/Faces';
import { Page } from '@/ui/Page';
import { Sheet } from '@/ui/Sheet';
import { useTell } from '@/words/tell';
import { T, useWords } from '@/words/Words';
import { RunState } from './RunState';

/** Every run of a programme, from draft to published. */
export function RunsPage(): ReactNode {
  const t = useWords();
  const tell = useTell();
  const programme = useParam('programme');
  const about = useAnswer('see_programme', { params: { programme } });
  const runs = useAnswer('list_match_runs', { params: { programme } });
  return (
    <Page
      title={t('runs.title')}
      sub={t('runs.sub')}
      width="middle"
      trail={
        about.data && (
          <Link to={`/programmes/${programme}` as never} activeOptions={{ exact: true }}>
            {about.data.name}
          </Link>
        )
      }
      actions={
        <ButtonLink look="primary" to={`/programmes/${programme}/studio` as never}>
          <T id="nav.studio" />
        </ButtonLink>
      }
    >
      <Sheet bare>
        <Ask
          query={runs}
          empty={(page) =>
            page.items.length === 0 ? (
              <Empty title={t('runs.empty')}>{t('runs.emptyText')}</Empty>
            ) : undefined
          }
        >
          {(page) => (
            <DataTable
              label={t('runs.title')}
              rows={page.items}
              rowKey={(run) => run.id}
              columns={[
                {
                  name: 'name',
                  label: t('runs.name'),
                  cell: (run) => (
                    <Two
                      first={<Link to={`/runs/${run.id}` as never}>{run.name}</Link>}
                      second={t('run.by', { who: run.started_by, when: tell.ago(run.created) })}
                    />
                  ),
                },
                {
                  name: 'state',
                  label: t('runs.state'),
                  cell: (run) => <RunState state={run.state} />,
                },
                {
                  name: 'pairs',
                  label: t('studio.pairs'),
                  end: true,
                  cell: (run) => run.totals?.pairs ?? '',
                },
                {
                  name: 'fit',
                  label: t('compare.meanFit'),
                  end: true,
                  cell: (run) => (run.totals ? tell.number(run.totals.mean_fit, 1) : ''),
                },
              ]}
            />
          )}
        </Ask>
      </Sheet>
    </Page>
  );
}
