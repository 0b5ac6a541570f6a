import type { Telling } from '@/words/Words';

/**
 * Who or what an entry is about, in words. Names are told as they are; of an id only its kind is said,
 * and of a person whose name this reader may not see, the first letters of the pseudonym.
 */
export function thingWords(thing: string, t: Telling): string {
  const kind = /^([a-z]{3})_[0-9A-Za-z_-]+$/.exec(thing)?.[1];
  if (kind) return t.orElse(`thing.${kind}`, 'thing.other');
  if (/^[0-9A-Za-z_-]{22}$/.test(thing)) return t('thing.pseudonym', { start: thing.slice(0, 6) });
  return thing;
}
