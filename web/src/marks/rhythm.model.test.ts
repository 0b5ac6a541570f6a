import { describe, expect, it } from 'vitest';
import { rhythmOf } from './rhythm.model';

const today = new Date(2026, 10, 21);
const held = (held_on: string, minutes = 40) => ({ held_on, minutes });

describe('the rhythm of a pair', () => {
  it('puts a conversation of today into the last week', () => {
    expect(rhythmOf([held('2026-11-21')], today).at(-1)).toBe('held');
  });
  it('lets a conversation over 50 minutes stand tall', () => {
    expect(rhythmOf([held('2026-11-10', 51)], today).at(-2)).toBe('long');
    expect(rhythmOf([held('2026-11-10', 50)], today).at(-2)).toBe('held');
  });
  it('shows one as due after a fortnight without any', () => {
    expect(rhythmOf([held('2026-11-05')], today).at(-1)).toBe('due');
    expect(rhythmOf([held('2026-11-12')], today).at(-1)).toBe('none');
  });
  it('forgets what is older than the strip, and what is still to come', () => {
    expect(
      rhythmOf([held('2026-01-01'), held('2026-12-24')], today).filter((week) => week === 'held'),
    ).toEqual([]);
  });
});
