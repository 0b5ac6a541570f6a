import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { PairCard } from '@/api/contract';
import { useMe } from '@/api/me';
import { useTell } from '@/words/tell';
import { useWords } from '@/words/Words';
import { initialsOf, PairMark } from './PairMark';
import css from './PairLine.module.css';

/** One pair of mine: with whom, in what, and what is so. */
export function PairLine({ pair }: { pair: PairCard }): ReactNode {
  const t = useWords();
  const tell = useTell();
  const me = useMe();
  const mine = initialsOf(me.name);
  const theirs = pair.partner.initials || initialsOf(pair.partner.name);
  const [first, second] = pair.my_side === 'mentee' ? [mine, theirs] : [theirs, mine];
  const waits = pair.state === 'proposed' && !pair.i_accepted;
  const said =
    pair.state === 'proposed' && pair.i_accepted
      ? t('pair.waitsForThem', { name: pair.partner.name })
      : waits && pair.respond_by
        ? t('pair.answerBy', { when: tell.moment(pair.respond_by) })
        : pair.last_conversation
          ? t('pair.lastTalk', {
              when: tell.ago(pair.last_conversation),
              count: pair.conversations,
            })
          : t(`pair.state.${pair.state}`);
  return (
    <div className={css.line}>
      <PairMark first={first} second={second} modality={pair.modality} size={38} />
      <div className={css.words}>
        <Link to={`/pairs/${pair.id}` as never} className={css.name}>
          {pair.partner.name}
        </Link>
        <p className={css.meta}>
          {t('pair.line', { title: pair.partner.title, programme: pair.programme_name })}
        </p>
      </div>
      <span className={waits ? css.waits : css.meta}>{said}</span>
    </div>
  );
}
