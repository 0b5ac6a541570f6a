import type { CSSProperties, ReactNode } from 'react';
import type { Modality } from '@/api/contract';
import css from './PairMark.module.css';

interface Props {
  first: string;
  second: string;
  modality?: Modality;
  size?: number;
}

/**
 * Two interlocked rings: who learns is outlined, who is learnt from is tinted in the colour of the
 * kind of mentoring. Decoration beside names that are always written out, so it is silent.
 */
export function PairMark({ first, second, modality = 'reverse', size = 32 }: Props): ReactNode {
  const style = { '--size': `${size}px`, '--tone': `var(--${modality})` } as CSSProperties;
  return (
    <span className={css.mark} style={style} aria-hidden="true">
      <span className={css.ring}>{first}</span>
      <span className={`${css.ring} ${css.second}`}>{second}</span>
    </span>
  );
}

export function PersonMark({
  initials,
  size = 32,
}: {
  initials: string;
  size?: number;
}): ReactNode {
  return (
    <span
      className={css.mark}
      style={{ '--size': `${size}px` } as CSSProperties}
      aria-hidden="true"
    >
      <span className={`${css.ring} ${css.alone}`}>{initials}</span>
    </span>
  );
}

/** Initials of a written name, for places where the server sends only the name. */
export function initialsOf(name: string): string {
  const words = name.split(/[\s-]+/).filter(Boolean);
  const letters = [words[0], words.length > 1 ? words.at(-1) : undefined];
  return letters.map((word) => word?.[0]?.toLocaleUpperCase() ?? '').join('');
}
