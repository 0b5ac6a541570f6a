import type { ReactNode } from 'react';
import { T, useWords } from '@/words/Words';
import css from './TenMinuteBar.module.css';

export type Stage = 'prepare' | 'reflect' | 'act';
const stages: readonly Stage[] = ['prepare', 'reflect', 'act'];

interface Props {
  now: Stage | 'done';
  /** How many things each part of the ten minutes holds today. */
  holds: Record<Stage, number>;
}

/** The week's ten minutes and what is in them: the only progress an executive is ever shown. */
export function TenMinuteBar({ now, holds }: Props): ReactNode {
  const t = useWords();
  const at = now === 'done' ? stages.length : stages.indexOf(now);
  return (
    <ol className={css.bar} aria-label={t('ten.label')}>
      {stages.map((stage, step) => (
        <li
          key={stage}
          aria-current={step === at ? 'step' : undefined}
          className={`${css.step} ${step === at ? css.now : step < at ? css.done : ''}`}
        >
          <T id={`ten.${stage}`} />{' '}
          <small>{t(`ten.${stage}.holds`, { count: holds[stage] })}</small>
        </li>
      ))}
    </ol>
  );
}
