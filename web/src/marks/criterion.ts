import type { Telling } from '@/words/Words';

/** A criterion in the reader's words; one this catalogue has not met is called as the server calls it. */
export const nameOf = (t: Telling, criterion: string): string =>
  t.orElse(`criterion.${criterion}`, 'criterion.other', { criterion });
