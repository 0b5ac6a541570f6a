import { useState, type ReactNode } from 'react';
import type { Objective } from '@/api/contract';
import { Button } from '@/ui/Button';
import { Facts } from '@/ui/State';
import { useTell } from '@/words/tell';
import { T, useWords } from '@/words/Words';
import { ObjectiveForm } from './ObjectiveForm';
import css from './Progress.module.css';
import { RecountForm } from './RecountForm';
import { Scale } from './Scale';

/** One objective: where it began, what would show it, and every recount since. */
export function ObjectiveCard({
  pair,
  objective,
  active,
}: {
  pair: string;
  objective: Objective;
  active: boolean;
}): ReactNode {
  const t = useWords();
  const tell = useTell();
  const [doing, setDoing] = useState<'edit' | 'recount' | null>(null);
  const { recounts, before } = objective;
  const latest = recounts.at(-1);
  const done = (): void => setDoing(null);
  if (doing === 'edit') return <ObjectiveForm pair={pair} objective={objective} onDone={done} />;
  return (
    <>
      <p className={css.voice}>{objective.aim}</p>
      <Scale before={before} after={latest?.after ?? null} />
      <p className={css.meta}>
        {t('objectives.shownBy', { evidence: objective.evidence })}
        {objective.aim_by && ` · ${t('objectives.by', { when: tell.date(objective.aim_by) })}`}
      </p>
      {recounts.map((recount) => (
        <div key={recount.told} className={css.recount}>
          <p className={css.meta}>
            {t('objectives.toldOn', { when: tell.date(recount.told) })} ·{' '}
            {t('objectives.rating', { value: recount.after })}
          </p>
          <Facts
            stacked
            items={[
              [t('objectives.knowledge'), recount.knowledge],
              [t('objectives.action'), recount.action],
              recount.seen ? [t('objectives.seen'), recount.seen] : null,
            ]}
          />
        </div>
      ))}
      {doing === 'recount' && <RecountForm objective={objective} onDone={done} />}
      {objective.mine && !doing && (
        <div className={css.deeds}>
          <Button small look="tint" onClick={() => setDoing('recount')}>
            <T id="objectives.recount" />
          </Button>
          {active && (
            <Button small look="text" onClick={() => setDoing('edit')}>
              <T id="objectives.edit" />
            </Button>
          )}
        </div>
      )}
    </>
  );
}
