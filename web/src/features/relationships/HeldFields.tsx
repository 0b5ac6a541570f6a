import type { ReactNode } from 'react';
import type { Conversation } from '@/api/contract';
import type { Problem } from '@/api/problem';
import { NumberField, SelectField, TextField } from '@/ui/Field';
import { useWords } from '@/words/Words';
import { today } from './notes.model';
import css from './Pair.module.css';

const channels: readonly Conversation['channel'][] = ['video', 'in_person', 'phone', 'chat'];

/** When people talked, how long and where: nothing of what was said. */
export interface Held {
  held_on: string;
  minutes: number | null;
  channel: Conversation['channel'];
}

export const justNow = (minutes: number): Held => ({
  held_on: today(),
  minutes,
  channel: 'video',
});

export function HeldFields({
  held,
  problem,
  onChange,
}: {
  held: Held;
  problem: Problem | null;
  onChange: (held: Held) => void;
}): ReactNode {
  const t = useWords();
  return (
    <div className={css.logrow}>
      <TextField
        type="date"
        label={t('log.when')}
        max={today()}
        value={held.held_on}
        bad={problem?.field('held_on')}
        onChange={(held_on) => onChange({ ...held, held_on })}
      />
      <NumberField
        label={t('log.minutes')}
        min={5}
        max={480}
        step={5}
        value={held.minutes}
        bad={problem?.field('minutes')}
        onChange={(minutes) => onChange({ ...held, minutes })}
      />
      <SelectField
        label={t('log.channel')}
        value={held.channel}
        options={channels.map((value) => ({ value, label: t(`channel.${value}`) }))}
        onChange={(channel) => onChange({ ...held, channel })}
      />
    </div>
  );
}
