import { Link } from '@tanstack/react-router';
import { IconAlertTriangle, IconRosetteDiscountCheck } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useAct, useAnswer } from '@/api/ask';
import { address } from '@/api/client';
import type { Review } from '@/api/contract';
import { useCan } from '@/api/me';
import { FairnessDots, FairnessKey } from '@/marks/FairnessDots';
import { PersonName } from '@/marks/PersonName';
import { useParam } from '@/ui/address';
import { Ask } from '@/ui/Ask';
import { AskFirst } from '@/ui/AskFirst';
import { Button, ButtonLink, DownloadLink } from '@/ui/Button';
import { Refused } from '@/ui/Faces';
import { Buttons, Stack, TextArea } from '@/ui/Field';
import { Page } from '@/ui/Page';
import { Sheet } from '@/ui/Sheet';
import { toast } from '@/ui/toasts';
import { useTell } from '@/words/tell';
import { T, useWords } from '@/words/Words';
import { worstFirst } from './draft.model';
import { PublishButton } from './PublishButton';
import { asksForALook } from './reach.model';
import { ReachEntries } from './ReachEntries';
import css from './Studio.module.css';
import run_css from './Run.module.css';

/** What a steward needs to approve with open eyes: what changed, what was overruled, who loses, the proof. */
export function ReviewPage(): ReactNode {
  const id = useParam('run');
  const review = useAnswer('review_match_run', { params: { run: id } });
  return <Ask query={review}>{(review) => <Reviewing review={review} />}</Ask>;
}

function Reviewing({ review }: { review: Review }): ReactNode {
  const t = useWords();
  const tell = useTell();
  const { run, certificate } = review;
  const below = review.fairness.filter((row) => (row.ratio ?? 1) < 0.8).length;
  const breaches = review.fairness.filter((row) => row.verdict === 'breach').length;
  return (
    <Page
      title={run.name}
      trail={
        <Link to="/approvals" activeOptions={{ exact: true }}>
          <T id="nav.approvals" />
        </Link>
      }
      sub={t('run.by', { who: run.started_by, when: tell.ago(run.created) })}
      brief={
        <T
          id="review.brief"
          values={{
            pairs: run.totals?.pairs ?? 0,
            overrides: review.decisions.length,
            below,
            breaches,
          }}
        />
      }
      actions={
        <ButtonLink to={`/runs/${run.id}` as never}>
          <T id="review.pairs" />
        </ButtonLink>
      }
    >
      <div className={run_css.review}>
        <div className={run_css.column}>
          <Sheet title={t('review.proof')} className={run_css.seal}>
            <div className={run_css.seal}>
              <p className={`${run_css.verdict} ${certificate.valid ? '' : run_css.broken}`}>
                {certificate.valid ? (
                  <IconRosetteDiscountCheck size={24} stroke={1.6} />
                ) : (
                  <IconAlertTriangle size={24} stroke={1.6} />
                )}
                {t.said(certificate.sentence)}
              </p>
              <p className={run_css.digest}>
                {t('review.digest', { digest: certificate.digest })}{' '}
                {t(review.reproducible ? 'review.reproducible' : 'review.notReproducible')}
              </p>
              <Buttons>
                <DownloadLink small href={address('see_certificate', { params: { run: run.id } })}>
                  <T id="run.certificate" />
                </DownloadLink>
                <DownloadLink small href={address('see_inputs', { params: { run: run.id } })}>
                  <T id="review.inputs" />
                </DownloadLink>
              </Buttons>
            </div>
          </Sheet>
          <Sheet
            title={t('review.policy')}
            note={t(review.first_publication ? 'review.policyNoteFirst' : 'review.policyNote')}
          >
            {review.policy_diff.length === 0 ? (
              <p>{t(review.first_publication ? 'review.policySameFirst' : 'review.policySame')}</p>
            ) : (
              <dl className={run_css.diff}>
                {review.policy_diff.map((line) => (
                  <div key={line.what}>
                    <dt>{t.said(line.what)}</dt>
                    <dd className={run_css.before}>{t.said(line.before)}</dd>
                    <dd aria-hidden="true">{t('review.arrow')}</dd>
                    <dd className={run_css.after}>{t.said(line.after)}</dd>
                  </div>
                ))}
              </dl>
            )}
          </Sheet>
          <Sheet
            title={t('overrides.title', { count: review.decisions.length })}
            note={t('overrides.note')}
          >
            {review.decisions.length === 0 ? (
              <p>{t('review.noOverrides')}</p>
            ) : (
              <ul>
                {review.decisions.map((one) => (
                  <li key={`${one.mentee}.${one.mentor}`} className={css.entry}>
                    <div className={css.between}>
                      <strong>
                        <T
                          id={one.kind === 'lock' ? 'overrides.lock' : 'overrides.forbid'}
                          values={{
                            mentee: <PersonName id={one.mentee} known={one.mentee_name} />,
                            mentor: <PersonName id={one.mentor} known={one.mentor_name} />,
                          }}
                        />
                      </strong>
                      <span className={css.cost}>
                        {t('overrides.cost', { cost: tell.number(one.cost ?? 0, 1) })}
                      </span>
                    </div>
                    <p className={run_css.reason}>{one.reason}</p>
                  </li>
                ))}
              </ul>
            )}
          </Sheet>
        </div>
        <div className={run_css.column}>
          <Decide review={review} />
          <Reached programme={run.programme} />
          <Sheet title={t('fairness.titleRun')} note={t('fairness.note')}>
            {review.fairness.length === 0 ? (
              <p className={css.note}>{t('fairness.none')}</p>
            ) : (
              <FairnessDots explain="all" rows={worstFirst(review)} />
            )}
            <FairnessKey />
          </Sheet>
        </div>
      </div>
    </Page>
  );
}

