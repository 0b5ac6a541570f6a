import { expect, it } from 'vitest';
import { levelWords } from './rule.model';

it.each([
  [{ rank: 3, name: '3' }, '3'],
  [{ rank: 2, name: 'SCS2' }, '2 · SCS2'],
  [{ rank: 4, name: '' }, '4'],
])('calls the level %j by rank and by name', (level, words) => {
  expect(levelWords(level)).toBe(words);
});
