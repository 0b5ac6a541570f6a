import { Link } from '@tanstack/react-router';
import { lazy, Suspense, type ReactNode } from 'react';
import { useAnswer } from '@/api/ask';
import { useCan, useMe } from '@/api/me';
import { PairLine } from '@/marks/PairLine';
import { TenMinuteBar } from '@/marks/TenMinuteBar';
import { ButtonLink } from '@/ui/Button';
import { Empty, Trouble, Waiting } from '@/ui/Faces';
import { Page } from '@/ui/Page';
import { useTell } from '@/words/tell';
import { T, useWords } from '@/words/Words';
import { MyActions } from './MyActions';
import { MatchToAnswer } from './MatchToAnswer';
import { News } from './News';
import { NextMeeting } from './NextMeeting';
import { OpenToYou } from './OpenToYou';
import { RoundsInWork } from './RoundsInWork';
import { stageOf } from './today.model';
import css from './Today.module.css';

// What few people see travels only to them.
const Invitation = lazy(() =>
  import('./Invitation').then((part) => ({ default: part.Invitation })),
);
const AskedToMeet = lazy(() =>
  import('@/features/matching/AskedToMeet').then((part) => ({ default: part.AskedToMeet })),
);
// The picker travels only to those who take part and wait for their match.
const Wishes = lazy(() =>
  import('@/features/programmes/Wishes').then((part) => ({ default: part.Wishes })),
);

const takesPartIn: ReadonlySet<string> = new Set(['enrolled', 'matched']);
const MyGroups = lazy(() => import('./MyGroups').then((part) => ({ default: part.MyGroups })));

