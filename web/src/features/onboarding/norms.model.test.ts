import { describe, expect, test } from 'vitest';
import { changedParts, moved, paragraphs, withoutChoice } from './norms.model';

describe('norms', () => {
  test.each([
    ['', []],
    ['a', ['a']],
    ['a\n\nb', ['a', 'b']],
    ['a\r\n\r\n  b \n \nc\n', ['a', 'b', 'c']],
    ['a\nb', ['a\nb']],
  ])('%j has its paragraphs', (text, expected) => {
    expect(paragraphs(text)).toEqual(expected);
  });

  test('only what says something else has changed', () => {
    const kept = [{ kind: 'kept' as const, text: 'a' }];
    expect(
      changedParts({
        since: 1,
        expectations: kept,
        boundaries: [...kept, { kind: 'added', text: 'b' }],
        confidentiality: [],
      }),
    ).toEqual(['boundaries']);
  });

  test.each([
    { right: 2, out: 0, after: 1 },
    { right: 0, out: 2, after: 0 },
    { right: 2, out: 2, after: 1 },
    { right: 1, out: 1, after: 1 },
  ])('what was right stays right when choice $out of it goes', ({ right, out, after }) => {
    const question = { question: '?', choices: ['a', 'b', 'c'], right, because: '' };
    expect(withoutChoice(question, out).right).toBe(after);
    expect(withoutChoice(question, out).choices).toHaveLength(2);
  });

  test.each([
    [0, 2, ['b', 'c', 'a']],
    [2, 0, ['c', 'a', 'b']],
    [1, 1, ['a', 'b', 'c']],
    [9, 0, ['a', 'b', 'c']],
  ])('the thing at %i is moved to %i', (from, to, expected) => {
    expect(moved(['a', 'b', 'c'], from, to)).toEqual(expected);
  });
});
