import type { Relaxation } from '@/api/contract';
import { decide, type Draft } from './draft.model';

/**
 * The draft after following the server's advice: other rules are enough, or a pair is locked as well.
 * Advice that people give more of their time is theirs to follow, not the coordinator's: it gives null.
 */
export function follow(draft: Draft, change: Relaxation['change'], reason: string): Draft | null {
  const { rules, lock, rules_with_lock, places } = change;
  if (rules) return { ...draft, policy: { ...draft.policy, rules } };
  if (!lock || places.length > 0) return null;
  return {
    policy: rules_with_lock ? { ...draft.policy, rules: rules_with_lock } : draft.policy,
    decisions: decide(draft.decisions, { ...lock, kind: 'lock', reason }),
  };
}
