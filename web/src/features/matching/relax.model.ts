import type { Policy } from '@/api/contract';

/**
 * The policy after following the server's advice. The advice is a piece of a policy ({"rules": {...}} or
 * {"capacity": {...}}); anything else cannot be tried with one press and gives null.
 */
export function relax(policy: Policy, change: unknown): Policy | null {
  if (typeof change !== 'object' || change === null) return null;
  const { rules, capacity } = change as { rules?: object; capacity?: object };
  const known = (piece: object | undefined, whole: object): boolean =>
    piece === undefined || Object.keys(piece).every((name) => name in whole);
  if (!rules && !capacity) return null;
  if (!known(rules, { ...policy.rules, level_gap_min: 0, level_gap_max: 0 })) return null;
  if (!known(capacity, policy.capacity)) return null;
  return {
    ...policy,
    rules: { ...policy.rules, ...rules },
    capacity: { ...policy.capacity, ...capacity },
  };
}
