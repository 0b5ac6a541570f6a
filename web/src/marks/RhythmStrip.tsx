import type { ReactNode } from 'react';
import { useWords } from '@/words/Words';
import css from './RhythmStrip.module.css';
import type { Week } from './rhythm.model';

interface Props {
  weeks: readonly Week[];
  /** Pixels per week: 7 in a table, more where there is room. */
  pitch?: number;
}

/** Thirteen weeks of conversations. Shape carries the meaning, colour only repeats it. */
export function RhythmStrip({ weeks, pitch = 7 }: Props): ReactNode {
  const t = useWords();
  const count = (week: Week): number => weeks.filter((one) => one === week).length;
  const height = 20;
  const label = t('rhythm.said', {
    weeks: weeks.length,
    held: count('held') + count('long'),
    missed: count('missed'),
    due: count('due'),
  });
  return (
    <svg
      className={css.strip}
      width={weeks.length * pitch}
      height={height}
      role="img"
      aria-label={label}
    >
      <line
        className={css.ground}
        x1={0}
        x2={weeks.length * pitch}
        y1={height - 2.5}
        y2={height - 2.5}
      />
      {weeks.map((week, at) => {
        const x = at * pitch + pitch / 2;
        if (week === 'held')
          return <rect key={at} className={css.held} x={x - 1.25} y={8} width={2.5} height={9.5} />;
        if (week === 'long')
          return (
            <rect key={at} className={css.held} x={x - 1.25} y={2} width={2.5} height={15.5} />
          );
        if (week === 'missed')
          return <path key={at} className={css.missed} d={`M${x - 2.5} 11.5l5 5m0 -5l-5 5`} />;
        if (week === 'due') return <circle key={at} className={css.due} cx={x} cy={14} r={2.4} />;
        return null;
      })}
    </svg>
  );
}
