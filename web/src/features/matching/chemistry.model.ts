import type { Suggested } from '@/api/contract';

/** The ids somebody has ranked, best first. */
export const ranked = (
  suggestions: readonly { person: Pick<Suggested['person'], 'id'>; place?: number | null }[],
): string[] =>
  suggestions
    .filter((one) => typeof one.place === 'number')
    .sort((a, b) => (a.place ?? 0) - (b.place ?? 0))
    .map((one) => one.person.id);

/** The list with the one at `at` moved by `by` places, as far as there is room. */
export function moved(order: readonly string[], at: number, by: number): string[] {
  const to = at + by;
  const one = order[at];
  if (one === undefined || to < 0 || to >= order.length) return [...order];
  const rest = order.filter((_, index) => index !== at);
  return [...rest.slice(0, to), one, ...rest.slice(to)];
}

export const without = (order: readonly string[], id: string): string[] =>
  order.filter((one) => one !== id);

/** So many days from now at six in the evening, where the reader is. */
export function closingAt(days: number, now: Date = new Date()): string {
  const at = new Date(now);
  at.setDate(at.getDate() + days);
  at.setHours(18, 0, 0, 0);
  return at.toISOString();
}
