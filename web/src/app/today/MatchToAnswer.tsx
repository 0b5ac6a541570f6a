import type { ReactNode } from 'react';
import { useAnswer } from '@/api/ask';
import type { PairCard } from '@/api/contract';
import { useMe } from '@/api/me';
import { initialsOf, PairMark } from '@/marks/PairMark';
import { ButtonLink } from '@/ui/Button';
import { useTell } from '@/words/tell';
import { T, useWords } from '@/words/Words';
import { hoursLeft } from './today.model';
import css from './Today.module.css';

/** A match that waits for a yes or a no, with its reason and its clock. */
export function MatchToAnswer({ pair }: { pair: PairCard }): ReactNode {
  const t = useWords();
  const tell = useTell();
  const me = useMe();
  const detail = useAnswer('see_pair', { params: { pair: pair.id } });
  const mine = initialsOf(me.name);
  const theirs = pair.partner.initials || initialsOf(pair.partner.name);
  const [first, second] = pair.my_side === 'mentee' ? [mine, theirs] : [theirs, mine];
  const hours = pair.respond_by ? hoursLeft(pair.respond_by, new Date()) : null;
  return (
    <section className={css.part} aria-label={t('today.match', { name: pair.partner.name })}>
      <p className={css.kind}>
        {t('today.matchKind')}
        {hours !== null && (
          <span className={hours < 24 ? css.soon : undefined}>
            {' '}
            {t('today.clock', { days: Math.floor(hours / 24), hours: hours % 24 })}
          </span>
        )}
      </p>
      <h2 className={css.headline}>{t('today.match', { name: pair.partner.name })}</h2>
      <div className={css.who}>
        <PairMark first={first} second={second} modality={pair.modality} size={44} />
        <p>
          {pair.partner.title}
          <span>
            {t('today.who', {
              function: pair.partner.function,
              modality: t(`modality.${pair.modality}`),
            })}
          </span>
        </p>
      </div>
      {detail.data && <p className={css.voice}>{t.said(detail.data.why.sentence)}</p>}
      <div className={css.actions}>
        <ButtonLink to={`/pairs/${pair.id}` as never} look="primary">
          <T id="today.answer" />
        </ButtonLink>
        {pair.respond_by && (
          <span className={css.note}>
            {t('respond.until', { when: tell.moment(pair.respond_by) })}
          </span>
        )}
      </div>
    </section>
  );
}
