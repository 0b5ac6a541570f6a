import type { ReactNode } from 'react';
import { T, useWords } from '@/words/Words';
import css from './TenMinuteBar.module.css';

export type Stage = 'prepare' | 'reflect' | 'act';
const stages: { stage: Stage; minutes: number }[] = [
  { stage: 'prepare', minutes: 4 },
  { stage: 'reflect', minutes: 4 },
  { stage: 'act', minutes: 2 },
];

/** The week's ten minutes: the only progress an executive is ever shown. */
export function TenMinuteBar({ now }: { now: Stage | 'done' }): ReactNode {
  const t = useWords();
  const at = now === 'done' ? stages.length : stages.findIndex((step) => step.stage === now);
  return (
    <ol className={css.bar} aria-label={t('ten.label')}>
      {stages.map(({ stage, minutes }, step) => (
        <li
          key={stage}
          aria-current={step === at ? 'step' : undefined}
          className={`${css.step} ${step === at ? css.now : step < at ? css.done : ''}`}
        >
          <T id={`ten.${stage}`} values={{ minutes }} />
        </li>
      ))}
    </ol>
  );
}
