import { useState, type ReactNode } from 'react';
import { useAct, useAnswer } from '@/api/ask';
import type { Ending, Pair } from '@/api/contract';
import { WhoSees } from '@/marks/WhoSees';
import { Ask } from '@/ui/Ask';
import { Button } from '@/ui/Button';
import { Check } from '@/ui/Choices';
import { Refused, Remark } from '@/ui/Faces';
import { Buttons } from '@/ui/Field';
import { Sheet } from '@/ui/Sheet';
import { useTell } from '@/words/tell';
import { T, useWords } from '@/words/Words';
import { LeaveSheet } from './LeaveSheet';
import css from './Pair.module.css';
import { PauseSheet } from './PauseSheet';
import { ThanksSheet } from './ThanksSheet';

/** How two people stop well: together, for a while, or at once; and what they say last. */
export function EndingView({ pair }: { pair: Pair }): ReactNode {
  const { card } = pair;
  const ending = useAnswer('see_ending', { params: { pair: card.id } });
  const active = card.state === 'active';
  return (
    <>
      <WhoSees
        lines={pair.who_sees}
        name={card.partner.name}
        about={active ? ['page', 'ending_word'] : ['page']}
      />
      <Ask query={ending}>
        {(ending) => (
          <div className={css.layout}>
            <div className={css.column}>
              {active ? <Together pair={pair} ending={ending} /> : <HowItEnded ending={ending} />}
              {pair.conversations.length > 0 && <ThanksSheet pair={pair} ending={ending} />}
              {active && <LeaveSheet pair={pair} />}
            </div>
            <div className={css.column}>
              <Guide codes={ending.guide} />
              {active && <PauseSheet pair={card.id} ending={ending} />}
            </div>
          </div>
        )}
      </Ask>
    </>
  );
}

function HowItEnded({ ending }: { ending: Ending }): ReactNode {
  const t = useWords();
  const tell = useTell();
  return (
    <Sheet title={t('pair.view.ending')}>
      <div className={css.stack}>
        {ending.kind && <p>{t(`ending.how.${ending.kind}`)}</p>}
        {ending.rematch_by && (
          <p>
            {ending.rematch_met
              ? t('ending.rematchMet')
              : t('ending.rematchBy', { when: tell.day(ending.rematch_by) })}
          </p>
        )}
      </div>
    </Sheet>
  );
}

function Together({ pair, ending }: { pair: Pair; ending: Ending }): ReactNode {
  const t = useWords();
  const { id, partner } = pair.card;
  const [rematch, setRematch] = useState(false);
  const refresh = ['see_ending', 'see_pair', 'list_my_pairs'] as const;
  const complete = useAct('complete_pair', { refresh: [...refresh] });
  const goOn = useAct('go_on', { refresh: [...refresh] });
  const params = { pair: id };
  const proposed = ending.proposed_by_me || ending.proposed_by_them;
  return (
    <Sheet title={t('ending.together')} note={t('ending.togetherNote')}>
      <div className={css.stack}>
        {ending.proposed_by_me && <Remark>{t('ending.waits', { name: partner.name })}</Remark>}
        {ending.proposed_by_them && (
          <Remark tone="attn">{t('ending.asked', { name: partner.name })}</Remark>
        )}
        {!ending.proposed_by_me && (
          <Check checked={rematch} onChange={setRematch}>
            {t('ending.rematch')}
          </Check>
        )}
        <Refused problem={complete.error ?? goOn.error} />
        <Buttons>
          {!ending.proposed_by_me && (
            <Button
              look={ending.proposed_by_them ? 'primary' : 'plain'}
              busy={complete.isPending}
              onClick={() => complete.mutate({ params, body: { rematch } })}
            >
              <T id={ending.proposed_by_them ? 'ending.agree' : 'ending.propose'} />
            </Button>
          )}
          {proposed && (
            <Button busy={goOn.isPending} onClick={() => goOn.mutate({ params })}>
              <T id="ending.goOn" />
            </Button>
          )}
        </Buttons>
      </div>
    </Sheet>
  );
}

function Guide({ codes }: { codes: readonly string[] }): ReactNode {
  const t = useWords();
  return (
    <Sheet title={t('ending.guide')} note={t('ending.guideNote')}>
      <ol className={css.guide}>
        {codes.map((code) => (
          <li key={code}>{t.orElse(`ending.guide.${code}`, 'ending.guide.what_changed')}</li>
        ))}
      </ol>
    </Sheet>
  );
}
