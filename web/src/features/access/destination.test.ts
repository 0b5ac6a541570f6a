import { expect, it } from 'vitest';
import { destination } from './destination';

it.each([
  ['/people', '/people'],
  ['/runs/run_1?x=1', '/runs/run_1'],
  [undefined, '/today'],
  ['//evil.example', '/today'],
  ['/\\evil.example', '/today'],
  ['https://evil.example', '/today'],
  ['/sign-in?to=/sign-in', '/today'],
])('after the door, %s leads to %s', (wished, place) => {
  expect(destination(wished)).toBe(place);
});
