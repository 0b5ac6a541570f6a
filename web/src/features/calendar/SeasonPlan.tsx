import type { ReactNode } from 'react';
import { useAct, useAnswer, usePages } from '@/api/ask';
import type { SeasonPlan as Plan } from '@/api/contract';
import { useCan } from '@/api/me';
import { Ask } from '@/ui/Ask';
import { Button } from '@/ui/Button';
import { DataTable } from '@/ui/DataTable';
import { Empty, Refused, Remark, Waiting } from '@/ui/Faces';
import { Buttons } from '@/ui/Field';
import { KpiBand } from '@/ui/KpiBand';
import { Sheet } from '@/ui/Sheet';
import { toast } from '@/ui/toasts';
import { useTell } from '@/words/tell';
import { T, useWords } from '@/words/Words';
import css from './Calendar.module.css';

/** A plan beside its bound, what it would change, and what it asks of whom. */
export function SeasonPlan({ season }: { season: string }): ReactNode {
  // No event announces the end of planning to a screen that opened a moment too late.
  const plan = useAnswer('see_season', { params: { season } }, { every: 3000 });
  return (
    <Ask query={plan}>
      {(plan) =>
        plan.state === 'planning' ? <Waiting lines={4} /> : <Drafted key={plan.state} plan={plan} />
      }
    </Ask>
  );
}

function Drafted({ plan }: { plan: Plan }): ReactNode {
  const t = useWords();
  const tell = useTell();
  const can = useCan();
  const refresh = ['see_season', 'list_seasons', 'list_my_meetings'] as const;
  const apply = useAct('apply_season', {
    refresh: [...refresh],
    done: () => toast(<T id="season.applied" />),
  });
  const discard = useAct('discard_season', { refresh: [...refresh] });
  const edit = { params: { season: plan.id }, version: plan.version, body: {} };
  if (plan.state === 'failed') {
    return (
      <Sheet title={t('season.failed')}>
        <Remark>{t('season.noGroups', { waiting: plan.waiting })}</Remark>
      </Sheet>
    );
  }
  return (
    <Sheet
      title={t('season.plan', {
        from: tell.date(plan.first_day),
        until: tell.date(plan.last_day),
      })}
      note={t(`season.state.${plan.state}`)}
      actions={
        plan.state === 'drafted' && can('apply_season') ? (
          <Buttons>
            <Button busy={discard.isPending} onClick={() => discard.mutate(edit)}>
              <T id="season.discard" />
            </Button>
            <Button
              look="primary"
              busy={apply.isPending}
              disabled={plan.changes === 0}
              onClick={() => apply.mutate(edit)}
            >
              {t('season.apply', { count: plan.changes })}
            </Button>
          </Buttons>
        ) : undefined
      }
    >
      <div className={css.stack}>
        <Refused problem={apply.error ?? discard.error} />
        <KpiBand
          items={[
            { label: t('season.groups'), value: tell.number(plan.groups) },
            { label: t('season.changes'), value: tell.number(plan.changes) },
            { label: t('season.kept'), value: tell.number(plan.kept) },
            {
              label: t('season.notPlaced'),
              value: tell.number(plan.not_placed),
              tone: plan.not_placed > 0 ? 'attn' : undefined,
            },
            { label: t('season.inconvenience'), value: tell.number(plan.inconvenience) },
          ]}
        />
        <p className={css.meta}>
          {t('season.proof', {
            cost: tell.number(plan.cost),
            bound: tell.number(plan.bound),
            ms: tell.number(plan.solve_ms),
          })}
        </p>
        <Changes season={plan.id} />
        <Ledger season={plan.id} />
      </div>
    </Sheet>
  );
}

function Changes({ season }: { season: string }): ReactNode {
  const t = useWords();
  const tell = useTell();
  const changes = usePages('list_season_changes', { params: { season } });
  if (changes.isPending) return <Waiting lines={4} />;
  if (changes.items.length === 0) return <Empty title={t('season.nothing')} />;
  return (
    <DataTable
      label={t('season.changes')}
      rows={changes.items}
      rowKey={(row) => row.number}
      columns={[
        {
          name: 'who',
          label: t('season.who'),
          phone: t('season.who'),
          cell: (row) => row.title,
        },
        {
          name: 'before',
          label: t('season.before'),
          phone: t('season.before'),
          cell: (row) => (row.begins_before ? tell.moment(row.begins_before) : '–'),
        },
        {
          name: 'after',
          label: t('season.after'),
          phone: t('season.after'),
          cell: (row) => (row.begins_after ? tell.moment(row.begins_after) : t('season.noTime')),
        },
      ]}
      more={{
        has: changes.hasNextPage,
        busy: changes.isFetchingNextPage,
        load: () => void changes.fetchNextPage(),
      }}
    />
  );
}

function Ledger({ season }: { season: string }): ReactNode {
  const t = useWords();
  const tell = useTell();
  const ledger = useAnswer('see_season_ledger', { params: { season } });
  const bearing = (ledger.data?.items ?? []).filter((share) => share.ledger + share.added > 0);
  if (bearing.length === 0) return null;
  return (
    <section className={css.stack}>
      <h3>{t('season.ledger')}</h3>
      <p className={css.meta}>{t('season.ledgerNote')}</p>
      <DataTable
        label={t('season.ledger')}
        rows={bearing.slice(0, 50)}
        rowKey={(row) => row.person}
        columns={[
          {
            name: 'who',
            label: t('season.person'),
            phone: t('season.person'),
            cell: (row) => row.name,
          },
          {
            name: 'before',
            label: t('season.bornBefore'),
            phone: t('season.bornBefore'),
            end: true,
            cell: (row) => tell.number(row.ledger),
          },
          {
            name: 'added',
            label: t('season.added'),
            phone: t('season.added'),
            end: true,
            cell: (row) => tell.number(row.added),
          },
        ]}
      />
    </section>
  );
}
