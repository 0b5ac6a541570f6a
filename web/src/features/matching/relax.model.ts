import type { Relaxation } from '@/api/contract';
import { decide, type Draft } from './draft.model';

/**
 * The draft after following the server's advice: other rules, a pair locked, a decision that stood in the way
 * taken back, or several of these. Advice that people give more of their time is theirs to follow, not the
 * coordinator's: it gives null.
 */
export function follow(draft: Draft, change: Relaxation['change'], reason: string): Draft | null {
  const { rules, lock, rules_with_lock, lift, places } = change;
  if (places.length > 0 || !(rules ?? lock ?? lift)) return null;
  const wider = rules ?? rules_with_lock;
  const kept = draft.decisions.filter(
    (one) => one.mentee !== lift?.mentee || one.mentor !== lift.mentor,
  );
  return {
    policy: wider ? { ...draft.policy, rules: wider } : draft.policy,
    decisions: lock && !rules ? decide(kept, { ...lock, kind: 'lock', reason }) : kept,
  };
}
