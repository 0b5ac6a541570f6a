import { Link } from '@tanstack/react-router';
import { lazy, Suspense, useCallback, useState, type ReactNode } from 'react';
import { useAnswer } from '@/api/ask';
import type { Policy, Programme } from '@/api/contract';
import { useCan } from '@/api/me';
import { useAddress, useParam } from '@/ui/address';
import { Ask } from '@/ui/Ask';
import { Button, ButtonLink } from '@/ui/Button';
import { Page } from '@/ui/Page';
import { T, useWords } from '@/words/Words';
import { decide, withdraw } from './draft.model';
import { PairList } from './PairList';
import { SendDialog } from './SendDialog';
import { SidePanels } from './SidePanels';
import { TakenUp } from './TakenUp';
import { useDraft } from './useDraft';
import { usePlan } from './usePlan';
import { Weights } from './Weights';
import css from './Studio.module.css';

// What opens beside the list travels when it is opened.
const PairDrawer = lazy(() =>
  import('./PairDrawer').then((part) => ({ default: part.PairDrawer })),
);
const Scenarios = lazy(() => import('./Scenarios').then((part) => ({ default: part.Scenarios })));
const Modes = lazy(() => import('./Modes').then((part) => ({ default: part.Modes })));
const Trade = lazy(() => import('./Trade').then((part) => ({ default: part.Trade })));
const Conflicts = lazy(() => import('./Conflicts').then((part) => ({ default: part.Conflicts })));
const PolicyDrawer = lazy(() =>
  import('./PolicyDrawer').then((part) => ({ default: part.PolicyDrawer })),
);

export interface StudioAddress {
  pair?: string;
  sort?: string;
  q?: string;
  open?: 'scenarios' | 'send' | 'policy' | 'conflicts' | 'modes' | 'trade';
}

/** Where a round is shaped: move what matters, watch the optimal plan follow, defend each pair. */
export function StudioPage(): ReactNode {
  const programme = useParam('programme');
  const about = useAnswer('see_programme', { params: { programme } });
  const policy = useAnswer('see_policy', { params: { programme } }, { fresh: Infinity });
  return (
    <Ask query={about}>
      {(about) => (
        <Ask query={policy}>{(saved) => <Studio key={about.id} about={about} saved={saved} />}</Ask>
      )}
    </Ask>
  );
}

function Studio({ about, saved }: { about: Programme; saved: Policy }): ReactNode {
  const t = useWords();
  const can = useCan();
  const [address, setAddress] = useAddress<StudioAddress>();
  const hand = useDraft(about.id, saved);
  const { draft, setDraft } = hand;
  const [weighing, setWeighing] = useState(false);
  const live = usePlan(about.id, draft, saved);
  const { plan } = live;

  const setPolicy = useCallback(
    (policy: Policy) => setDraft((before) => ({ ...before, policy })),
    [setDraft],
  );
  const onDecide = useCallback(
    (mentee: string, mentor: string, kind: 'lock' | 'forbid', reason: string) =>
      setDraft((before) => ({
        ...before,
        decisions: decide(before.decisions, { mentee, mentor, kind, reason }),
      })),
    [setDraft],
  );
  const onWithdraw = useCallback(
    (mentee: string, mentor: string) =>
      setDraft((before) => ({ ...before, decisions: withdraw(before.decisions, mentee, mentor) })),
    [setDraft],
  );

  return (
    <Page
      title={t('nav.studio')}
      trail={
        <Link to={`/programmes/${about.id}` as never} activeOptions={{ exact: true }}>
          {about.name}
        </Link>
      }
      sub={
        <T
          id="studio.sub"
          values={{
            modality: t(`modality.${about.modality}`),
            mentees: about.mentees,
            mentors: about.mentors,
          }}
        />
      }
      actions={
        <>
          <ButtonLink to={`/programmes/${about.id}/runs` as never}>
            <T id="runs.title" />
          </ButtonLink>
          <Button look="text" onClick={() => setAddress({ open: 'modes' }, false)}>
            <T id="modes.open" />
          </Button>
          <Button onClick={() => setAddress({ open: 'scenarios' }, false)}>
            <T id="scenario.compare" />
          </Button>
          {can('start_match_run') && (
            <Button
              look="primary"
              disabled={!plan || plan.totals.pairs === 0}
              onClick={() => setAddress({ open: 'send' }, false)}
            >
              <T id="studio.send" values={{ pairs: plan?.totals.pairs ?? 0 }} />
            </Button>
          )}
        </>
      }
    >
      <TakenUp hand={hand} saved={saved} />
      <div className={css.studio}>
        <Button
          className={css.showWeights}
          aria-expanded={weighing}
          onClick={() => setWeighing(!weighing)}
        >
          <T id="studio.weightsAndRules" />
        </Button>
        <div className={css.left} data-open={weighing ? '' : undefined}>
          <Weights
            programme={about.id}
            policy={draft.policy}
            saved={saved}
            groups={plan?.fairness ?? []}
            outcome={plan}
            onChange={setPolicy}
            onOpen={(open) => setAddress({ open }, false)}
          />
        </div>
        <PairList
          live={live}
          draft={draft}
          modality={about.modality}
          onOpen={(pair) => setAddress({ pair }, false)}
          onDecide={onDecide}
          onWithdraw={onWithdraw}
        />
        {plan && (
          <SidePanels plan={plan} onWithdraw={onWithdraw} draft={draft} onDraft={setDraft} />
        )}
      </div>
      <Suspense fallback={null}>
        {plan && address.pair && (
          <PairDrawer
            programme={about.id}
            modality={about.modality}
            plan={plan}
            draft={draft}
            open={address.pair}
            onClose={() => setAddress({ pair: undefined })}
            onDecide={onDecide}
            onWithdraw={onWithdraw}
          />
        )}
        {address.open === 'scenarios' && (
          <Scenarios
            programme={about.id}
            open
            draft={draft}
            onClose={() => setAddress({ open: undefined })}
            onTake={setDraft}
          />
        )}
        {address.open === 'modes' && (
          <Modes
            programme={about.id}
            draft={draft}
            onClose={() => setAddress({ open: undefined })}
          />
        )}
        {address.open === 'trade' && plan && (
          <Trade
            programme={about.id}
            draft={draft}
            groups={plan.fairness}
            onClose={() => setAddress({ open: undefined })}
            onChange={setPolicy}
          />
        )}
        {address.open === 'conflicts' && (
          <Conflicts
            onClose={() => {
              setAddress({ open: undefined });
              live.again();
            }}
          />
        )}
        {address.open === 'policy' && (
          <PolicyDrawer
            programme={about.id}
            saved={saved}
            onClose={() => setAddress({ open: undefined })}
            onRead={(policy) => setDraft((before) => ({ ...before, policy }))}
          />
        )}
      </Suspense>
      {plan && (
        <SendDialog
          programme={about.id}
          open={address.open === 'send'}
          draft={draft}
          plan={plan}
          onClose={() => setAddress({ open: undefined })}
        />
      )}
    </Page>
  );
}
