import { useState, type ReactNode } from 'react';
import { useAct, useAnswer } from '@/api/ask';
import type { Availability } from '@/api/contract';
import { Button } from '@/ui/Button';
import { Refused, Remark } from '@/ui/Faces';
import { Buttons, Form, TextField } from '@/ui/Field';
import { Sheet } from '@/ui/Sheet';
import { useTell } from '@/words/tell';
import { T, useWords } from '@/words/Words';
import css from './Calendar.module.css';
import { ConnectAccount } from './ConnectAccount';

const refresh = ['see_my_availability', 'propose_times'] as const;

/** Calendars I lend the house: only when I am busy is kept, never with what. */
export function BusyCalendars({ mine }: { mine: Availability }): ReactNode {
  const t = useWords();
  const tell = useTell();
  const [name, setName] = useState('');
  const [url, setUrl] = useState('');
  const remove = useAct('remove_source', { refresh: [...refresh] });
  const again = useAct('refresh_source', { refresh: [...refresh] });
  const follow = useAct('follow_calendar', { refresh: [...refresh], done: () => setUrl('') });
  const paste = useAct('paste_calendar', { refresh: [...refresh] });
  const called = name.trim() || t('calendar.source.usual');
  return (
    <Sheet title={t('calendar.sources')} note={t('calendar.sourcesNote')}>
      <div className={css.stack}>
        {mine.sources.some(({ state }) => state === 'waiting') && <LookAgain />}
        {mine.sources.length > 0 && (
          <ul className={css.list}>
            {mine.sources.map((source) => (
              <li key={source.id}>
                <div className={css.line}>
                  <span className={css.name}>{source.name}</span>
                  <Buttons>
                    {source.kind !== 'pasted' && (
                      <Button
                        small
                        look="text"
                        busy={again.isPending}
                        onClick={() => again.mutate({ params: { source: source.id } })}
                      >
                        <T id="calendar.source.again" />
                      </Button>
                    )}
                    <Button
                      small
                      look="text"
                      aria-label={t('calendar.source.removeNamed', { name: source.name })}
                      busy={remove.isPending}
                      onClick={() => remove.mutate({ params: { source: source.id } })}
                    >
                      <T id="calendar.remove" />
                    </Button>
                  </Buttons>
                </div>
                <p className={css.meta}>
                  {t(`calendar.source.${source.state}`, {
                    count: source.busy_periods,
                    when: source.read_at ? tell.ago(source.read_at) : '',
                  })}
                </p>
                {source.state === 'failing' && <Remark>{t.said(source.problem)}</Remark>}
              </li>
            ))}
          </ul>
        )}
        <Form
          label={t('calendar.follow')}
          onSubmit={() => url && follow.mutate({ body: { name: called, url } })}
        >
          <TextField label={t('calendar.source.name')} value={name} onChange={setName} />
          <TextField
            label={t('calendar.source.url')}
            hint={t('calendar.source.urlHint')}
            value={url}
            bad={follow.error?.field('url')}
            onChange={setUrl}
          />
          <Refused problem={follow.error ?? again.error ?? remove.error} />
          <Buttons>
            <Button type="submit" busy={follow.isPending} disabled={!url}>
              <T id="calendar.follow" />
            </Button>
          </Buttons>
        </Form>
        <ConnectAccount name={called} />
        <label className={css.stack}>
          <span>{t('calendar.paste')}</span>
          <input
            type="file"
            accept=".ics,text/calendar"
            onChange={(event) => {
              const file = event.target.files?.[0];
              if (file) paste.mutate({ query: { name: called }, raw: file });
            }}
          />
        </label>
        <Refused problem={paste.error} />
        {paste.data && paste.data.left_out.length > 0 && (
          <Remark>
            {t('calendar.leftOut', { count: paste.data.left_out.length })}{' '}
            {paste.data.left_out
              .slice(0, 3)
              .map((line) => t.said(line.sentence))
              .join(' ')}
          </Remark>
        )}
      </div>
    </Sheet>
  );
}

/** What was just lent is read in a moment, and nobody should have to press for it. */
function LookAgain(): ReactNode {
  useAnswer('see_my_availability', undefined, { every: 2_000 });
  return null;
}
