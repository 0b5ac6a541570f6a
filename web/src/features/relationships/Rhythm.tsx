import type { ReactNode } from 'react';
import type { Conversation } from '@/api/contract';
import { RhythmStrip } from '@/marks/RhythmStrip';
import { rhythmOf } from '@/marks/rhythm.model';
import { Sheet } from '@/ui/Sheet';
import { useTell } from '@/words/tell';
import { useWords } from '@/words/Words';
import css from './Pair.module.css';

/** When the two talked: the weeks as a strip, the last few as days. */
export function Rhythm({ conversations }: { conversations: readonly Conversation[] }): ReactNode {
  const t = useWords();
  const tell = useTell();
  const [latest] = conversations;
  return (
    <Sheet
      title={t('pair.rhythm')}
      note={
        latest
          ? t('pair.lastTalk', { when: tell.ago(latest.held_on), count: conversations.length })
          : t('pair.noTalk')
      }
    >
      <RhythmStrip weeks={rhythmOf(conversations, new Date())} pitch={19} />
      <ul className={css.talks}>
        {conversations.slice(0, 6).map((one) => (
          <li key={one.id}>
            <span>{tell.date(one.held_on)}</span>
            <span className={css.meta}>
              {t('pair.talk', {
                minutes: one.minutes,
                channel: t.orElse(`channel.${one.channel}`, 'channel.other', {
                  channel: one.channel,
                }),
              })}
            </span>
          </li>
        ))}
      </ul>
    </Sheet>
  );
}
