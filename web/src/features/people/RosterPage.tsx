import { Link } from '@tanstack/react-router';
import { IconUpload } from '@tabler/icons-react';
import { useRef, useState, type DragEvent, type ReactNode } from 'react';
import { useAct, usePages } from '@/api/ask';
import { address } from '@/api/client';
import { useCan } from '@/api/me';
import { useAddress, useGo } from '@/ui/address';
import { Button, DownloadLink } from '@/ui/Button';
import { DataTable, Two } from '@/ui/DataTable';
import { Empty, Refused, Remark, Trouble, Waiting } from '@/ui/Faces';
import { Page } from '@/ui/Page';
import { Sheet } from '@/ui/Sheet';
import { useTell } from '@/words/tell';
import { T, useWords } from '@/words/Words';
import { roster_mib_max } from './roster.model';
import { RosterStateWord } from './RosterStateWord';
import css from './Roster.module.css';

/** Brings the roster in, and remembers every time it was. */
export function RosterPage(): ReactNode {
  const t = useWords();
  const tell = useTell();
  const can = useCan();
  const [welcome] = useAddress<{ welcome?: string }>();
  const imports = usePages('list_roster_imports', { query: { limit: 20 } });
  return (
    <Page
      title={t('nav.roster')}
      sub={t('roster.sub')}
      width="middle"
      actions={
        can('export_roster') && (
          <DownloadLink href={address('export_roster')}>
            <T id="roster.export" />
          </DownloadLink>
        )
      }
    >
      {welcome.welcome && <Remark>{t('roster.welcome')}</Remark>}
      <Drop />
      <Sheet title={t('roster.history')} bare>
        {imports.isPending ? (
          <Waiting lines={4} />
        ) : imports.error && imports.items.length === 0 ? (
          <Trouble problem={imports.error} again={() => void imports.refetch()} />
        ) : imports.items.length === 0 ? (
          <Empty title={t('roster.empty')}>{t('roster.emptyText')}</Empty>
        ) : (
          <DataTable
            label={t('roster.history')}
            rows={imports.items}
            rowKey={(one) => one.id}
            more={{
              has: imports.hasNextPage,
              busy: imports.isFetchingNextPage,
              load: () => void imports.fetchNextPage(),
            }}
            columns={[
              {
                name: 'file',
                label: t('roster.file'),
                cell: (one) => (
                  <Two
                    first={<Link to={`/roster/${one.id}` as never}>{one.filename}</Link>}
                    second={t('run.by', { who: one.by, when: tell.ago(one.created) })}
                  />
                ),
              },
              {
                name: 'state',
                label: t('runs.state'),
                cell: (one) => <RosterStateWord state={one.state} />,
              },
              {
                name: 'rows',
                label: t('roster.rows'),
                end: true,
                cell: (one) => tell.number(one.rows),
              },
              {
                name: 'create',
                label: t('roster.kind.create'),
                end: true,
                cell: (one) => tell.number(one.counts.create),
              },
              {
                name: 'change',
                label: t('roster.kind.change'),
                end: true,
                cell: (one) => tell.number(one.counts.change),
              },
              {
                name: 'leave',
                label: t('roster.kind.leave'),
                end: true,
                cell: (one) => tell.number(one.counts.leave),
              },
            ]}
          />
        )}
      </Sheet>
    </Page>
  );
}

const largest = roster_mib_max * 1024 * 1024;

/** A place to drop a file, and a button for those who would rather choose one. */
function Drop(): ReactNode {
  const t = useWords();
  const go = useGo();
  const [over, setOver] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const upload = useAct('upload_roster', {
    refresh: ['list_roster_imports'],
    done: (made) => go(`/roster/${made.id}`),
  });
  const take = (file: File | undefined): void => {
    if (!file) return;
    setRefused(
      file.size > largest ? t('roster.tooLarge', { file: file.name, size: roster_mib_max }) : null,
    );
    if (file.size <= largest) upload.mutate({ query: { filename: file.name }, raw: file });
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files[0]);
  };
  return (
    <div
      className={`${css.drop} ${over ? css.over : ''}`}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <IconUpload size={26} stroke={1.4} />
      <div className={css.dropWords}>
        <p className={css.dropTitle}>{upload.isPending ? t('roster.reading') : t('roster.drop')}</p>
        <p className={css.note}>{t('roster.dropNote', { size: roster_mib_max })}</p>
      </div>
      <Button look="primary" busy={upload.isPending} onClick={() => input.current?.click()}>
        <T id="roster.choose" />
      </Button>
      <input
        ref={input}
        type="file"
        className="unseen"
        tabIndex={-1}
        accept=".csv,.tsv,.txt,text/csv,text/tab-separated-values,text/plain"
        aria-label={t('roster.choose')}
        onChange={(event) => {
          take(event.target.files?.[0]);
          event.target.value = '';
        }}
      />
      {refused && <p role="alert">{refused}</p>}
      {upload.error && (
        <div className={css.wide}>
          <Refused problem={upload.error} />
        </div>
      )}
    </div>
  );
}
