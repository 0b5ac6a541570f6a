import { expect, it } from 'vitest';
import { freshOf, hoursLeft, stageOf } from './today.model';

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

it('calls news what is unread and of the last thirty days', () => {
  const told = (read: boolean, at: string) => ({ read, at });
  const now = new Date('2026-11-21T10:00:00Z');
  const yesterday = told(false, '2026-11-20T10:00:00Z');
  expect(
    freshOf(
      [yesterday, told(true, '2026-11-20T10:00:00Z'), told(false, '2026-09-01T10:00:00Z')],
      now,
    ),
  ).toEqual([yesterday]);
});
