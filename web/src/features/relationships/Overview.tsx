import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Pair } from '@/api/contract';
import { useMe } from '@/api/me';
import { initialsOf, PairMark } from '@/marks/PairMark';
import { WhoSees } from '@/marks/WhoSees';
import { LedgerLines } from '@/marks/WeightedLedger';
import { Sheet } from '@/ui/Sheet';
import { useWords } from '@/words/Words';
import { LogConversation } from './LogConversation';
import css from './Pair.module.css';
import { Questions } from './Questions';
import { Respond } from './Respond';
import { Rhythm } from './Rhythm';

/** Who the other is, when the two last talked, and what waits for an answer. */
export function Overview({ pair }: { pair: Pair }): ReactNode {
  const { card } = pair;
  const active = card.state === 'active';
  return (
    <>
      <WhoSees lines={pair.who_sees} name={card.partner.name} about={['page']} />
      <div className={css.layout}>
        <div className={css.column}>
          {card.state === 'proposed' && <Respond card={card} />}
          {active && <LogConversation card={card} />}
          <Partner pair={pair} />
          <Questions pair={pair} />
        </div>
        <div className={css.column}>
          {(active || pair.conversations.length > 0) && (
            <Rhythm conversations={pair.conversations} />
          )}
        </div>
      </div>
    </>
  );
}

function Partner({ pair }: { pair: Pair }): ReactNode {
  const t = useWords();
  const me = useMe();
  const { card } = pair;
  const mine = initialsOf(me.name);
  const theirs = card.partner.initials || initialsOf(card.partner.name);
  const [first, second] = card.my_side === 'mentee' ? [mine, theirs] : [theirs, mine];
  return (
    <Sheet>
      <div className={css.who}>
        <PairMark first={first} second={second} modality={card.modality} size={52} />
        <div>
          <p className={css.name}>
            <Link to={`/people/${card.partner.id}` as never}>{card.partner.name}</Link>
          </p>
          <p className={css.meta}>
            {t('studio.who', { title: card.partner.title, unit: card.partner.function })}
          </p>
          <p className={css.meta}>{t(`pair.mySide.${card.my_side}`)}</p>
        </div>
      </div>
      <blockquote className={css.quote}>{t.said(pair.why.sentence)}</blockquote>
      <h2 className={css.small}>{t('pair.why')}</h2>
      <LedgerLines parts={pair.why.parts} />
    </Sheet>
  );
}
