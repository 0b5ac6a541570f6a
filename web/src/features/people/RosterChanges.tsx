import type { ReactNode } from 'react';
import { usePages } from '@/api/ask';
import type { ChangeKind, RosterImport } from '@/api/contract';
import { Empty, Trouble, Waiting } from '@/ui/Faces';
import { Rows } from '@/ui/Rows';
import { Sheet } from '@/ui/Sheet';
import { Tabs } from '@/ui/Tabs';
import { useTell } from '@/words/tell';
import { useWords } from '@/words/Words';
import css from './Roster.module.css';

const kinds = [
  'problem',
  'remark',
  'create',
  'change',
  'leave',
  'skip',
] as const satisfies ChangeKind[];
type Shown = (typeof kinds)[number];

interface Props {
  roster: RosterImport;
  kind: string | undefined;
  onKind: (kind: string) => void;
}

/** The dry run: every row that would change something, by what it would do. */
export function RosterChanges({ roster, kind, onKind }: Props): ReactNode {
  const t = useWords();
  const tell = useTell();
  const first =
    roster.counts.problem > 0 ? 'problem' : roster.counts.remark > 0 ? 'remark' : 'create';
  const current = (kinds as readonly string[]).includes(kind ?? '') ? (kind as Shown) : first;
  const changes = usePages('list_roster_changes', {
    params: { import: roster.id },
    query: { kind: current, limit: 100 },
  });
  return (
    <Sheet bare>
      <Tabs
        label={t('roster.changes')}
        current={current}
        onChange={onKind}
        tabs={kinds.map((name) => ({
          name,
          label: t(`roster.kind.${name}`),
          count: tell.number(roster.counts[name]),
          alarm: (name === 'problem' || name === 'remark') && roster.counts[name] > 0,
        }))}
      >
        {changes.isPending ? (
          <Waiting lines={8} />
        ) : changes.error && changes.items.length === 0 ? (
          <Trouble problem={changes.error} again={() => void changes.refetch()} />
        ) : changes.items.length === 0 ? (
          <Empty title={t(`roster.none.${current}`)} />
        ) : (
          <Rows
            label={t(`roster.kind.${current}`)}
            items={changes.items}
            itemKey={(change) =>
              `${change.kind}.${change.row ?? ''}.${change.post ?? ''}.${change.person ?? ''}`
            }
            height={44}
            onEnd={
              changes.hasNextPage
                ? () => !changes.isFetchingNextPage && void changes.fetchNextPage()
                : undefined
            }
          >
            {(change) => (
              <div className={css.change}>
                <span className={css.row}>
                  {change.row ? t('roster.row', { row: change.row }) : ''}
                </span>
                <div>
                  <p className={change.kind === 'problem' ? css.problem : undefined}>
                    {t.said(change.sentence)}
                  </p>
                  {change.changes.map((one) => (
                    <p key={one.field} className={css.delta}>
                      {t.orElse(`roster.field.${one.field}`, 'roster.field.other', {
                        field: one.field,
                      })}{' '}
                      {one.before && <del>{one.before}</del>} <ins>{one.after}</ins>
                    </p>
                  ))}
                </div>
              </div>
            )}
          </Rows>
        )}
      </Tabs>
    </Sheet>
  );
}
