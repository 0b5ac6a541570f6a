import { Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useAct, useAnswer } from '@/api/ask';
import type { Minimum, ReportOutline, StandingOutline } from '@/api/contract';
import { useCan } from '@/api/me';
import { useParam } from '@/ui/address';
import { Ask } from '@/ui/Ask';
import { Button } from '@/ui/Button';
import { Empty, Refused } from '@/ui/Faces';
import { Buttons, Form, NumberField } from '@/ui/Field';
import { Page } from '@/ui/Page';
import { Sheet } from '@/ui/Sheet';
import { State } from '@/ui/State';
import { useTell } from '@/words/tell';
import { T, useWords } from '@/words/Words';
import css from './Accountability.module.css';
import { ReportDrawer } from './ReportDrawer';

/** What a programme asks of its pairs, how they stand once others may know, and their mentors' reports. */
export function ProgrammeStandingPage(): ReactNode {
  const t = useWords();
  const programme = useParam('programme');
  const about = useAnswer('see_programme', { params: { programme } });
  const minimum = useAnswer('see_minimum', { params: { programme } });
  return (
    <Page
      title={t('standing.programme')}
      width="narrow"
      trail={
        about.data && (
          <Link to={`/programmes/${programme}` as never} activeOptions={{ exact: true }}>
            {about.data.name}
          </Link>
        )
      }
    >
      <div className={css.stack}>
        <Ask query={minimum}>
          {(minimum) => <Asked key={minimum.version} programme={programme} minimum={minimum} />}
        </Ask>
        <Standings programme={programme} />
        <Reports programme={programme} />
      </div>
    </Page>
  );
}

function Asked({ programme, minimum }: { programme: string; minimum: Minimum }): ReactNode {
  const t = useWords();
  const can = useCan();
  const [count, setCount] = useState<number | null>(minimum.per_quarter);
  const save = useAct('save_minimum', { refresh: ['see_minimum', 'list_standings'] });
  return (
    <Sheet title={t('minimum.title')} note={t('minimum.note')}>
      {can('save_minimum') ? (
        <Form
          onSubmit={() =>
            count !== null &&
            save.mutate({
              params: { programme },
              body: { per_quarter: count },
              version: minimum.version,
            })
          }
        >
          <NumberField
            label={t('minimum.count')}
            hint={t('minimum.hint')}
            min={0}
            max={26}
            value={count}
            bad={save.error?.field('per_quarter')}
            onChange={setCount}
          />
          <Refused problem={save.error} />
          <Buttons>
            <Button
              type="submit"
              busy={save.isPending}
              disabled={count === null || count === minimum.per_quarter}
            >
              <T id="minimum.save" />
            </Button>
          </Buttons>
        </Form>
      ) : (
        <p>{t('minimum.said', { count: minimum.per_quarter })}</p>
      )}
    </Sheet>
  );
}

function Standings({ programme }: { programme: string }): ReactNode {
  const t = useWords();
  const tell = useTell();
  const listed = useAnswer('list_standings', { params: { programme } });
  return (
    <Ask query={listed}>
      {({ quarter, next_shown: next, per_quarter: asked, items }) => (
        <Sheet
          title={t('standing.of', { quarter })}
          note={t('standing.next', { when: tell.date(next) })}
        >
          <Grouped asked={asked} items={items} />
        </Sheet>
      )}
    </Ask>
  );
}

/** Those who are short are whom a coordinator looks for; the others are a press away. */
function Grouped({
  asked,
  items,
}: {
  asked: number;
  items: readonly StandingOutline[];
}): ReactNode {
  const t = useWords();
  const short = items.filter(({ met }) => met === 'short_of');
  const met = items.filter((item) => !short.includes(item));
  if (asked === 0)
    return <Empty title={t('standing.notAsked')}>{t('standing.notAskedText')}</Empty>;
  if (items.length === 0)
    return <Empty title={t('standing.nobody')}>{t('standing.nobodyText')}</Empty>;
  return (
    <>
      {short.length === 0 ? <p>{t('standing.allMet')}</p> : <Pairs items={short} />}
      {met.length > 0 && (
        <details>
          <summary>{t('standing.metCount', { count: met.length })}</summary>
          <Pairs items={met} />
        </details>
      )}
    </>
  );
}

function Pairs({ items }: { items: readonly StandingOutline[] }): ReactNode {
  const t = useWords();
  return (
    <ul>
      {items.map((item) => (
        <li key={item.pair} className={css.item}>
          <p>
            {t('pair.and', { a: item.mentee.name, b: item.mentor.name })}{' '}
            <State tone={item.met === 'short_of' ? 'attn' : 'quiet'}>
              {t('standing.held', { held: item.held, asked: item.asked })}
            </State>
          </p>
          {item.excused_days > 0 && (
            <p className={css.meta}>{t('standing.excused', { days: item.excused_days })}</p>
          )}
        </li>
      ))}
    </ul>
  );
}

function Reports({ programme }: { programme: string }): ReactNode {
  const t = useWords();
  const can = useCan();
  const listed = useAnswer('list_reports', { params: { programme } });
  const [open, setOpen] = useState<ReportOutline | null>(null);
  return (
    <Sheet title={t('reports.title')} note={t('reports.note')}>
      <Ask
        query={listed}
        empty={({ items }) =>
          items.length === 0 ? (
            <Empty title={t('reports.empty')}>{t('reports.emptyText')}</Empty>
          ) : undefined
        }
      >
        {({ items }) => (
          <ul>
            {items.map((report) => (
              <li key={report.id} className={css.item}>
                <p>
                  {t('reports.line', { name: report.author.name, quarter: report.quarter })}{' '}
                  <State tone={report.state === 'submitted' ? 'attn' : 'quiet'}>
                    {t(`report.state.${report.state}`)}
                  </State>
                </p>
                {can('read_report') && report.state !== 'returned' && (
                  <div>
                    <Button small onClick={() => setOpen(report)}>
                      <T id="reports.read" />
                    </Button>
                  </div>
                )}
              </li>
            ))}
          </ul>
        )}
      </Ask>
      {open && <ReportDrawer report={open} onClose={() => setOpen(null)} />}
    </Sheet>
  );
}
