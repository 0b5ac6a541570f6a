import { describe, expect, it } from 'vitest';
import { makeTell } from '@/words/tell';
import { clockOf, dayFrom } from './clock.model';

describe('a clock somewhere else', () => {
  it('is shown as it was said, wherever the reader is', () => {
    expect(clockOf('2026-11-24T14:45', makeTell('en-GB'))).toBe('Tuesday 24 November, 14:45');
    expect(clockOf('2026-11-24T00:15', makeTell('de'))).toContain('24. November, 00:15');
  });
});

describe('a day from a day', () => {
  it('goes over the end of a month and over a change of clocks', () => {
    expect(dayFrom(new Date(2026, 10, 30), 1)).toBe('2026-12-01');
    expect(dayFrom(new Date(2026, 2, 28, 23, 30), 1)).toBe('2026-03-29');
    expect(dayFrom(new Date(2027, 0, 4), 90)).toBe('2027-04-04');
  });
});
