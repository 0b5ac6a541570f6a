import { expect, it } from 'vitest';
import { destination } from './destination';

it.each([
  ['/people', '/people', {}],
  ['/people?q=ana&country=PT', '/people', { q: 'ana', country: 'PT' }],
  [undefined, '/today', {}],
  ['//evil.example', '/today', {}],
  ['/\\evil.example', '/today', {}],
  ['https://evil.example', '/today', {}],
  ['/sign-in?to=/sign-in', '/today', {}],
])('after the door, %s leads to %s', (wished, path, search) => {
  expect(destination(wished)).toEqual({ path, search });
});
