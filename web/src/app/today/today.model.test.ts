import { expect, it } from 'vitest';
import { hoursLeft, stageOf } from './today.model';

it.each([
  ['an answer is waited for', { toAnswer: 1, profileEmpty: true, going: 2 }, 'prepare'],
  ['nothing is known about them yet', { toAnswer: 0, profileEmpty: true, going: 2 }, 'reflect'],
  ['a pair is going', { toAnswer: 0, profileEmpty: false, going: 1 }, 'act'],
  ['nothing needs them', { toAnswer: 0, profileEmpty: false, going: 0 }, 'done'],
] as const)('the ten minutes start where %s', (_, facts, stage) => {
  expect(stageOf(facts)).toBe(stage);
});

it('never counts below no hours', () => {
  expect(hoursLeft('2026-11-20T00:00:00Z', new Date('2026-11-21T00:00:00Z'))).toBe(0);
});
