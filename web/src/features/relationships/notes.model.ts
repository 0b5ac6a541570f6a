import type { NoteKind } from '@/api/contract';
import type { Frame } from '@/vault/sealed_text';

/** A note as its reader has it: what the server keeps around it, and the words once they were opened. */
export interface Note {
  object: string;
  version: number;
  kind: NoteKind;
  /** The conversation it is about; the pair as a whole when there is none. */
  conversation: string | null;
  author: string;
  mine: boolean;
  day: string;
  words: string | null;
  /** Why it could not be opened. */
  fault: unknown;
}

export interface Draft {
  kind: NoteKind;
  conversation: string | null;
  words: string;
}

/** What a note is bound to when it is sealed. */
export function frameOf(
  draft: Draft,
  pair: string,
  day: string,
  at: { object: string; version: number },
): Frame {
  return {
    about: draft.conversation ?? pair,
    kind: draft.kind,
    tier: draft.kind === 'shared_note' ? 'T3' : 'T4',
    day,
    ...at,
  };
}

/** Today, where the person sits. */
export function today(now = new Date()): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** The newest first; of one day, the one that was kept last. */
export const inOrder = (notes: readonly Note[]): Note[] =>
  [...notes].sort((a, b) => (a.day === b.day ? 0 : a.day < b.day ? 1 : -1));
