import { Link, Navigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useAnswer } from '@/api/ask';
import { Ask } from '@/ui/Ask';
import { ButtonLink } from '@/ui/Button';
import { DataTable, Two } from '@/ui/DataTable';
import { Empty } from '@/ui/Faces';
import { Page } from '@/ui/Page';
import { Sheet } from '@/ui/Sheet';
import { T, useWords } from '@/words/Words';

/** With one programme the studio opens at once; with several a person says which. */
export function StudioDoor(): ReactNode {
  const t = useWords();
  const programmes = useAnswer('list_programmes');
  const only = programmes.data?.items.length === 1 ? programmes.data.items[0] : undefined;
  if (only) return <Navigate to={`/programmes/${only.id}/studio` as never} replace />;
  return (
    <Page title={t('nav.studio')} sub={t('studio.choose')} width="middle">
      <Sheet bare>
        <Ask
          query={programmes}
          empty={(page) =>
            page.items.length === 0 ? (
              <Empty
                title={t('programmes.empty.title')}
                action={
                  <ButtonLink to="/programmes/new" look="primary">
                    <T id="programmes.new" />
                  </ButtonLink>
                }
              >
                {t('programmes.empty.text')}
              </Empty>
            ) : undefined
          }
        >
          {(page) => (
            <DataTable
              label={t('nav.programmes')}
              rows={page.items}
              rowKey={(programme) => programme.id}
              columns={[
                {
                  name: 'name',
                  label: t('programmes.name'),
                  cell: (programme) => (
                    <Two
                      first={
                        <Link to={`/programmes/${programme.id}/studio` as never}>
                          {programme.name}
                        </Link>
                      }
                      second={t(`modality.${programme.modality}`)}
                    />
                  ),
                },
                {
                  name: 'mentees',
                  label: t('side.mentees'),
                  end: true,
                  cell: (one) => one.mentees,
                },
                {
                  name: 'mentors',
                  label: t('side.mentors'),
                  end: true,
                  cell: (one) => one.mentors,
                },
                { name: 'pairs', label: t('nav.pairs.all'), end: true, cell: (one) => one.pairs },
              ]}
            />
          )}
        </Ask>
      </Sheet>
    </Page>
  );
}
