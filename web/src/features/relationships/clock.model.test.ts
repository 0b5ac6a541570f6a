import { expect, it } from 'vitest';
import { remaining } from './clock.model';

const now = new Date('2026-11-21T10:00:00Z');

it.each([
  ['two days and a bit', '2026-11-23T12:00:00Z', { over: false, days: 2, hours: 2 }],
  ['a minute short of two days', '2026-11-23T09:59:00Z', { over: false, days: 2, hours: 0 }],
  ['under an hour', '2026-11-21T10:20:00Z', { over: false, days: 0, hours: 1 }],
  ['the last second', '2026-11-21T10:00:00Z', { over: true, days: 0, hours: 0 }],
  ['long past', '2026-11-01T10:00:00Z', { over: true, days: 0, hours: 0 }],
])('tells what is left of the clock: %s', (_, respondBy, left) => {
  expect(remaining(respondBy, now)).toEqual(left);
});
