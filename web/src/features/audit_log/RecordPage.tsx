import { useDeferredValue, type ReactNode } from 'react';
import { useAnswer, usePages } from '@/api/ask';
import type { AuditEntry } from '@/api/contract';
import { useCan } from '@/api/me';
import { useAddress } from '@/ui/address';
import { Ask } from '@/ui/Ask';
import { Button } from '@/ui/Button';
import { DataTable } from '@/ui/DataTable';
import { Empty, Trouble, Waiting } from '@/ui/Faces';
import { Row, TextField } from '@/ui/Field';
import { Page } from '@/ui/Page';
import { Sheet } from '@/ui/Sheet';
import { Facts, State } from '@/ui/State';
import { useTell } from '@/words/tell';
import { T, useWords } from '@/words/Words';
import { actWords } from './act.model';
import { EntryDrawer } from './EntryDrawer';
import { thingWords } from './thing.model';
import css from './Record.module.css';

interface Kept {
  act?: string;
  actor?: string;
  since?: string;
  entry?: string;
}

/** Who did what, when; append-only, and anybody entitled can check that nothing was taken out. */
export function RecordPage(): ReactNode {
  const t = useWords();
  const tell = useTell();
  const can = useCan();
  const [address, setAddress] = useAddress<Kept>();
  const query = useDeferredValue(address);
  const entries = usePages(
    'list_entries',
    { query: { act: query.act, actor: query.actor, since: query.since, limit: 50 } },
    { keep: true },
  );
  return (
    <Page title={t('nav.audit')} sub={t('record.sub')}>
      <div className={css.layout}>
        <Sheet bare>
          <div className={css.filters}>
            <Row>
              <TextField
                type="search"
                label={t('record.act')}
                value={address.act ?? ''}
                onChange={(act) => setAddress({ act })}
              />
              <TextField
                type="search"
                label={t('record.actor')}
                value={address.actor ?? ''}
                onChange={(actor) => setAddress({ actor })}
              />
              <TextField
                type="date"
                label={t('record.since')}
                value={address.since ?? ''}
                onChange={(since) => setAddress({ since })}
              />
            </Row>
          </div>
          {entries.isPending ? (
            <Waiting lines={10} />
          ) : entries.error && entries.items.length === 0 ? (
            <Trouble problem={entries.error} again={() => void entries.refetch()} />
          ) : entries.items.length === 0 ? (
            <Empty title={t('record.none')}>{t('record.noneText')}</Empty>
          ) : (
            <DataTable<AuditEntry>
              label={t('nav.audit')}
              rows={entries.items}
              rowKey={(entry) => entry.seq}
              more={{
                has: entries.hasNextPage,
                busy: entries.isFetchingNextPage,
                load: () => void entries.fetchNextPage(),
              }}
              columns={[
                {
                  name: 'at',
                  label: t('record.when'),
                  width: '124px',
                  cell: (entry) => <span className={css.when}>{tell.moment(entry.at)}</span>,
                },
                {
                  name: 'who',
                  label: t('record.who'),
                  cell: (entry) => thingWords(entry.who, t),
                },
                {
                  name: 'act',
                  label: t('record.did'),
                  cell: (entry) => <strong className={css.act}>{actWords(entry.act, t)}</strong>,
                },
                {
                  name: 'object',
                  label: t('record.to'),
                  cell: (entry) =>
                    [entry.subject, entry.object]
                      .filter((thing) => thing !== null)
                      .map((thing) => thingWords(thing, t))
                      .join(', '),
                },
                {
                  name: 'result',
                  label: t('record.result'),
                  cell: (entry) => (
                    <State tone={/refus|fail|deny/.test(entry.result) ? 'attn' : 'quiet'}>
                      {t.orElse(`record.result.${entry.result}`, 'record.result.other', {
                        result: entry.result,
                      })}
                    </State>
                  ),
                },
                {
                  name: 'seq',
                  label: t('record.seq'),
                  end: true,
                  cell: (entry) =>
                    can('prove_entry') ? (
                      <Button
                        small
                        look="text"
                        aria-label={t('record.proveNamed', { seq: tell.number(entry.seq) })}
                        onClick={() => setAddress({ entry: String(entry.seq) }, false)}
                      >
                        {tell.number(entry.seq)}
                      </Button>
                    ) : (
                      tell.number(entry.seq)
                    ),
                },
              ]}
            />
          )}
        </Sheet>
        {can('verify_log') && <Verification />}
      </div>
      {address.entry && can('prove_entry') && (
        <EntryDrawer seq={Number(address.entry)} onClose={() => setAddress({ entry: undefined })} />
      )}
    </Page>
  );
}

function Verification(): ReactNode {
  const t = useWords();
  const tell = useTell();
  const checkpoint = useAnswer('see_checkpoint');
  const verification = useAnswer('verify_log', {}, { when: false });
  return (
    <Sheet title={t('record.checkpoint')} note={t('record.checkpointNote')}>
      <Ask query={checkpoint}>
        {(checkpoint) => (
          <div className={css.stack}>
            <Facts
              items={[
                [t('record.size'), tell.number(checkpoint.size)],
                checkpoint.at ? [t('record.when'), tell.moment(checkpoint.at)] : null,
                [
                  t('record.root'),
                  <code key="root" className={css.root}>
                    {checkpoint.root}
                  </code>,
                ],
              ]}
            />
            <div aria-live="polite">
              {verification.data && (
                <p className={verification.data.ok ? css.good : css.broken}>
                  {t.said(verification.data.sentence)}
                </p>
              )}
              {verification.error && <Trouble problem={verification.error} />}
            </div>
            <div>
              <Button busy={verification.isFetching} onClick={() => void verification.refetch()}>
                <T id="record.verify" />
              </Button>
            </div>
          </div>
        )}
      </Ask>
    </Sheet>
  );
}
