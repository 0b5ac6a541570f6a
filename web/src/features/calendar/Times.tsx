import type { ReactNode } from 'react';
import { useAnswer } from '@/api/ask';
import { useMe } from '@/api/me';
import { Ask } from '@/ui/Ask';
import { Choice } from '@/ui/Choices';
import { useTell } from '@/words/tell';
import { useWords } from '@/words/Words';
import { clockOf } from './clock.model';
import css from './Calendar.module.css';

interface Props {
  group: string;
  minutes: number;
  chosen: string | null;
  onChoose: (begins: string) => void;
}

/** Times that suit everybody, each on everybody's clock, the hours it asks of somebody said. */
export function Times({ group, minutes, chosen, onChoose }: Props): ReactNode {
  const t = useWords();
  const tell = useTell();
  const me = useMe();
  const times = useAnswer('propose_times', { query: { group, minutes } });
  return (
    <Ask
      query={times}
      empty={(page) =>
        page.items.length === 0 ? <p className={css.meta}>{t('calendar.noTimes')}</p> : undefined
      }
    >
      {(page) => (
        <Choice
          cards
          label={t('calendar.times')}
          value={chosen}
          options={page.items.map((time) => ({
            value: time.begins,
            label: `${tell.day(time.begins)}, ${tell.time(time.begins)}`,
            note: time.people
              .filter((one) => one.person !== me.person || one.inconvenience > 0)
              .map((one) =>
                t('calendar.clock', {
                  name: one.name,
                  clock: clockOf(one.local_begins, tell),
                  minutes: one.inconvenience,
                }),
              )
              .join(' · '),
          }))}
          onChange={onChoose}
        />
      )}
    </Ask>
  );
}
