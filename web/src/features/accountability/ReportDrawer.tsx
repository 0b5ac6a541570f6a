import { useEffect, useState, type ReactNode } from 'react';
import { useAct } from '@/api/ask';
import type { ReportOutline } from '@/api/contract';
import { Button } from '@/ui/Button';
import { Drawer } from '@/ui/Drawer';
import { Refused, Waiting } from '@/ui/Faces';
import { Buttons, Form, TextArea } from '@/ui/Field';
import { Facts } from '@/ui/State';
import { T, useWords } from '@/words/Words';
import css from './Accountability.module.css';
import { Counted } from './Counted';

/** A report as a coordinator reads it. Opening it is the reading, which stands in the record. */
export function ReportDrawer({
  report,
  onClose,
}: {
  report: ReportOutline;
  onClose: () => void;
}): ReactNode {
  const t = useWords();
  const [reason, setReason] = useState('');
  const read = useAct('read_report');
  const decide = useAct('decide_report', { refresh: ['list_reports'], done: onClose });
  const { mutate } = read;
  useEffect(() => mutate({ params: { report: report.id } }), [mutate, report.id]);
  const say = (accept: boolean): void =>
    decide.mutate({
      params: { report: report.id },
      body: { accept, reason },
      version: read.data?.version ?? 0,
    });
  return (
    <Drawer
      open
      onClose={onClose}
      title={t('reports.line', { name: report.author.name, quarter: report.quarter })}
    >
      <Refused problem={read.error} />
      {read.isPending && <Waiting lines={4} />}
      {read.data && (
        <div className={css.stack}>
          <p className={css.meta}>{t('pairs.readReasonNote')}</p>
          <Counted facts={read.data.facts} />
          <Facts
            stacked
            items={[
              [t('report.behaviour'), read.data.behaviour],
              [t('report.speed'), read.data.speed],
              [t('report.relationships'), read.data.relationships],
            ]}
          />
          {report.state === 'submitted' && (
            <Form onSubmit={() => say(true)}>
              <TextArea
                label={t('reports.reason')}
                value={reason}
                maxLength={500}
                bad={decide.error?.field('reason')}
                onChange={setReason}
              />
              <Refused problem={decide.error} />
              <Buttons>
                <Button type="submit" look="primary" busy={decide.isPending}>
                  <T id="reports.accept" />
                </Button>
                <Button disabled={!reason.trim()} onClick={() => say(false)}>
                  <T id="reports.return" />
                </Button>
              </Buttons>
            </Form>
          )}
        </div>
      )}
    </Drawer>
  );
}
