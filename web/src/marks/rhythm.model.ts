export type Week = 'held' | 'long' | 'missed' | 'due' | 'none';

const week = 7 * 86_400_000;

/**
 * Lays conversations out over the weeks up to today. A conversation over 50 minutes stands tall; the
 * current week shows a ring while nothing has been held in it and the last was a fortnight ago.
 */
export function rhythmOf(
  conversations: readonly { held_on: string; minutes: number }[],
  today: Date,
  weeks = 13,
): Week[] {
  const strip: Week[] = Array.from({ length: weeks }, () => 'none');
  const end = Date.UTC(today.getFullYear(), today.getMonth(), today.getDate());
  for (const { held_on, minutes } of conversations) {
    const back = Math.floor((end - Date.parse(`${held_on}T00:00:00Z`)) / week);
    const at = weeks - 1 - back;
    if (back >= 0 && at >= 0) strip[at] = minutes > 50 || strip[at] === 'long' ? 'long' : 'held';
  }
  if (strip.at(-1) === 'none' && strip.at(-2) === 'none') strip[weeks - 1] = 'due';
  return strip;
}
