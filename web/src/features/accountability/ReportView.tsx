import type { ReactNode } from 'react';
import { useAnswer } from '@/api/ask';
import type { ImpactReport, Pair } from '@/api/contract';
import { WhoSees } from '@/marks/WhoSees';
import { useAddress } from '@/ui/address';
import { Ask } from '@/ui/Ask';
import { Empty, Remark } from '@/ui/Faces';
import { SelectField } from '@/ui/Field';
import { Sheet } from '@/ui/Sheet';
import { Facts, State } from '@/ui/State';
import { useTell } from '@/words/tell';
import { useWords } from '@/words/Words';
import css from './Accountability.module.css';
import { Counted } from './Counted';
import { lines, ReportEditor } from './ReportEditor';

/** What a mentor says has come of a quarter: three dimensions, a paragraph each. */
export function ReportView({ pair }: { pair: Pair }): ReactNode {
  const t = useWords();
  const tell = useTell();
  const { id, partner } = pair.card;
  const [address, setAddress] = useAddress<{ quarter?: string }>();
  const { quarter } = address;
  const report = useAnswer('see_report', { params: { pair: id }, query: { quarter } });
  return (
    <Ask query={report}>
      {(report) => {
        const writes = report.mine && (report.state === 'draft' || report.state === 'returned');
        return (
          <>
            <WhoSees lines={report.who_sees} name={partner.name} about={['report']} />
            {report.others.length > 0 && (
              <SelectField
                label={t('report.quarter')}
                value={report.quarter}
                options={[report, ...report.others]
                  .toSorted((one, other) => other.quarter.localeCompare(one.quarter))
                  .map(({ quarter, state }) => ({
                    value: quarter,
                    label: t('report.of', { quarter, state: t(`report.state.${state}`) }),
                  }))}
                onChange={(quarter) => setAddress({ quarter })}
              />
            )}
            <Sheet
              title={t('report.title', { quarter: report.quarter })}
              note={t('report.note', { when: tell.date(report.due) })}
              actions={
                <State tone={report.late || report.state === 'returned' ? 'attn' : 'quiet'}>
                  {t(report.late ? 'report.late' : `report.state.${report.state}`)}
                </State>
              }
            >
              <div className={css.stack}>
                {report.state === 'returned' && (
                  <Remark tone="attn">{t('report.returned', { reason: report.reason })}</Remark>
                )}
                <Counted facts={report.facts} />
                {writes ? (
                  <ReportEditor key={report.version} pair={id} report={report} />
                ) : (
                  <Read report={report} name={partner.name} />
                )}
              </div>
            </Sheet>
          </>
        );
      }}
    </Ask>
  );
}

function Read({ report, name }: { report: ImpactReport; name: string }): ReactNode {
  const t = useWords();
  if (lines.every((line) => !report[line]))
    return <Empty title={t('report.none')}>{t('report.noneText', { name })}</Empty>;
  return (
    <Facts
      stacked
      items={lines.map((line) => (report[line] ? [t(`report.${line}`), report[line]] : null))}
    />
  );
}
