import type { ReactNode } from 'react';
import type { RunState as State } from '@/api/contract';
import { State as Word } from '@/ui/State';
import { useWords } from '@/words/Words';

const tones: Partial<Record<State, 'attn' | 'crit'>> = {
  returned: 'attn',
  submitted: 'attn',
  failed: 'crit',
};

export function RunState({ state }: { state: State }): ReactNode {
  const t = useWords();
  return <Word tone={tones[state]}>{t(`run.state.${state}`)}</Word>;
}
