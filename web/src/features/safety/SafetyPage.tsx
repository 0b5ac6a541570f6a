import { useState, type ReactNode } from 'react';
import { useAct, useAnswer } from '@/api/ask';
import type { Breach } from '@/api/contract';
import { Ask } from '@/ui/Ask';
import { Button } from '@/ui/Button';
import { Dialog } from '@/ui/Drawer';
import { Empty, Refused } from '@/ui/Faces';
import { Buttons } from '@/ui/Field';
import { Page } from '@/ui/Page';
import { Sheet } from '@/ui/Sheet';
import { State } from '@/ui/State';
import { useTell } from '@/words/tell';
import { T, useWords } from '@/words/Words';
import css from './Safety.module.css';

type Outcome = NonNullable<Breach['outcome']>;

/** A steward's tasks: pairs in which one has come to stand above the other. */
export function SafetyPage(): ReactNode {
  const t = useWords();
  const listed = useAnswer('list_breaches');
  return (
    <Page title={t('safety.title')} sub={t('safety.sub')} width="narrow">
      <Sheet>
        <Ask
          query={listed}
          empty={({ items }) =>
            items.length === 0 ? (
              <Empty title={t('safety.empty')}>{t('safety.emptyText')}</Empty>
            ) : undefined
          }
        >
          {({ items }) => (
            <ul>
              {items.map((breach) => (
                <li key={breach.id} className={css.task}>
                  <Task breach={breach} />
                </li>
              ))}
            </ul>
          )}
        </Ask>
      </Sheet>
    </Page>
  );
}

function Task({ breach }: { breach: Breach }): ReactNode {
  const t = useWords();
  const tell = useTell();
  const [ending, setEnding] = useState(false);
  const settle = useAct('settle_breach', {
    refresh: ['list_breaches'],
    done: () => setEnding(false),
  });
  const say = (outcome: Outcome): void =>
    settle.mutate({ params: { breach: breach.id }, body: { outcome } });
  return (
    <>
      <p className={css.what}>
        {t('safety.task', {
          above: breach.above.name,
          below: breach.below.name,
          posts: breach.posts,
        })}
      </p>
      <p className={css.meta}>
        {t('safety.where', { programme: breach.programme_name, when: tell.ago(breach.found) })}
      </p>
      {breach.outcome && (
        <State tone="quiet">
          {t(`safety.done.${breach.outcome}`, { who: breach.settled_by ?? '' })}
        </State>
      )}
      {breach.gone && <State tone="quiet">{t('safety.gone')}</State>}
      <Refused problem={ending ? null : settle.error} />
      {breach.open && (
        <Buttons>
          <Button small onClick={() => setEnding(true)}>
            <T id="safety.ended" />
          </Button>
          <Button small busy={settle.isPending} onClick={() => say('kept')}>
            <T id="safety.kept" />
          </Button>
          <Button small look="text" onClick={() => say('mistaken')}>
            <T id="safety.mistaken" />
          </Button>
        </Buttons>
      )}
      <Dialog
        open={ending}
        onClose={() => setEnding(false)}
        title={t('safety.ended')}
        foot={
          <>
            <Button look="primary" busy={settle.isPending} onClick={() => say('ended')}>
              <T id="safety.ended" />
            </Button>
            <Button onClick={() => setEnding(false)}>
              <T id="do.cancel" />
            </Button>
          </>
        }
      >
        <p>{t('safety.sure')}</p>
        <Refused problem={settle.error} />
      </Dialog>
    </>
  );
}
