import type { Telling } from '@/words/Words';

/** "matching.decide_match_run" in words: the catalogue's, or the name itself read aloud. */
export function actWords(act: string, t: Telling): string {
  const name = act.split('.').at(-1) ?? act;
  const plain = name.replaceAll('_', ' ');
  return t.orElse(`act.${name}`, 'act.other', {
    act: plain.charAt(0).toLocaleUpperCase() + plain.slice(1),
  });
}
