import { expect, it } from 'vitest';
import { closingAt, moved, ranked, without } from './chemistry.model';

const shown = (id: string, place: number | null) => ({ person: { id }, place });

it('reads a ranking best first and leaves out whoever is not on it', () => {
  expect(ranked([shown('a', 2), shown('b', null), shown('c', 1)])).toEqual(['c', 'a']);
});

it('moves somebody up and down, and never off the list', () => {
  expect(moved(['a', 'b', 'c'], 2, -1)).toEqual(['a', 'c', 'b']);
  expect(moved(['a', 'b', 'c'], 0, 1)).toEqual(['b', 'a', 'c']);
  expect(moved(['a', 'b'], 0, -1)).toEqual(['a', 'b']);
  expect(moved(['a', 'b'], 1, 1)).toEqual(['a', 'b']);
  expect(without(['a', 'b'], 'a')).toEqual(['b']);
});

it('closes in the evening, so many days from now', () => {
  const at = new Date(closingAt(5, new Date('2026-11-21T09:30:00')));
  expect([at.getDate(), at.getHours(), at.getMinutes()]).toEqual([26, 18, 0]);
});
