import type { Notice } from '@/api/contract';
import type { Telling } from '@/words/Words';

/** The server names the sentence and its values; the catalogue has the words. */
export const sentenceOf = (notice: Notice, t: Telling): string =>
  t.orElse(`notice.${notice.sentence_key.replace(/^notice\./, '')}`, 'notice.other', notice.values);
