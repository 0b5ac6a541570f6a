import { useState, type ReactNode } from 'react';
import { useAct } from '@/api/ask';
import type { Conversation } from '@/api/contract';
import { Button } from '@/ui/Button';
import { Refused } from '@/ui/Faces';
import { Buttons, Form, NumberField, SelectField, TextField } from '@/ui/Field';
import { Sheet } from '@/ui/Sheet';
import { toast } from '@/ui/toasts';
import { T, useWords } from '@/words/Words';
import { today } from './notes.model';
import css from './Pair.module.css';

const channels: readonly Conversation['channel'][] = ['video', 'in_person', 'phone', 'chat'];

/** Thirty seconds: when, how long, where. What was said stays between the two. */
export function LogConversation({ pair }: { pair: string }): ReactNode {
  const t = useWords();
  const [heldOn, setHeldOn] = useState(today);
  const [minutes, setMinutes] = useState<number | null>(40);
  const [channel, setChannel] = useState<Conversation['channel']>('video');
  const log = useAct('log_conversation', {
    refresh: ['see_pair', 'list_my_pairs', 'list_pairs'],
    done: () => toast(<T id="log.done" />),
  });
  return (
    <Sheet title={t('log.title')} note={t('log.note')}>
      <Form
        onSubmit={() =>
          minutes && log.mutate({ params: { pair }, body: { held_on: heldOn, minutes, channel } })
        }
      >
        <div className={css.logrow}>
          <TextField
            type="date"
            label={t('log.when')}
            max={today()}
            value={heldOn}
            bad={log.error?.field('held_on')}
            onChange={setHeldOn}
          />
          <NumberField
            label={t('log.minutes')}
            min={5}
            max={480}
            step={5}
            value={minutes}
            bad={log.error?.field('minutes')}
            onChange={setMinutes}
          />
          <SelectField
            label={t('log.channel')}
            value={channel}
            options={channels.map((value) => ({ value, label: t(`channel.${value}`) }))}
            onChange={setChannel}
          />
        </div>
        <Refused problem={log.error} />
        <Buttons>
          <Button type="submit" look="primary" busy={log.isPending} disabled={!minutes}>
            <T id="log.do" />
          </Button>
        </Buttons>
      </Form>
    </Sheet>
  );
}
