import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useAct, useAnswer } from '@/api/ask';
import { address } from '@/api/client';
import type { MatchRun, Plan } from '@/api/contract';
import { useEvents } from '@/api/events';
import { useCan } from '@/api/me';
import { FairnessDots, FairnessKey } from '@/marks/FairnessDots';
import { PairMark } from '@/marks/PairMark';
import { WeightedLedger } from '@/marks/WeightedLedger';
import { useParam } from '@/ui/address';
import { Ask } from '@/ui/Ask';
import { Button, ButtonLink, DownloadLink } from '@/ui/Button';
import { Refused, Remark } from '@/ui/Faces';
import { KpiBand } from '@/ui/KpiBand';
import { Page } from '@/ui/Page';
import { Rows } from '@/ui/Rows';
import { Sheet } from '@/ui/Sheet';
import { Progress } from '@/ui/State';
import { toast } from '@/ui/toasts';
import { useTell } from '@/words/tell';
import { T, useWords } from '@/words/Words';
import { pairKey, worstFirst } from './draft.model';
import { PublishButton } from './PublishButton';
import { RunState } from './RunState';
import css from './Studio.module.css';
import run_css from './Run.module.css';

const solved = (run: MatchRun): boolean =>
  !['queued', 'solving', 'cancelled', 'failed'].includes(run.state);
const working = (run: MatchRun): boolean => run.state === 'queued' || run.state === 'solving';

/** One run on its way: solved by a job, sent for review, approved by somebody else, published. */
export function RunPage(): ReactNode {
  const id = useParam('run');
  const run = useAnswer('see_match_run', { params: { run: id } });
  const busy = run.data ? working(run.data) : false;
  const progress = useEvents(busy ? `/match-runs/${id}` : null, ['see_match_run']);
  return (
    <Ask query={run}>
      {(run) => <Run run={run} share={Math.max(progress?.progress ?? 0, run.progress) / 100} />}
    </Ask>
  );
}

function Run({ run, share }: { run: MatchRun; share: number }): ReactNode {
  const t = useWords();
  const tell = useTell();
  const can = useCan();
  const plan = useAnswer('list_match_pairs', { params: { run: run.id } }, { when: solved(run) });
  // No event may be lost for good: while a job works, the run is also looked at now and then.
  useAnswer('see_match_run', { params: { run: run.id } }, { every: working(run) ? 1500 : false });
  const refresh = [
    'see_match_run',
    'list_match_runs',
    'list_approvals',
    'see_programme',
    'list_programmes',
  ] as const;
  const submit = useAct('submit_match_run', {
    refresh: [...refresh],
    done: () => toast(<T id="run.submitted" />),
  });
  const publish = useAct('publish_match_run', {
    refresh: [...refresh],
    done: () => toast(<T id="run.published" />),
  });
  const cancel = useAct('cancel_match_run', { refresh: [...refresh] });
  const asked = { params: { run: run.id }, version: run.version };
  return (
    <Page
      title={run.name}
      trail={
        <Link to={`/programmes/${run.programme}/runs` as never} activeOptions={{ exact: true }}>
          <T id="runs.title" />
        </Link>
      }
      sub={
        <>
          <RunState state={run.state} /> ·{' '}
          {t('run.by', { who: run.started_by, when: tell.ago(run.created) })}
        </>
      }
      actions={
        <>
          {solved(run) && can('see_certificate') && (
            <DownloadLink href={address('see_certificate', { params: { run: run.id } })}>
              <T id="run.certificate" />
            </DownloadLink>
          )}
          {working(run) && can('cancel_match_run') && (
            <Button
              busy={cancel.isPending}
              onClick={() => cancel.mutate({ params: { run: run.id } })}
            >
              <T id="run.cancel" />
            </Button>
          )}
          {run.state === 'solved' && can('submit_match_run') && (
            <Button look="primary" busy={submit.isPending} onClick={() => submit.mutate(asked)}>
              <T id="run.submit" values={{ pairs: run.totals?.pairs ?? 0 }} />
            </Button>
          )}
          {run.state === 'returned' && (
            <ButtonLink look="primary" to={`/programmes/${run.programme}/studio` as never}>
              <T id="run.rework" />
            </ButtonLink>
          )}
          {run.state === 'submitted' && can('decide_match_run') && (
            <ButtonLink look="primary" to={`/approvals/${run.id}` as never}>
              <T id="review.open" />
            </ButtonLink>
          )}
          {run.state === 'approved' && can('publish_match_run') && (
            <PublishButton
              run={run}
              busy={publish.isPending}
              onPublish={() => publish.mutate(asked)}
            />
          )}
          {run.state === 'published' && can('list_pairs') && (
            <ButtonLink look="primary" to={`/programmes/${run.programme}/pairs` as never}>
              <T id="run.seePairs" />
            </ButtonLink>
          )}
        </>
      }
    >
      <Refused problem={submit.error ?? publish.error ?? cancel.error} />
      <Steps run={run} />
      {working(run) && (
        <Sheet title={t('run.solving')} note={t('run.solvingNote')}>
          <Progress share={share} label={t('run.solving')} />
        </Sheet>
      )}
      {run.state === 'returned' && run.return_reason && (
        <Remark tone="attn">
          <T id="run.returnedBecause" values={{ reason: run.return_reason }} />
        </Remark>
      )}
      {run.state === 'cancelled' && <Remark>{t('run.cancelledNote')}</Remark>}
      {run.state === 'failed' && <Remark tone="attn">{t('run.failedNote')}</Remark>}
      {solved(run) && <Ask query={plan}>{(plan) => <Proposed plan={plan} />}</Ask>}
    </Page>
  );
}

