import { useState, type ReactNode } from 'react';
import { useAnswer } from '@/api/ask';
import type { FairnessRow, Policy, Quota, QuotaTrade } from '@/api/contract';
import { groupName } from '@/marks/groupName';
import { Ask } from '@/ui/Ask';
import { Button } from '@/ui/Button';
import { Drawer } from '@/ui/Drawer';
import { Empty } from '@/ui/Faces';
import { Figure } from '@/ui/Figure';
import { Buttons, NumberField, SelectField } from '@/ui/Field';
import { Check } from '@/ui/Choices';
import { useTell } from '@/words/tell';
import { T, useWords } from '@/words/Words';
import type { Draft } from './draft.model';
import { plainGroup } from './quota.model';
import { axisOf, costAt, placedOn } from './trade.model';
import css from './Trade.module.css';

interface Props {
  programme: string;
  draft: Draft;
  groups: readonly FairnessRow[];
  onClose: () => void;
  onChange: (policy: Policy) => void;
}

const publicGroups = ['function', 'unit', 'country', 'level'];

/** What each share of one group costs the whole, as a curve; a point on it becomes a quota. */
export function Trade({ programme, draft, groups, onClose, onChange }: Props): ReactNode {
  const t = useWords();
  const tell = useTell();
  // Whoever is left behind furthest comes first: a share is asked for them.
  const options = groups
    .toSorted((one, other) => (one.ratio ?? 1) - (other.ratio ?? 1))
    .map(plainGroup)
    .filter((one) => publicGroups.includes(one.group_by));
  const [at, setAt] = useState('0');
  const group = options[Number(at)];
  const answer = useAnswer(
    'trade_quota',
    {
      params: { programme },
      body: {
        policy: draft.policy,
        decisions: draft.decisions,
        group_by: group?.group_by ?? '',
        group: group?.group ?? '',
        side: group?.side === 'mentor' ? 'mentor' : 'mentee',
      },
    },
    { when: group !== undefined, fresh: Infinity },
  );
  if (!group)
    return (
      <Drawer open wide onClose={onClose} title={<T id="trade.title" />}>
        <Empty title={t('fairness.none')} />
      </Drawer>
    );
  const name = groupName(t, tell, group.group_by, group.group, group.side);
  return (
    <Drawer open wide onClose={onClose} title={<T id="trade.title" />}>
      <SelectField
        label={t('quota.group')}
        value={at}
        options={options.map((one, index) => ({
          value: String(index),
          label: groupName(t, tell, one.group_by, one.group, one.side),
        }))}
        onChange={setAt}
      />
      <Ask query={answer}>
        {(curve) => (
          <Curve
            key={name}
            points={curve.items}
            name={name}
            onTake={(share_min, soft) => {
              onChange(withQuota(draft.policy, { ...group, share_min, soft }));
              onClose();
            }}
          />
        )}
      </Ask>
    </Drawer>
  );
}

/** One quota per group: the last word counts. */
const withQuota = (policy: Policy, quota: Quota): Policy => ({
  ...policy,
  quotas: [
    ...policy.quotas.filter(
      (one) =>
        one.group_by !== quota.group_by || one.group !== quota.group || one.side !== quota.side,
    ),
    quota,
  ],
});

interface CurveProps {
  points: readonly QuotaTrade[];
  name: string;
  onTake: (share: number, soft: boolean) => void;
}

function Curve({ points, name, onTake }: CurveProps): ReactNode {
  const t = useWords();
  const tell = useTell();
  const free = points[0];
  const most = points.at(-1);
  const [share, setShare] = useState<number | null>(
    Math.floor(
      Math.min(
        100 * (points.at(-1)?.share ?? 0),
        Math.ceil(100 * (points[Math.floor(points.length / 2)]?.share ?? 0)),
      ),
    ),
  );
  const [soft, setSoft] = useState(true);
  if (!free || !most) return <Empty title={t('trade.none')} />;
  const cost = share === null ? null : costAt(points, share / 100);
  return (
    <>
      <Figure
        name="quota-curve"
        sentence={
          <T
            id="trade.sentence"
            values={{
              group: name,
              free: tell.percent(free.share),
              most: tell.percent(most.share),
              cost: tell.number(most.cost),
            }}
          />
        }
        table={{
          heads: [t('trade.share'), t('trade.places'), t('trade.cost'), t('trade.price')],
          rows: points.map((point) => [
            tell.percent(point.share, 1),
            tell.number(point.members),
            tell.number(point.cost, 1),
            tell.number(point.price, 1),
          ]),
        }}
      >
        <Drawing points={points} chosen={share === null ? null : share / 100} />
      </Figure>
      <div className={css.choose}>
        <NumberField label={t('quota.share')} min={1} max={100} value={share} onChange={setShare} />
        <Check checked={!soft} onChange={(held) => setSoft(!held)} hint={t('quota.heldNote')}>
          {t('quota.held')}
        </Check>
        <p aria-live="polite">
          {cost === null ? t('trade.beyond') : t('trade.wouldCost', { cost: tell.number(cost, 1) })}
        </p>
        <Buttons>
          <Button
            look="primary"
            disabled={share === null || share < 1}
            onClick={() => share !== null && onTake(share, soft)}
          >
            <T id="trade.take" />
          </Button>
        </Buttons>
      </div>
    </>
  );
}

const width = 640;
const height = 260;
const left = 52;
const bottom = 34;

/** Share of the places against points lost: flat where a share is free, steep where it is dear. */
function Drawing({
  points,
  chosen,
}: {
  points: readonly QuotaTrade[];
  chosen: number | null;
}): ReactNode {
  const t = useWords();
  const tell = useTell();
  const shares = axisOf(points.map((point) => point.share));
  const costs = axisOf(points.map((point) => point.cost));
  const x = (share: number): number => left + shares.part(share) * (width - left - 16);
  const y = (cost: number): number => 10 + costs.part(cost) * (height - bottom - 10);
  const on = chosen === null ? null : placedOn(points, chosen);
  return (
    <svg viewBox={`0 0 ${width} ${height}`} className={css.curve}>
      {costs.ticks.map((tick) => (
        <g key={tick}>
          <line className={css.grid} x1={left} x2={width - 16} y1={y(tick)} y2={y(tick)} />
          <text className={css.axis} x={left - 8} y={y(tick) + 4} textAnchor="end">
            {tick === 0 ? tell.number(0) : t('overrides.cost', { cost: tell.number(tick) })}
          </text>
        </g>
      ))}
      {shares.ticks.map((tick) => (
        <text
          key={tick}
          className={css.axis}
          x={x(tick)}
          y={height - bottom + 18}
          textAnchor="middle"
        >
          {tell.percent(tick)}
        </text>
      ))}
      <path
        className={css.line}
        d={points
          .map((point, at) => `${at === 0 ? 'M' : 'L'}${x(point.share)} ${y(point.cost)}`)
          .join('')}
      />
      {points.map((point) => (
        <circle
          key={point.members}
          className={css.dot}
          cx={x(point.share)}
          cy={y(point.cost)}
          r={3.5}
        />
      ))}
      {on && <circle className={css.chosen} cx={x(on.share)} cy={y(on.cost)} r={6} />}
      <text className={css.axis} x={width - 16} y={height - 2} textAnchor="end">
        {t('trade.share')}
      </text>
      <text className={css.axis} x={left} y={height - 2}>
        {t('trade.cost')}
      </text>
    </svg>
  );
}
