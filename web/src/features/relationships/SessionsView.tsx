import type { ReactNode } from 'react';
import type { Pair } from '@/api/contract';
import { WhoSees } from '@/marks/WhoSees';
import { AgendaSheet } from './AgendaSheet';
import { CheckInSheet } from './CheckInSheet';
import { LogConversation } from './LogConversation';
import { MissedSheet } from './MissedSheet';
import css from './Pair.module.css';
import { Rhythm } from './Rhythm';

/** The next conversation, prepared in five minutes; the last ones, and how the two get on. */
export function SessionsView({ pair }: { pair: Pair }): ReactNode {
  const { card } = pair;
  const active = card.state === 'active';
  return (
    <>
      <WhoSees lines={pair.who_sees} name={card.partner.name} about={['page']} />
      <div className={css.layout}>
        <div className={css.column}>
          {active && <AgendaSheet pair={card.id} />}
          {active && <LogConversation card={card} />}
          <CheckInSheet pair={pair} />
        </div>
        <div className={css.column}>
          <Rhythm conversations={pair.conversations} />
          <MissedSheet pair={pair} />
        </div>
      </div>
    </>
  );
}
