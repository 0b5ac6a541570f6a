import { describe, expect, it } from 'vitest';
import type { Decision, Policy } from '@/api/contract';
import { policy } from '../../../fixtures/house.ts';
import { solve } from '../../../fixtures/plan.ts';
import {
  arrange,
  decide,
  narrow,
  samePolicy,
  shares,
  withRule,
  withWeight,
  worstFirst,
} from './draft.model';
import { follow } from './relax.model';

const lock = (mentee: string, mentor: string): Decision => ({
  mentee,
  mentor,
  kind: 'lock',
  reason: 'r',
});
const forbid = (mentee: string, mentor: string): Decision => ({
  mentee,
  mentor,
  kind: 'forbid',
  reason: 'r',
});

describe('the weights of a draft', () => {
  it('are told as shares of all weights', () => {
    const two: Policy = {
      ...policy,
      criteria: [
        { criterion: 'expertise', weight: 30, mode: null },
        { criterion: 'hours', weight: 10, mode: null },
      ],
    };
    expect(shares(two)).toEqual({ expertise: 0.75, hours: 0.25 });
  });
  it('are all nothing when every weight is zero, rather than not a number', () => {
    const none: Policy = {
      ...policy,
      criteria: [{ criterion: 'expertise', weight: 0, mode: null }],
    };
    expect(shares(none)).toEqual({ expertise: 0 });
  });
  it('change one criterion and leave the policy they came from alone', () => {
    const next = withWeight(policy, 'style', 99);
    expect(next.criteria.find((one) => one.criterion === 'style')?.weight).toBe(99);
    expect(policy.criteria.find((one) => one.criterion === 'style')?.weight).toBe(10);
  });
  it('count as the same policy again once they are back', () => {
    const moved = withWeight(policy, 'style', 99);
    expect(samePolicy(moved, policy)).toBe(false);
    expect(samePolicy(withWeight(moved, 'style', 10), policy)).toBe(true);
    expect(samePolicy({ ...policy, version: 99 }, policy)).toBe(true);
    expect(samePolicy(withRule(policy, 'no_repeats', false), policy)).toBe(false);
  });
});

describe('decisions by hand', () => {
  it.each([
    ['a second lock moves the mentee', [lock('a', 'x')], lock('a', 'y'), [lock('a', 'y')]],
    [
      'a lock leaves what is kept apart alone',
      [forbid('a', 'x')],
      lock('a', 'y'),
      [forbid('a', 'x'), lock('a', 'y')],
    ],
    ['the last word on a pair counts', [lock('a', 'x')], forbid('a', 'x'), [forbid('a', 'x')]],
    [
      'other mentees are not touched',
      [lock('b', 'z')],
      lock('a', 'x'),
      [lock('b', 'z'), lock('a', 'x')],
    ],
  ])('%s', (_, before, next, after) => {
    expect(decide(before, next)).toEqual(after);
  });
});

describe('the list of pairs', () => {
  const { pairs, fairness } = solve(policy, [], null);
  it('is ordered by fit, best first or weakest first', () => {
    const best = arrange(pairs, 'fit', (a, b) => a.localeCompare(b)).map((pair) => pair.fit);
    expect(best).toEqual([...best].sort((a, b) => b - a));
    expect(arrange(pairs, 'low', (a, b) => a.localeCompare(b)).map((pair) => pair.fit)).toEqual(
      [...best].reverse(),
    );
  });
  it('is narrowed by every word typed, in either name or function', () => {
    const [first] = pairs;
    const words = `${first!.mentee.name.split(' ')[0]} ${first!.mentor.name.split(' ')[0]}`;
    expect(narrow(pairs, words.toUpperCase())).toContain(first);
    expect(narrow(pairs, `${words} nobody-at-all`)).toEqual([]);
    expect(narrow(pairs, '   ')).toHaveLength(pairs.length);
  });
  it('tells the groups that ask for a look first', () => {
    const rank = ['breach', 'watch', 'ok', 'suppressed'];
    const verdicts = worstFirst({ fairness }).map((row) => rank.indexOf(row.verdict));
    expect(verdicts).toEqual([...verdicts].sort());
  });
});

describe('following the advice for somebody without a match', () => {
  const draft = { policy, decisions: [forbid('m1', 'r1')] };
  const pair = { mentee: 'm2', mentor: 'r2' };
  const nothing = { rules: null, lock: null, rules_with_lock: null, lift: null, places: [] };
  const wider = { ...policy.rules, min_overlap_minutes: 60 };

  it('changes the rules it names and nothing else', () => {
    expect(follow(draft, { ...nothing, rules: wider }, 'why')).toEqual({
      policy: { ...policy, rules: wider },
      decisions: draft.decisions,
    });
  });
  it('locks the pair it names, with the rules that allow it', () => {
    const after = follow(draft, { ...nothing, lock: pair, rules_with_lock: wider }, 'why');
    expect(after?.policy.rules).toEqual(wider);
    expect(after?.decisions).toEqual([
      ...draft.decisions,
      { ...pair, kind: 'lock', reason: 'why' },
    ]);
  });
  it('takes the decision back that stood in the way', () => {
    const lift = { mentee: 'm1', mentor: 'r1' };
    expect(follow(draft, { ...nothing, lift }, 'why')).toEqual({ policy, decisions: [] });
    const after = follow(draft, { ...nothing, lift, lock: pair }, 'why');
    expect(after?.decisions).toEqual([{ ...pair, kind: 'lock', reason: 'why' }]);
  });
  it('leaves to people what only they can give', () => {
    const places = [{ person: 'r2', pairs: 2, hours_per_month: null }];
    expect(follow(draft, { ...nothing, lock: pair, places }, 'why')).toBeNull();
    expect(follow(draft, nothing, 'why')).toBeNull();
  });
});