/** A plan is fair at most to those who are in it: whom the programme reached before is shown beside it. */
function Reached({ programme }: { programme: string }): ReactNode {
  const t = useWords();
  const can = useCan();
  const reach = useAnswer('see_reach', { params: { programme } }, { when: can('see_reach') });
  const lines = (reach.data?.items ?? []).filter(asksForALook).slice(0, 4);
  if (!reach.data) return null;
  return (
    <Sheet title={t('reach.title')} note={t('reach.before')}>
      {lines.length === 0 ? (
        <p className={css.note}>{t('reach.none')}</p>
      ) : (
        <ReachEntries lines={lines} />
      )}
      <Buttons>
        <ButtonLink small look="text" to={`/programmes/${programme}/reach` as never}>
          <T id="reach.open" />
        </ButtonLink>
      </Buttons>
    </Sheet>
  );
}

function Decide({ review }: { review: Review }): ReactNode {
  const t = useWords();
  const can = useCan();
  const [reason, setReason] = useState('');
  const { run } = review;
  const refresh = [
    'review_match_run',
    'list_approvals',
    'see_match_run',
    'list_match_runs',
  ] as const;
  const decide = useAct('decide_match_run', {
    refresh: [...refresh],
    done: (after) =>
      toast(<T id={after.state === 'approved' ? 'review.approved' : 'review.returned'} />),
  });
  const publish = useAct('publish_match_run', {
    refresh: [...refresh],
    done: () => toast(<T id="run.published" />),
  });
  const say = (approve: boolean): void =>
    decide.mutate({
      params: { run: run.id },
      version: run.version,
      body: { approve, reason: reason.trim() },
    });
  if (run.state === 'approved' || run.state === 'published' || run.state === 'returned')
    return (
      <Sheet title={t(`run.state.${run.state}`)} note={t(`review.after.${run.state}`)}>
        {run.state === 'approved' && can('publish_match_run') ? (
          <>
            <PublishButton
              run={run}
              wide
              busy={publish.isPending}
              onPublish={() => publish.mutate({ params: { run: run.id }, version: run.version })}
            />
            <Refused problem={publish.error} />
          </>
        ) : undefined}
      </Sheet>
    );
  if (run.state !== 'submitted' || !can('decide_match_run')) return null;
  return (
    <Sheet title={t('review.decide')} note={t('review.decideNote')}>
      <Stack>
        <TextArea
          label={t('review.reason')}
          hint={t('review.reasonHint')}
          value={reason}
          maxLength={1000}
          bad={decide.error?.field('reason')}
          onChange={setReason}
        />
        <Refused problem={decide.error} />
        <Buttons>
          <AskFirst
            title={<T id="approve.title" values={{ run: run.name }} />}
            what={<T id="approve.what" values={{ pairs: run.totals?.pairs ?? 0 }} />}
            yes={<T id="approve.yes" />}
            busy={decide.isPending}
            disabled={!review.certificate.valid}
            onYes={() => say(true)}
          >
            <T id="review.approve" />
          </AskFirst>
          <Button disabled={!reason.trim()} busy={decide.isPending} onClick={() => say(false)}>
            <T id="review.return" />
          </Button>
        </Buttons>
      </Stack>
    </Sheet>
  );
}
