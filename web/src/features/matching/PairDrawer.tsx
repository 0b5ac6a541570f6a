import { useState, type ReactNode } from 'react';
import type { Modality, PersonMini, Plan, PlanPair } from '@/api/contract';
import { PairMark } from '@/marks/PairMark';
import { LedgerLines } from '@/marks/WeightedLedger';
import { Button } from '@/ui/Button';
import { Drawer } from '@/ui/Drawer';
import { Empty } from '@/ui/Faces';
import { useTell } from '@/words/tell';
import { T, useWords } from '@/words/Words';
import { pairKey, type Draft } from './draft.model';
import type { DecideFn, WithdrawFn } from './PairList';
import { ReasonDialog } from './ReasonDialog';
import { WhyNot } from './WhyNot';
import css from './Studio.module.css';

interface Props {
  programme: string;
  modality: Modality;
  plan: Plan;
  draft: Draft;
  open: string | undefined;
  onClose: () => void;
  onDecide: DecideFn;
  onWithdraw: WithdrawFn;
}

/** Why this pair, what the next best would cost, and the way to overrule it. */
export function PairDrawer({ plan, open, onClose, ...rest }: Props): ReactNode {
  const t = useWords();
  const pair = open ? plan.pairs.find((one) => pairKey(one) === open) : undefined;
  return (
    <Drawer
      open={open !== undefined}
      onClose={onClose}
      title={
        pair ? (
          <T id="pair.and" values={{ a: pair.mentee.name, b: pair.mentor.name }} />
        ) : (
          <T id="studio.gone.title" />
        )
      }
    >
      {pair ? (
        <Detail key={pairKey(pair)} pair={pair} plan={plan} {...rest} />
      ) : (
        <Empty title={t('studio.gone.title')}>{t('studio.gone.text')}</Empty>
      )}
    </Drawer>
  );
}

function Detail({
  pair,
  plan,
  programme,
  modality,
  draft,
  onDecide,
  onWithdraw,
}: Omit<Props, 'open' | 'onClose'> & { pair: PlanPair }): ReactNode {
  const t = useWords();
  const tell = useTell();
  const [asking, setAsking] = useState<{
    kind: 'lock' | 'forbid';
    mentor: PersonMini;
    cost: number | null;
  } | null>(null);
  const { mentee, mentor, alternative } = pair;
  const decided = draft.decisions.find(
    (one) => one.mentee === mentee.id && one.mentor === mentor.id,
  );
  const price = plan.decisions.find(
    (one) => one.mentee === mentee.id && one.mentor === mentor.id,
  )?.cost;
  return (
    <>
      <div className={css.between}>
        <div className={css.people}>
          <PairMark
            first={mentee.initials}
            second={mentor.initials}
            modality={modality}
            size={44}
          />
          <p className={css.note}>
            <T id="studio.who" values={{ title: mentee.title, unit: mentee.function }} />
            <br />
            <T id="studio.who" values={{ title: mentor.title, unit: mentor.function }} />
          </p>
        </div>
        <span className={css.big} aria-label={t('studio.fitSaid', { fit: tell.number(pair.fit) })}>
          {tell.number(pair.fit)}
        </span>
      </div>
      <blockquote className={css.quote}>{t.said(pair.sentence)}</blockquote>
      <section className={css.block}>
        <h3>{t('studio.why')}</h3>
        <LedgerLines parts={pair.parts} />
      </section>
      {alternative && (
        <section className={css.block}>
          <h3>{t('studio.alternative')}</h3>
          <div className={css.between}>
            <p>
              <strong>{alternative.mentor.name}</strong>
              <br />
              <span className={css.note}>{t.said(alternative.sentence)}</span>
            </p>
            <Button
              small
              onClick={() =>
                setAsking({ kind: 'lock', mentor: alternative.mentor, cost: alternative.cost })
              }
            >
              <T id="studio.swap" />
            </Button>
          </div>
          <p className={css.note}>
            {t('studio.altCost', { cost: tell.number(alternative.cost, 1) })}
          </p>
        </section>
      )}
      <WhyNot
        programme={programme}
        draft={draft}
        mentee={mentee}
        onLock={(chosen, cost) => setAsking({ kind: 'lock', mentor: chosen, cost })}
      />
      <section className={css.block}>
        <h3>{t('studio.overrule')}</h3>
        {decided ? (
          <>
            <p>{decided.reason}</p>
            {price !== null && price !== undefined && (
              <p className={css.note}>{t('decision.price', { cost: tell.number(price, 1) })}</p>
            )}
            <Button small onClick={() => onWithdraw(mentee.id, mentor.id)}>
              <T id="decision.withdraw" />
            </Button>
          </>
        ) : (
          <div className={css.people}>
            <Button small onClick={() => setAsking({ kind: 'lock', mentor, cost: null })}>
              <T id="decision.lock.do" />
            </Button>
            <Button
              small
              look="danger"
              onClick={() => setAsking({ kind: 'forbid', mentor, cost: alternative?.cost ?? null })}
            >
              <T id="decision.forbid.do" />
            </Button>
          </div>
        )}
      </section>
      <ReasonDialog
        kind={asking?.kind ?? 'lock'}
        pair={asking && { mentee, mentor: asking.mentor }}
        cost={asking?.cost ?? null}
        onClose={() => setAsking(null)}
        onSay={(reason) => asking && onDecide(mentee.id, asking.mentor.id, asking.kind, reason)}
      />
    </>
  );
}