const way: readonly MatchRun['state'][] = ['solved', 'submitted', 'approved', 'published'];

/** Where the run stands on its way, and what comes next. */
function Steps({ run }: { run: MatchRun }): ReactNode {
  const t = useWords();
  const at = run.state === 'returned' ? 1 : way.indexOf(run.state);
  return (
    <ol className={run_css.steps} aria-label={t('run.way')}>
      {way.map((step, index) => (
        <li
          key={step}
          className={index < at ? run_css.past : index === at ? run_css.now : undefined}
          aria-current={index === at ? 'step' : undefined}
        >
          {t(`run.step.${step as 'solved'}`)}
        </li>
      ))}
    </ol>
  );
}

export function Proposed({ plan }: { plan: Plan }): ReactNode {
  const t = useWords();
  const tell = useTell();
  const { totals } = plan;
  return (
    <>
      <KpiBand
        items={[
          { label: t('studio.pairs'), value: tell.number(totals.pairs) },
          { label: t('compare.meanFit'), value: tell.number(totals.mean_fit), of: t('kpi.of100') },
          {
            label: t('kpi.gap'),
            value: tell.percent(totals.gap, 2),
            note: totals.gap === 0 ? t('kpi.best') : undefined,
          },
          {
            label: t('compare.leftMentees'),
            value: tell.number(totals.unmatched_mentees),
            tone: 'attn',
            note: totals.unmatched_mentees > 0 ? t('kpi.seeBelow') : undefined,
          },
          { label: t('kpi.decisions'), value: tell.number(plan.decisions.length) },
        ]}
      />
      <div className={run_css.two}>
        <Sheet title={t('studio.list')} bare>
          <Rows label={t('studio.list')} items={plan.pairs} itemKey={pairKey} height={58}>
            {(pair) => (
              <div className={run_css.row}>
                <div className={css.people}>
                  <PairMark first={pair.mentee.initials} second={pair.mentor.initials} />
                  <span className={css.names}>
                    {pair.mentee.name}
                    <small>{pair.mentor.name}</small>
                  </span>
                </div>
                <div className={css.why}>
                  <WeightedLedger parts={pair.parts} />
                  <span>{t.said(pair.sentence)}</span>
                </div>
                <span
                  className={css.fit}
                  aria-label={t('studio.fitSaid', { fit: tell.number(pair.fit) })}
                >
                  {tell.number(pair.fit)}
                </span>
              </div>
            )}
          </Rows>
        </Sheet>
        <div className={css.right}>
          <Sheet title={t('fairness.title')} note={t('fairness.note')}>
            <FairnessDots rows={worstFirst(plan).slice(0, 8)} />
            <FairnessKey />
          </Sheet>
          {plan.unmatched.length > 0 && (
            <Sheet title={t('unmatched.mentee', { count: totals.unmatched_mentees })}>
              <ul>
                {plan.unmatched
                  .filter((one) => one.side === 'mentee')
                  .slice(0, 12)
                  .map((one) => (
                    <li key={one.person.id} className={css.entry}>
                      <strong>{one.person.name}</strong>
                      <p>{t.said(one.sentence)}</p>
                      {one.relaxation && <p>{t.said(one.relaxation.sentence)}</p>}
                    </li>
                  ))}
              </ul>
            </Sheet>
          )}
        </div>
      </div>
    </>
  );
}
