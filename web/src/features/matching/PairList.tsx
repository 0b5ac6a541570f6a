import { IconLock, IconLockOpen2 } from '@tabler/icons-react';
import { memo, useDeferredValue, useMemo, useState, type ReactNode } from 'react';
import type { Modality, PlanPair } from '@/api/contract';
import { nameOf } from '@/marks/criterion';
import { PairMark } from '@/marks/PairMark';
import { WeightedLedger } from '@/marks/WeightedLedger';
import { useAddress } from '@/ui/address';
import { IconButton } from '@/ui/Button';
import { Empty, Refused, Trouble, Waiting } from '@/ui/Faces';
import { SelectField, TextField } from '@/ui/Field';
import { Rows } from '@/ui/Rows';
import { Sheet } from '@/ui/Sheet';
import { useTell } from '@/words/tell';
import { T, useWords } from '@/words/Words';
import { ReasonDialog } from './ReasonDialog';
import { arrange, narrow, pairKey, shares, type Draft, type Sort } from './draft.model';
import type { StudioAddress } from './StudioPage';
import type { LivePlan } from './usePlan';
import css from './Studio.module.css';

export type DecideFn = (
  mentee: string,
  mentor: string,
  kind: 'lock' | 'forbid',
  reason: string,
) => void;
export type WithdrawFn = (mentee: string, mentor: string) => void;

interface Props {
  live: LivePlan;
  draft: Draft;
  modality: Modality;
  onOpen: (pair: string) => void;
  onDecide: DecideFn;
  onWithdraw: WithdrawFn;
}

/** The proposed pairs, each with its reason drawn and said. */
export function PairList({
  live,
  draft,
  modality,
  onOpen,
  onDecide,
  onWithdraw,
}: Props): ReactNode {
  const t = useWords();
  const tell = useTell();
  const [address, setAddress] = useAddress<StudioAddress>();
  const [locking, setLocking] = useState<PlanPair | null>(null);
  const sort = (address.sort ?? 'fit') as Sort;
  const typed = useDeferredValue(address.q ?? '');
  const { plan, problem, solving } = live;
  const pairs = useMemo(
    () => (plan ? narrow(arrange(plan.pairs, sort, tell.compare), typed) : []),
    [plan, sort, typed, tell],
  );
  if (!plan)
    return (
      <Sheet bare>
        {problem ? <Trouble problem={problem} again={live.again} /> : <Waiting lines={14} />}
      </Sheet>
    );

  const { totals } = plan;
  const locked = draft.decisions.filter((one) => one.kind === 'lock').length;
  const share = shares(draft.policy);
  return (
    <section className="studio-list" aria-labelledby="proposed">
      <h2 id="proposed" className="unseen">
        <T id="studio.list" />
      </h2>
      <Sheet bare>
        <div className={css.strip} aria-live="polite">
          <strong>{t('studio.proposed', { pairs: totals.pairs })}</strong>
          <span>{t('studio.meanFit', { fit: tell.number(totals.mean_fit) })}</span>
          <span>{t('studio.changed', { changed: totals.changed })}</span>
          {locked > 0 && <span>{t('studio.locked', { locked })}</span>}
          <span className={`${css.push} ${css.solving}`}>
            {solving
              ? t('studio.solving')
              : t('studio.solved', {
                  ms: tell.number(totals.solve_ms),
                  gap: tell.percent(totals.gap, 1),
                })}
          </span>
        </div>
        <div className={css.tools}>
          <TextField
            label={t('studio.search')}
            unseenLabel
            type="search"
            placeholder={t('studio.search')}
            value={address.q ?? ''}
            onChange={(q) => setAddress({ q })}
          />
          <SelectField
            label={t('studio.sort')}
            unseenLabel
            value={sort}
            options={(['fit', 'low', 'mentee', 'changed'] as const).map((value) => ({
              value,
              label: t(`studio.sort.${value}`),
            }))}
            onChange={(value) => setAddress({ sort: value === 'fit' ? undefined : value })}
          />
        </div>
        {problem && (
          <div className={css.tools}>
            <Refused problem={problem} />
          </div>
        )}
        <div className={css.head} aria-hidden="true">
          <span>{t('studio.pair')}</span>
          <span className={css.axis}>
            {draft.policy.criteria
              .filter((one) => one.weight > 0)
              .map((one) => (
                <span key={one.criterion} style={{ flex: `${share[one.criterion]} 1 0` }}>
                  {(share[one.criterion] ?? 0) > 0.15 ? nameOf(t, one.criterion) : ''}
                </span>
              ))}
          </span>
          <span className={css.fitHead}>{t('studio.fit')}</span>
          <span />
        </div>
        <div className={solving ? css.stale : undefined}>
          {pairs.length === 0 ? (
            <Empty title={typed ? t('studio.noneFound') : t('studio.noPairs')}>
              {typed ? undefined : t('studio.noPairsText')}
            </Empty>
          ) : (
            <Rows label={t('studio.list')} items={pairs} itemKey={pairKey} height={62}>
              {(pair) => (
                <Row
                  pair={pair}
                  modality={modality}
                  open={address.pair === pairKey(pair)}
                  onOpen={onOpen}
                  onLock={() =>
                    pair.locked ? onWithdraw(pair.mentee.id, pair.mentor.id) : setLocking(pair)
                  }
                />
              )}
            </Rows>
          )}
        </div>
      </Sheet>
      <ReasonDialog
        kind="lock"
        pair={locking}
        cost={null}
        onClose={() => setLocking(null)}
        onSay={(reason) =>
          locking && onDecide(locking.mentee.id, locking.mentor.id, 'lock', reason)
        }
      />
    </section>
  );
}

interface RowProps {
  pair: PlanPair;
  modality: Modality;
  open: boolean;
  onOpen: (pair: string) => void;
  onLock: () => void;
}

const Row = memo(function Row({ pair, modality, open, onOpen, onLock }: RowProps): ReactNode {
  const t = useWords();
  const tell = useTell();
  const { mentee, mentor } = pair;
  const names = { mentee: mentee.name, mentor: mentor.name };
  const show = (): void => onOpen(pairKey(pair));
  return (
    // The names are the button for the keyboard; the whole row is only a bigger target for the mouse.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions
    <div
      className={`${css.row} ${pair.locked ? css.locked : ''} ${open ? css.open : ''}`}
      onClick={(event) => !(event.target as HTMLElement).closest('button') && show()}
    >
      <div className={css.people}>
        <PairMark first={mentee.initials} second={mentor.initials} modality={modality} />
        <button type="button" className={css.names} onClick={show} aria-haspopup="dialog">
          {mentee.name}
          <small>{mentor.name}</small>
        </button>
      </div>
      <div className={css.why}>
        <WeightedLedger parts={pair.parts} />
        <span>
          {t.said(pair.sentence)}
          {pair.changed && <span className={css.changed}> {t('studio.changedMark')}</span>}
        </span>
      </div>
      <span className={css.fit} aria-label={t('studio.fitSaid', { fit: tell.number(pair.fit) })}>
        {tell.number(pair.fit)}
      </span>
      <IconButton
        small
        label={t(pair.locked ? 'studio.unlock' : 'studio.lock', names)}
        aria-pressed={pair.locked}
        onClick={onLock}
      >
        {pair.locked ? (
          <IconLock size={17} stroke={1.6} />
        ) : (
          <IconLockOpen2 size={17} stroke={1.6} />
        )}
      </IconButton>
    </div>
  );
});
