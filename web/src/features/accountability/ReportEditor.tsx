import { useState, type ReactNode } from 'react';
import { useAct } from '@/api/ask';
import type { ImpactReport } from '@/api/contract';
import { Button } from '@/ui/Button';
import { Refused } from '@/ui/Faces';
import { Buttons, Form, TextArea } from '@/ui/Field';
import { T, useWords } from '@/words/Words';
import css from './Accountability.module.css';

export const lines = ['behaviour', 'speed', 'relationships'] as const;
type Words = Record<(typeof lines)[number], string>;

/** A mentor's three paragraphs, beside what there was in the quarter. */
export function ReportEditor({ pair, report }: { pair: string; report: ImpactReport }): ReactNode {
  const t = useWords();
  const [words, setWords] = useState<Words>({
    behaviour: report.behaviour,
    speed: report.speed,
    relationships: report.relationships,
  });
  const save = useAct('save_report', { refresh: ['see_report'] });
  const submit = useAct('submit_report', { refresh: ['see_report'] });
  const changed = lines.some((line) => words[line] !== report[line]);
  const send = async (): Promise<void> => {
    let { version } = report;
    if (changed) ({ version } = await save.mutateAsync({ params: { pair }, body: words, version }));
    submit.mutate({ params: { pair }, version });
  };
  const takeIn = (said: string): void =>
    setWords((before) => ({
      ...before,
      behaviour: before.behaviour ? `${before.behaviour}\n${said}` : said,
    }));
  return (
    <Form
      label={t('report.title', { quarter: report.quarter })}
      onSubmit={() => save.mutate({ params: { pair }, body: words, version: report.version })}
    >
      <Outcomes outcomes={report.outcomes} onTake={takeIn} />
      {lines.map((line) => (
        <TextArea
          key={line}
          voice
          label={t(`report.${line}`)}
          hint={t(`report.${line}Hint`)}
          value={words[line]}
          maxLength={1500}
          bad={save.error?.field(line)}
          onChange={(text) => setWords((before) => ({ ...before, [line]: text }))}
        />
      ))}
      <p className={css.meta}>{t('report.plain')}</p>
      <Refused problem={save.error ?? submit.error} />
      <Buttons>
        <Button
          look="primary"
          busy={submit.isPending}
          disabled={lines.every((line) => !words[line].trim())}
          onClick={() => void send().catch(() => undefined)}
        >
          <T id="report.send" />
        </Button>
        <Button type="submit" busy={save.isPending} disabled={!changed}>
          <T id="report.save" />
        </Button>
      </Buttons>
    </Form>
  );
}

/** What there was, to remember by. Only what both have shown their programme goes in at a press. */
function Outcomes({
  outcomes,
  onTake,
}: {
  outcomes: ImpactReport['outcomes'];
  onTake: (words: string) => void;
}): ReactNode {
  const t = useWords();
  if (outcomes.length === 0) return null;
  return (
    <section aria-label={t('report.outcomes')}>
      <p className={css.meta}>{t('report.outcomesNote')}</p>
      <ul>
        {outcomes.map(({ kind, words, shared }, place) => (
          <li key={place} className={css.outcome}>
            <span>
              <span className={css.kind}>{t(`report.kind.${kind}`)}</span> {words}
            </span>
            {shared && (
              <Button small look="text" onClick={() => onTake(words)}>
                <T id="report.takeIn" />
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
