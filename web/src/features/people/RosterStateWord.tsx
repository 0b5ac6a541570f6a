import type { ReactNode } from 'react';
import type { RosterState } from '@/api/contract';
import { State } from '@/ui/State';
import { useWords } from '@/words/Words';

const tones: Partial<Record<RosterState, 'attn' | 'crit' | 'quiet'>> = {
  unmapped: 'attn',
  mapped: 'attn',
  refused: 'crit',
  undone: 'quiet',
};

export function RosterStateWord({ state }: { state: RosterState }): ReactNode {
  const t = useWords();
  return <State tone={tones[state]}>{t(`roster.state.${state}`)}</State>;
}
