import { useState, type ReactNode } from 'react';
import { useAct } from '@/api/ask';
import type { Ending } from '@/api/contract';
import { Button } from '@/ui/Button';
import { Refused } from '@/ui/Faces';
import { Buttons, Form, TextField } from '@/ui/Field';
import { Sheet } from '@/ui/Sheet';
import { useTell } from '@/words/tell';
import { T, useWords } from '@/words/Words';
import css from './Pair.module.css';

/** A pair that rests until a day stays a pair. */
export function PauseSheet({ pair, ending }: { pair: string; ending: Ending }): ReactNode {
  const t = useWords();
  const tell = useTell();
  const [until, setUntil] = useState('');
  const pause = useAct('pause_pair', { refresh: ['see_ending'] });
  const resume = useAct('resume_pair', { refresh: ['see_ending'] });
  const params = { pair };
  return (
    <Sheet title={t('ending.rest')} note={t('ending.restNote')}>
      {ending.paused_until ? (
        <div className={css.stack}>
          <p>{t('ending.rests', { when: tell.date(ending.paused_until) })}</p>
          <Refused problem={resume.error} />
          <Buttons>
            <Button busy={resume.isPending} onClick={() => resume.mutate({ params })}>
              <T id="ending.resume" />
            </Button>
          </Buttons>
        </div>
      ) : (
        <Form onSubmit={() => until && pause.mutate({ params, body: { until } })}>
          <TextField
            type="date"
            label={t('ending.until')}
            value={until}
            bad={pause.error?.field('until')}
            onChange={setUntil}
          />
          <Refused problem={pause.error} />
          <Buttons>
            <Button type="submit" busy={pause.isPending} disabled={!until}>
              <T id="ending.restDo" />
            </Button>
          </Buttons>
        </Form>
      )}
    </Sheet>
  );
}
