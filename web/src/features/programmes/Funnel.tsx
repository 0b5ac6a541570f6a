import type { ReactNode } from 'react';
import { useAnswer } from '@/api/ask';
import type { Funnel as Answer, FunnelGrouping } from '@/api/contract';
import { useAddress } from '@/ui/address';
import { Ask } from '@/ui/Ask';
import { Figure } from '@/ui/Figure';
import { SelectField } from '@/ui/Field';
import { Sheet } from '@/ui/Sheet';
import { useTell } from '@/words/tell';
import { T, useWords } from '@/words/Words';
import type { ProgrammeAddress } from './ProgrammePage';
import css from './Programmes.module.css';

const ways: readonly FunnelGrouping[] = ['function', 'country', 'level', 'gender'];

/** From everybody who could take part to those who do, by group; small groups stay hidden. */
export function Funnel({ programme }: { programme: string }): ReactNode {
  const t = useWords();
  const [address, setAddress] = useAddress<ProgrammeAddress>();
  const by = address.by ?? 'function';
  const funnel = useAnswer('see_funnel', { params: { programme }, query: { by } }, { keep: true });
  return (
    <Sheet
      title={t('funnel.title')}
      actions={
        <SelectField
          label={t('funnel.by')}
          unseenLabel
          value={by}
          options={ways.map((value) => ({
            value,
            label: t('funnel.byGroup', { group: t(`group.${value}`) }),
          }))}
          onChange={(value) => setAddress({ by: value })}
        />
      }
    >
      <Ask query={funnel}>{(funnel) => <Drawn funnel={funnel} />}</Ask>
    </Sheet>
  );
}

const width = 300;
const rowHeight = 34;
const labels = 74;

function Drawn({ funnel }: { funnel: Answer }): ReactNode {
  const t = useWords();
  const tell = useTell();
  const word = (step: string): string =>
    t.orElse(`funnel.step.${step}`, 'funnel.step.other', { step });
  const most = Math.max(1, funnel.total[0] ?? 0);
  const reached = (count: number): number => (count / most) * (width - labels - 40);
  const last = funnel.total.at(-1) ?? 0;
  return (
    <Figure
      name="funnel"
      sentence={
        <T
          id="funnel.sentence"
          values={{ first: funnel.total[0] ?? 0, last, note: t.said(funnel.suppressed_note) }}
        />
      }
      table={{
        heads: [t(`group.${funnel.by}`), ...funnel.steps.map(word)],
        rows: [
          ...funnel.groups.map((group) => [group.group, ...group.counts]),
          [t('funnel.total'), ...funnel.total],
        ],
      }}
    >
      <svg viewBox={`0 0 ${width} ${funnel.steps.length * rowHeight}`}>
        {funnel.steps.map((step, at) => {
          const count = funnel.total[at] ?? 0;
          const next = funnel.total[at + 1];
          const y = at * rowHeight;
          return (
            <g key={step}>
              {next !== undefined && (
                <path
                  className={css.flow}
                  d={`M${labels} ${y + 18}h${reached(count)}L${labels + reached(next)} ${y + rowHeight}H${labels}Z`}
                />
              )}
              <rect
                className={css.step}
                x={labels}
                y={y + 4}
                width={Math.max(1.5, reached(count))}
                height={14}
              />
              <text className={css.axis} x={0} y={y + 15}>
                {word(step)}
              </text>
              <text className={css.value} x={labels + reached(count) + 6} y={y + 15}>
                {tell.number(count)}
              </text>
            </g>
          );
        })}
      </svg>
    </Figure>
  );
}
