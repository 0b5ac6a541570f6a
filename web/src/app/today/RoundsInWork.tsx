import type { ReactNode } from 'react';
import { useAnswer } from '@/api/ask';
import type { MatchRun } from '@/api/contract';
import { ButtonLink } from '@/ui/Button';
import { useTell } from '@/words/tell';
import { T, useWords } from '@/words/Words';
import { inWork } from './rounds.model';
import css from './Today.module.css';

/** Where each round stands that a coordinator has on the table, and the step that comes next. */
export function RoundsInWork({ programmes }: { programmes: readonly { id: string }[] }): ReactNode {
  return programmes.map((one) => <RoundsOf key={one.id} programme={one.id} />);
}

function RoundsOf({ programme }: { programme: string }): ReactNode {
  const runs = useAnswer('list_match_runs', { params: { programme } });
  return inWork(runs.data?.items ?? []).map((run) => <Round key={run.id} run={run} />);
}

function Round({ run }: { run: MatchRun }): ReactNode {
  const t = useWords();
  const tell = useTell();
  const ready = run.state === 'approved' || run.state === 'solved';
  return (
    <section className={css.part} aria-label={run.name}>
      <p className={css.kind}>{run.programme_name}</p>
      <h2 className={css.headline}>{t(`round.${run.state as 'submitted'}`, { run: run.name })}</h2>
      <p className={css.note}>
        {t(`round.${run.state as 'submitted'}.next`, {
          who: run.started_by,
          when: tell.ago(run.created),
          pairs: run.totals?.pairs ?? 0,
          reason: run.return_reason ?? '',
        })}
      </p>
      <div className={css.actions}>
        <ButtonLink to={`/runs/${run.id}` as never} look={ready ? 'primary' : 'plain'}>
          <T id={ready ? 'round.go' : 'round.see'} />
        </ButtonLink>
        <ButtonLink to={`/programmes/${run.programme}/studio` as never} look="text">
          <T id="round.studio" />
        </ButtonLink>
      </div>
    </section>
  );
}
