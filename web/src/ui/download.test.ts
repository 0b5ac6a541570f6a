import { expect, it } from 'vitest';
import { csvOf } from './download';

it.each([
  ['plain', 'plain'],
  ['with, comma', '"with, comma"'],
  ['with "quotes"', '"with ""quotes"""'],
  ['=1+1', "'=1+1"],
  ['@cmd', "'@cmd"],
  [null, ''],
  [-4, '-4'],
])('writes %s as %s, never as a formula', (cell, text) => {
  expect(csvOf([[cell]])).toBe(`${text}\r\n`);
});
