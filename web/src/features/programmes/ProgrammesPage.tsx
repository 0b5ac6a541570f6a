import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useAnswer } from '@/api/ask';
import { useCan } from '@/api/me';
import { Ask } from '@/ui/Ask';
import { ButtonLink } from '@/ui/Button';
import { DataTable, Two } from '@/ui/DataTable';
import { Empty } from '@/ui/Faces';
import { Page } from '@/ui/Page';
import { Sheet } from '@/ui/Sheet';
import { T, useWords } from '@/words/Words';

export function ProgrammesPage(): ReactNode {
  const t = useWords();
  const can = useCan();
  const programmes = useAnswer('list_programmes');
  const create = can('create_programme') && (
    <ButtonLink to="/programmes/new" look="primary">
      <T id="programmes.new" />
    </ButtonLink>
  );
  return (
    <Page title={t('nav.programmes')} width="middle" actions={create}>
      <Sheet bare>
        <Ask
          query={programmes}
          empty={(page) =>
            page.items.length === 0 ? (
              <Empty title={t('programmes.empty.title')} action={create}>
                {t('programmes.empty.text')}
              </Empty>
            ) : undefined
          }
        >
          {(page) => (
            <DataTable
              label={t('nav.programmes')}
              rows={page.items}
              rowKey={(one) => one.id}
              columns={[
                {
                  name: 'name',
                  label: t('programmes.name'),
                  cell: (one) => (
                    <Two
                      first={<Link to={`/programmes/${one.id}` as never}>{one.name}</Link>}
                      second={t(`modality.${one.modality}`)}
                    />
                  ),
                },
                {
                  name: 'state',
                  label: t('runs.state'),
                  cell: (one) =>
                    t.orElse(`programme.state.${one.state}`, 'programme.state.other', {
                      state: one.state,
                    }),
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
