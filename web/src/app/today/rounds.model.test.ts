import { expect, it } from 'vitest';
import { inWork } from './rounds.model';

const run = (
  state: 'solved' | 'submitted' | 'approved' | 'published' | 'cancelled',
  day: number,
) => ({
  state,
  created: `2026-11-${day}T10:00:00.000Z`,
});

it('puts what is nearest to its end first, and leaves out what is over', () => {
  const [solved, waits, ready, gone] = [
    run('solved', 21),
    run('submitted', 20),
    run('approved', 19),
    run('cancelled', 21),
  ];
  expect(inWork([solved, waits, ready, gone])).toEqual([ready, waits, solved]);
});

it('forgets a plan nobody sent once a later one was published', () => {
  expect(inWork([run('published', 20), run('solved', 19)])).toEqual([]);
  const waits = run('submitted', 19);
  expect(inWork([run('published', 20), waits])).toEqual([waits]);
});
