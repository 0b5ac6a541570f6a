import type { AgendaItem } from '@/api/contract';
import type { Telling } from '@/words/Words';

/** What a point says: the words somebody wrote, or those the house has for its suggestion. */
export const wordsOf = (item: AgendaItem, t: Telling): string =>
  item.text || t.orElse(`agenda.${item.code}`, 'agenda.topic');

/** The points as they are sent: empty lines are no points, and what was reworded is the pair's own. */
export const kept = (items: readonly AgendaItem[]): AgendaItem[] =>
  items.filter((item) => item.code || item.text.trim());

/** The point with other words: from then on it is theirs, and no longer the house's suggestion. */
export const reworded = (item: AgendaItem, text: string): AgendaItem => ({
  ...item,
  code: '',
  text,
});
