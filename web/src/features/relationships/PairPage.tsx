import { Link } from '@tanstack/react-router';
import { IconEye } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useAnswer } from '@/api/ask';
import type { Pair } from '@/api/contract';
import { useMe } from '@/api/me';
import { initialsOf, PairMark } from '@/marks/PairMark';
import { RhythmStrip } from '@/marks/RhythmStrip';
import { rhythmOf } from '@/marks/rhythm.model';
import { LedgerLines } from '@/marks/WeightedLedger';
import { useParam } from '@/ui/address';
import { Ask } from '@/ui/Ask';
import { Remark } from '@/ui/Faces';
import { Page } from '@/ui/Page';
import { Sheet } from '@/ui/Sheet';
import { Facts } from '@/ui/State';
import { useTell } from '@/words/tell';
import { T, useWords } from '@/words/Words';
import { AgreementSheet } from './AgreementSheet';
import { LogConversation } from './LogConversation';
import { Questions } from './Questions';
import { Respond } from './Respond';
import css from './Pair.module.css';

/** Two people: why they were matched, what they agreed, when they last talked, and who sees what. */
export function PairPage(): ReactNode {
  const id = useParam('pair');
  const pair = useAnswer('see_pair', { params: { pair: id } });
  return <Ask query={pair}>{(pair) => <Shown pair={pair} />}</Ask>;
}

function Shown({ pair }: { pair: Pair }): ReactNode {
  const t = useWords();
  const tell = useTell();
  const me = useMe();
  const { card } = pair;
  const mine = initialsOf(me.name);
  const theirs = card.partner.initials || initialsOf(card.partner.name);
  const [first, second] = card.my_side === 'mentee' ? [mine, theirs] : [theirs, mine];
  const talking = card.state === 'active' || card.state === 'accepted';
  const over = card.state === 'declined' || card.state === 'lapsed' || card.state === 'ended';
  return (
    <Page
      title={t('pair.with', { name: card.partner.name })}
      width="middle"
      trail={
        <Link to="/pairs" activeOptions={{ exact: true }}>
          <T id="nav.pairs" />
        </Link>
      }
      sub={t('pair.sub', {
        programme: card.programme_name,
        modality: t(`modality.${card.modality}`),
      })}
    >
      {over && <Remark>{t(`pair.over.${card.state as 'declined'}`)}</Remark>}
      <div className={css.layout}>
        <div className={css.column}>
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
            <blockquote className={css.quote}>{pair.why.sentence}</blockquote>
            <h2 className={css.small}>{t('pair.why')}</h2>
            <LedgerLines parts={pair.why.parts} />
          </Sheet>
          {card.state === 'proposed' && <Respond card={card} />}
          {talking && <LogConversation pair={card.id} />}
          {(talking || pair.agreement) && !over && <AgreementSheet pair={pair} />}
          <Questions pair={pair} />
        </div>
        <div className={css.column}>
          {(talking || pair.conversations.length > 0) && (
            <Sheet
              title={t('pair.rhythm')}
              note={
                pair.conversations[0]
                  ? t('pair.lastTalk', {
                      when: tell.ago(pair.conversations[0].held_on),
                      count: pair.conversations.length,
                    })
                  : t('pair.noTalk')
              }
            >
              <RhythmStrip weeks={rhythmOf(pair.conversations, new Date())} pitch={19} />
              <ul className={css.talks}>
                {pair.conversations.slice(0, 6).map((one) => (
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
          )}
          <Sheet title={t('pair.whoSees')}>
            <Facts stacked items={pair.who_sees.map((line) => [line.who, line.what] as const)} />
            <p className={css.promise}>
              <IconEye size={16} stroke={1.6} />
              {t('pair.whoSeesNote')}
            </p>
          </Sheet>
        </div>
      </div>
    </Page>
  );
}