/** Ten minutes a week: what waits for an answer, who comes next, one thing to do. */
export function TodayPage(): ReactNode {
  const t = useWords();
  const tell = useTell();
  const me = useMe();
  const can = useCan();
  const member = !!me.person;
  const pairs = useAnswer('list_my_pairs', {}, { when: member });
  const enrolments = useAnswer('list_my_enrolments', {}, { when: member });
  const onboarding = useAnswer('list_my_onboarding', {}, { when: member });
  const chemistry = useAnswer('list_my_chemistry', {}, { when: member });
  const approvals = useAnswer('list_approvals', {}, { when: can('decide_match_run') });
  const programmes = useAnswer('list_programmes', {}, { when: can('list_enrolments') });
  const profile = useAnswer('see_own_profile', {}, { when: member });

  const mine = pairs.data?.items ?? [];
  const toAnswer = mine.filter((pair) => pair.state === 'proposed' && !pair.i_accepted);
  const going = mine.filter(
    (pair) =>
      pair.state === 'active' ||
      pair.state === 'accepted' ||
      (pair.state === 'proposed' && pair.i_accepted),
  );
  const talking = going.find((pair) => pair.state === 'active');
  const invited = (enrolments.data?.items ?? []).filter((one) => one.state === 'invited');
  const joined = (enrolments.data?.items ?? []).filter((one) => one.state === 'enrolled');
  const mentorsUp = (enrolments.data?.items ?? []).some(
    (one) => one.modality === 'reverse' && one.side === 'mentor' && takesPartIn.has(one.state),
  );
  const toAccept = (onboarding.data?.items ?? []).filter((item) => !item.complete);
  const toMeet = (chemistry.data?.items ?? []).filter((round) => round.open && !round.answered);
  const waiting = (approvals.data?.items ?? []).filter((run) => run.state === 'submitted');
  const bare = profile.data && profile.data.wants.length === 0 && profile.data.offers.length === 0;
  const answers = toAnswer.length + invited.length + toAccept.length + toMeet.length;
  const stage = stageOf({
    toAnswer: answers,
    profileEmpty: !!bare,
    going: going.length,
  });
  const takesPart = toAnswer.length + going.length + invited.length + joined.length > 0;
  const quiet = !takesPart && waiting.length === 0 && !bare && !can('list_enrolments');

  return (
    <Page
      title={tell.day(new Date().toISOString())}
      sub={takesPart || bare ? t('today.sub', { name: me.name.split(' ')[0] ?? me.name }) : me.name}
      width="narrow"
    >
      {(takesPart || bare) && (
        <TenMinuteBar
          now={stage}
          holds={{ prepare: answers, reflect: bare ? 1 : 0, act: going.length }}
        />
      )}
      {pairs.isPending && member ? <Waiting lines={5} /> : null}
      {pairs.error && <Trouble problem={pairs.error} again={() => void pairs.refetch()} />}
      {toAnswer.map((pair) => (
        <MatchToAnswer key={pair.id} pair={pair} />
      ))}
      {member && <NextMeeting />}
      {toAccept.map((item) => (
        <section key={item.programme} className={css.part}>
          <p className={css.kind}>{t('today.norms')}</p>
          <h2 className={css.headline}>
            {t('today.norms.title', {
              programme: item.programme_name,
              renewed: String(item.renewed),
            })}
          </h2>
          <ButtonLink look="primary" to={`/onboarding/${item.programme}` as never}>
            <T id="today.norms.do" />
          </ButtonLink>
        </section>
      ))}
      <Suspense fallback={null}>
        {toMeet.map((round) => (
          <AskedToMeet key={`${round.id} ${round.side}`} round={round} css={css} />
        ))}
      </Suspense>
      <Suspense fallback={null}>
        {invited.map((enrolment) => (
          <Invitation key={enrolment.id} enrolment={enrolment} />
        ))}
      </Suspense>
      {waiting.length > 0 && (
        <section className={css.part}>
          <p className={css.kind}>{t('nav.approvals')}</p>
          <h2 className={css.headline}>{t('today.approvals', { count: waiting.length })}</h2>
          <ul className={css.lines}>
            {waiting.map((run) => (
              <li key={run.id}>
                <Link to={`/approvals/${run.id}` as never}>{run.name}</Link>
                <span>{t('run.by', { who: run.started_by, when: tell.ago(run.created) })}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {bare && (
        <section className={css.part}>
          <p className={css.kind}>{t('today.profile')}</p>
          <h2 className={css.question}>{t('today.profile.title')}</h2>
          <p className={css.note}>{t('today.profile.note')}</p>
          <div>
            <ButtonLink to="/profile" look="primary">
              <T id="today.profile.do" />
            </ButtonLink>
          </div>
        </section>
      )}
      {going.length > 0 && (
        <section className={css.part}>
          <p className={css.kind}>{t('nav.pairs')}</p>
          <div className={css.sheet}>
            {going.map((pair) => (
              <PairLine key={pair.id} pair={pair} />
            ))}
          </div>
          {talking && (
            <div>
              <ButtonLink
                to={`/pairs/${talking.id}` as never}
                look={stage === 'act' ? 'primary' : 'plain'}
              >
                <T id="today.log" />
              </ButtonLink>
            </div>
          )}
        </section>
      )}
      {member && <MyActions />}
      {mentorsUp && (
        <Suspense fallback={null}>
          <MyGroups />
        </Suspense>
      )}
      {joined.map((enrolment) => (
        <section key={enrolment.id} className={css.part} aria-label={enrolment.programme_name}>
          <p className={css.kind}>{t('today.joined', { side: t(`side.${enrolment.side}`) })}</p>
          <h2 className={css.headline}>{enrolment.programme_name}</h2>
          <Suspense fallback={null}>
            <Wishes enrolment={enrolment} />
          </Suspense>
        </section>
      ))}
      {member && enrolments.data && !can('list_enrolments') && (
        <OpenToYou enrolments={enrolments.data.items} />
      )}
      {can('publish_match_run') && <RoundsInWork programmes={programmes.data?.items ?? []} />}
      {can('list_enrolments') && <News />}
      {can('list_enrolments') && (programmes.data?.items.length ?? 0) > 0 && (
        <section className={css.part}>
          <p className={css.kind}>{t('today.programmes')}</p>
          <ul className={css.lines}>
            {programmes.data?.items.map((one) => (
              <li key={one.id}>
                <Link to={`/programmes/${one.id}` as never}>{one.name}</Link>
                <span>
                  {t('today.programme', {
                    mentees: one.mentees,
                    mentors: one.mentors,
                    pairs: one.pairs,
                  })}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {can('upload_roster') && programmes.data?.items.length === 0 && (
        <Empty
          title={t('today.start')}
          action={
            <>
              <ButtonLink to="/roster" look="primary">
                <T id="today.startRoster" />
              </ButtonLink>
              <ButtonLink to="/programmes/new">
                <T id="programmes.new" />
              </ButtonLink>
            </>
          }
        >
          {t('today.startText')}
        </Empty>
      )}
      {quiet && !pairs.isPending && <Empty title={t('today.quiet')}>{t('today.quietText')}</Empty>}
    </Page>
  );
}
