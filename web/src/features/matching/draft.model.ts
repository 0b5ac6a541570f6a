import type { Decision, Plan, PlanPair, Policy } from '@/api/contract';

/** What a coordinator is trying out: weights, rules and decisions that nobody has been told about. */
export interface Draft {
  policy: Policy;
  decisions: Decision[];
}

/** Each criterion's share of all weights: what a column's width in the ledger says. */
export function shares(policy: Policy): Record<string, number> {
  const total = policy.criteria.reduce((sum, one) => sum + one.weight, 0);
  return Object.fromEntries(
    policy.criteria.map((one) => [one.criterion, total > 0 ? one.weight / total : 0]),
  );
}

export function withWeight(policy: Policy, criterion: string, weight: number): Policy {
  return {
    ...policy,
    criteria: policy.criteria.map((one) =>
      one.criterion === criterion ? { ...one, weight } : one,
    ),
  };
}

/** How a criterion may be read; the first is what the server takes when nothing is said. */
export const modes: Partial<Record<string, readonly string[]>> = {
  industry: ['similar', 'far'],
  style: ['complementary', 'similar'],
  distance: ['far', 'near'],
  level_gap: ['above', 'below', 'same'],
};

export function withMode(policy: Policy, criterion: string, mode: string): Policy {
  return {
    ...policy,
    criteria: policy.criteria.map((one) => (one.criterion === criterion ? { ...one, mode } : one)),
  };
}

export function withRule<Name extends keyof Policy['rules']>(
  policy: Policy,
  rule: Name,
  value: Policy['rules'][Name],
): Policy {
  return { ...policy, rules: { ...policy.rules, [rule]: value } };
}

/** One decision per pair: the last word counts. */
export function decide(decisions: readonly Decision[], next: Decision): Decision[] {
  const rest = withdraw(decisions, next.mentee, next.mentor);
  return [
    // A mentee can be locked to one mentor at a time.
    ...(next.kind === 'lock'
      ? rest.filter((one) => !(one.kind === 'lock' && one.mentee === next.mentee))
      : rest),
    next,
  ];
}

export const withdraw = (
  decisions: readonly Decision[],
  mentee: string,
  mentor: string,
): Decision[] => decisions.filter((one) => one.mentee !== mentee || one.mentor !== mentor);

/** Two policies say the same when their rules, weights, quotas and capacities do. */
export function samePolicy(a: Policy, b: Policy): boolean {
  const plain = ({ rules, criteria, quotas, capacity }: Policy): string =>
    JSON.stringify([
      Object.entries(rules).sort(),
      criteria.map((one) => [one.criterion, one.weight, one.mode ?? null]).sort(),
      quotas,
      Object.entries(capacity).sort(),
    ]);
  return plain(a) === plain(b);
}

export type Sort = 'fit' | 'low' | 'mentee' | 'changed';

export function arrange(
  pairs: readonly PlanPair[],
  sort: Sort,
  compare: (a: string, b: string) => number,
): PlanPair[] {
  const by: Record<Sort, (a: PlanPair, b: PlanPair) => number> = {
    fit: (a, b) => b.fit - a.fit,
    low: (a, b) => a.fit - b.fit,
    mentee: () => 0,
    changed: (a, b) => Number(b.changed) - Number(a.changed) || b.fit - a.fit,
  };
  return [...pairs].sort((a, b) => by[sort](a, b) || compare(a.mentee.name, b.mentee.name));
}

/** The pairs whose names hold every word typed. */
export function narrow(pairs: readonly PlanPair[], text: string): PlanPair[] {
  const words = text.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return [...pairs];
  return pairs.filter((pair) => {
    const said =
      `${pair.mentee.name} ${pair.mentor.name} ${pair.mentee.function} ${pair.mentor.function}`.toLocaleLowerCase();
    return words.every((word) => said.includes(word));
  });
}

export const pairKey = (pair: { mentee: { id: string }; mentor: { id: string } }): string =>
  `${pair.mentee.id}.${pair.mentor.id}`;

/** Worst verdict first, so that what asks for a look is read first. */
export function worstFirst(plan: Pick<Plan, 'fairness'>): Plan['fairness'] {
  const order = ['breach', 'watch', 'ok', 'suppressed'];
  return [...plan.fairness].sort((a, b) => order.indexOf(a.verdict) - order.indexOf(b.verdict));
}
