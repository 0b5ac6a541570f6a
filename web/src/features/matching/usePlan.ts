import { useEffect, useState } from 'react';
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

/** Long enough to gather a slider's steps, short enough to feel live. */
const settle_ms = 120;

interface Question {
  programme: string;
  body: { policy: Policy; decisions: Draft['decisions']; baseline: Policy | null };
  round: number;
}
interface Answered {
  question: string | null;
  plan: Plan | null;
  problem: Problem | null;
}

/**
 * Keeps the plan true to the draft while somebody moves the weights. The server solves; a request that has
 * been overtaken is dropped, so the last word wins and the list never flickers backwards.
 */
export function usePlan(programme: string, draft: Draft, baseline: Policy | null): LivePlan {
  const [round, setRound] = useState(0);
  const [answered, setAnswered] = useState<Answered>({ question: null, plan: null, problem: null });
  const question = JSON.stringify({ programme, body: { ...draft, baseline }, round });

  useEffect(() => {
    const { programme, body } = JSON.parse(question) as Question;
    const overtaken = new AbortController();
    const timer = setTimeout(() => {
      call('preview_plan', { params: { programme }, body, signal: overtaken.signal })
        .then((plan) => setAnswered({ question, plan, problem: null }))
        .catch((fault: unknown) => {
          if (overtaken.signal.aborted) return;
          const problem =
            fault instanceof Problem ? fault : new Problem({ title: String(fault), status: 500 });
          setAnswered((before) => ({ question, plan: before.plan, problem }));
        });
    }, settle_ms);
    return () => {
      clearTimeout(timer);
      overtaken.abort();
    };
  }, [question]);

  return {
    plan: answered.plan,
    problem: answered.problem,
    solving: answered.question !== question,
    again: () => setRound((count) => count + 1),
  };
}
