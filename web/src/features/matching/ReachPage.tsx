import { Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useAnswer } from '@/api/ask';
import type { Reach, ReachLine, Side } from '@/api/contract';
import { useParam, useAddress } from '@/ui/address';
import { Ask } from '@/ui/Ask';
import { Button } from '@/ui/Button';
import { DataTable, Two } from '@/ui/DataTable';
import { Empty } from '@/ui/Faces';
import { SelectField } from '@/ui/Field';
import { Page } from '@/ui/Page';
import { Sheet } from '@/ui/Sheet';
import { useTell } from '@/words/tell';
import { T, useWords } from '@/words/Words';
import { ReachEntries, ReachBar } from './ReachEntries';
import { asksForALook, attributesOf, gateOf, reachName } from './reach.model';
import css from './Reach.module.css';

interface ReachAddress {
  side?: Side;
  by?: string;
}

/** Whom a programme reached among those it is for: who was asked, taken in and matched, group by group. */
export function ReachPage(): ReactNode {
  const programme = useParam('programme');
  const about = useAnswer('see_programme', { params: { programme } });
  const reach = useAnswer('see_reach', { params: { programme } });
  return (
    <Ask query={about}>
      {(about) => (
        <Ask query={reach}>
          {(reach) => <Shown programme={about.id} name={about.name} reach={reach} />}
        </Ask>
      )}
    </Ask>
  );
}

/** As many as are taken in at a glance; the worst come first. */
const few = 6;

function Shown({
  programme,
  name,
  reach,
}: {
  programme: string;
  name: string;
  reach: Reach;
}): ReactNode {
  const t = useWords();
  const [address, setAddress] = useAddress<ReachAddress>();
  const [all, setAll] = useState(false);
  const side = address.side ?? 'mentee';
  const attributes = attributesOf(reach, side);
  const by = address.by ?? attributes[0] ?? 'function';
  const lookouts = reach.items.filter(asksForALook);
  const breaches = lookouts.filter((line) => line.verdict === 'breach').length;
  return (
    <Page
      title={t('reach.title')}
      trail={
        <Link to={`/programmes/${programme}` as never} activeOptions={{ exact: true }}>
          {name}
        </Link>
      }
      sub={t('reach.sub')}
      brief={<T id="reach.brief" values={{ breaches }} />}
    >
      <Sheet title={t('reach.lookouts')} note={t(reach.exact ? 'reach.note' : 'reach.noteCoarse')}>
        {lookouts.length === 0 ? (
          <p className={css.note}>{t('reach.none')}</p>
        ) : (
          <>
            <ReachEntries lines={all ? lookouts : lookouts.slice(0, few)} />
            <p className={css.key}>{t('reach.key')}</p>
            {lookouts.length > few && (
              <Button small look="text" onClick={() => setAll(!all)}>
                {t(all ? 'do.fewer' : 'do.all', { count: lookouts.length })}
              </Button>
            )}
          </>
        )}
      </Sheet>
      <Sheet
        title={t('reach.all')}
        bare
        actions={
          <div className={css.choose}>
            <SelectField
              label={t('reach.side')}
              unseenLabel
              value={side}
              options={(['mentee', 'mentor'] as const).map((value) => ({
                value,
                label: t(`side.${value}s`),
              }))}
              onChange={(value) => setAddress({ side: value, by: undefined })}
            />
            <SelectField
              label={t('funnel.by')}
              unseenLabel
              value={by}
              options={attributes.map((value) => ({
                value,
                label: t('funnel.byGroup', {
                  group: t.orElse(`group.${value}`, 'group.other', { by: value }),
                }),
              }))}
              onChange={(value) => setAddress({ by: value })}
            />
          </div>
        }
      >
        <Groups lines={reach.items.filter((line) => line.side === side && line.group_by === by)} />
      </Sheet>
    </Page>
  );
}

function Groups({ lines }: { lines: readonly ReachLine[] }): ReactNode {
  const t = useWords();
  const tell = useTell();
  const count = (value: number | null | undefined): string =>
    value === null || value === undefined ? t('reach.hidden') : tell.number(value);
  if (lines.length === 0) return <Empty title={t('reach.empty')} />;
  return (
    <DataTable
      label={t('reach.all')}
      rows={lines}
      rowKey={(line) => `${line.group} ${line.unit ?? ''}`}
      columns={[
        {
          name: 'group',
          label: t('quota.group'),
          cell: (line) => (
            <Two
              first={reachName(t, tell, line)}
              second={line.verdict === 'suppressed' ? t('fairness.suppressed') : undefined}
            />
          ),
        },
        ...(['eligible', 'asked', 'enrolled', 'matched'] as const).map((step) => ({
          name: step,
          label: t(`reach.step.${step}`),
          end: true,
          cell: (line: ReachLine) => count(line[step]),
        })),
        {
          name: 'rate',
          label: t('reach.rate'),
          end: true,
          cell: (line) => {
            const gate = gateOf(line, 'enrolled_of_eligible');
            return gate?.rate === null || gate?.rate === undefined ? '' : tell.percent(gate.rate);
          },
        },
        {
          name: 'bar',
          label: <span className="unseen">{t('reach.picture')}</span>,
          phone: '',
          cell: (line) => <ReachBar line={line} />,
        },
      ]}
    />
  );
}
