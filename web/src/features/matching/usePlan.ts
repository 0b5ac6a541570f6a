import { useEffect, useRef, useState } from 'react';
import { call } from '@/api/client';
import type { Plan, Policy } from '@/api/contract';
import { Problem } from '@/api/problem';
import type { Draft } from './draft.model';

export interface LivePlan {
  plan: Plan | null;
  problem: Problem | null;
  /** A newer plan is being computed. */
  solving: boolean;
  again: () => void;
}

const settle_ms = 120;

/**
 * Keeps the plan true to the draft while somebody moves the weights. The server solves; a request that has
 * been overtaken is dropped, so the last word wins and the list never flickers backwards.
 */
export function usePlan(programme: string, draft: Draft | null, baseline: Policy | null): LivePlan {
  const [state, setState] = useState<{
    plan: Plan | null;
    problem: Problem | null;
    solving: boolean;
  }>({
    plan: null,
    problem: null,
    solving: true,
  });
  const [round, setRound] = useState(0);
  const first = useRef(true);
  const asked = draft && JSON.stringify({ ...draft, baseline });

  useEffect(() => {
    if (!asked) return undefined;
    const body = JSON.parse(asked) as {
      policy: Policy;
      decisions: Draft['decisions'];
      baseline: Policy | null;
    };
    const overtaken = new AbortController();
    setState((before) => ({ ...before, solving: true }));
    const timer = setTimeout(
      () => {
        call('preview_plan', { params: { programme }, body, signal: overtaken.signal })
          .then((plan) => setState({ plan, problem: null, solving: false }))
          .catch((fault: unknown) => {
            if (overtaken.signal.aborted) return;
            const problem =
              fault instanceof Problem ? fault : new Problem({ title: String(fault), status: 500 });
            setState((before) => ({ ...before, problem, solving: false }));
          });
      },
      first.current ? 0 : settle_ms,
    );
    first.current = false;
    return () => {
      clearTimeout(timer);
      overtaken.abort();
    };
  }, [programme, asked, round]);

  return { ...state, again: () => setRound((count) => count + 1) };
}
