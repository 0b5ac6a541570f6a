import { useState, type ReactNode } from 'react';
import { useAct, useAnswer } from '@/api/ask';
import type { Insight, Pair } from '@/api/contract';
import { WhoSees } from '@/marks/WhoSees';
import { Ask } from '@/ui/Ask';
import { Button } from '@/ui/Button';
import { Empty, Refused } from '@/ui/Faces';
import { Sheet } from '@/ui/Sheet';
import { State } from '@/ui/State';
import { useTell } from '@/words/tell';
import { T, useWords } from '@/words/Words';
import { DoorsSheet } from './DoorsSheet';
import { InsightForm } from './InsightForm';
import css from './Progress.module.css';

/** What was heard and what it changed, confirmed by the other; and the doors the two opened. */
export function InsightsView({ pair }: { pair: Pair }): ReactNode {
  const t = useWords();
  const { card } = pair;
  const [recording, setRecording] = useState(false);
  const listed = useAnswer('list_insights', { params: { pair: card.id } });
  return (
    <Ask query={listed}>
      {({ items, who_sees }) => (
        <>
          <WhoSees lines={who_sees} name={card.partner.name} about={['insights']} />
          <Sheet
            title={t('insights.title')}
            note={t('insights.note')}
            actions={
              pair.conversations.length > 0 &&
              !recording && (
                <Button small look="primary" onClick={() => setRecording(true)}>
                  <T id="insights.record" />
                </Button>
              )
            }
          >
            {recording && <InsightForm pair={card.id} onDone={() => setRecording(false)} />}
            {items.length === 0 && !recording && (
              <Empty title={t('insights.empty')}>{t('insights.emptyText')}</Empty>
            )}
            <ul>
              {items.map((insight) => (
                <li key={insight.id} className={css.item}>
                  <Shown insight={insight} name={card.partner.name} />
                </li>
              ))}
            </ul>
          </Sheet>
          <DoorsSheet pair={pair} />
        </>
      )}
    </Ask>
  );
}

function Shown({ insight, name }: { insight: Insight; name: string }): ReactNode {
  const t = useWords();
  const tell = useTell();
  const answer = useAct('answer_insight', { refresh: ['list_insights'] });
  const withdraw = useAct('withdraw_insight', { refresh: ['list_insights'] });
  const params = { insight: insight.id };
  const say = (confirm: boolean): void => answer.mutate({ params, body: { confirm } });
  const waitsFor = insight.mine ? name : t('questions.you');
  return (
    <>
      <p className={css.voice}>{insight.heard}</p>
      <p>
        {t('insights.changedThat', {
          what: t(`insights.what.${insight.changed_what}`),
          how: insight.changed,
        })}
      </p>
      {insight.evidence && <p className={css.meta}>{insight.evidence}</p>}
      <p className={css.meta}>
        {t('insights.by', {
          who: insight.mine ? t('questions.you') : insight.author,
          when: tell.date(insight.recorded),
          whom: t(`insights.${insight.visibility}`),
        })}{' '}
        <State tone={insight.state === 'recorded' ? 'attn' : 'quiet'}>
          {t(`insights.state.${insight.state}`, { name: waitsFor })}
        </State>
      </p>
      <Refused problem={answer.error ?? withdraw.error} />
      <div className={css.deeds}>
        {!insight.mine && insight.state !== 'confirmed' && (
          <Button small look="tint" busy={answer.isPending} onClick={() => say(true)}>
            <T id="insights.confirm" />
          </Button>
        )}
        {!insight.mine && insight.state !== 'contradicted' && (
          <Button small look="text" busy={answer.isPending} onClick={() => say(false)}>
            <T id={insight.state === 'recorded' ? 'insights.contradict' : 'insights.takeBack'} />
          </Button>
        )}
        {insight.mine && (
          <Button
            small
            look="text"
            busy={withdraw.isPending}
            onClick={() => withdraw.mutate({ params })}
          >
            <T id="insights.withdraw" />
          </Button>
        )}
      </div>
    </>
  );
}
