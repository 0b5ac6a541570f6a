import { useEffect, useRef, useState } from 'react';
import { useAnswer } from '@/api/ask';
import type { SealedNote } from '@/api/contract';
import type { SearchIndex } from '@/vault/search_index';
import type { Vault } from '@/vault/vault';
import { inOrder, today, type Note } from './notes.model';

type Opened = Record<string, { version: number; words: string | null; fault: unknown }>;

export interface Notes {
  query: ReturnType<typeof useAnswer<'list_sealed_notes'>>;
  notes: Note[];
  /** Whether something may be sealed to the other yet. */
  partnerReady: boolean;
  /** The notes of this pair that hold these words; all of them for no words. */
  find: (question: string) => Note[];
}

/**
 * The notes of a pair, opened in this browser. The words are held by the screen that shows them and by
 * nothing else, so they are gone when the vault locks and the screen with them.
 */
export function useNotes(vault: Vault, pair: string): Notes {
  const query = useAnswer('list_sealed_notes', { params: { pair } });
  const [opened, setOpened] = useState<Opened>({});
  const items = query.data?.items;
  useEffect(() => {
    let here = true;
    for (const item of items ?? []) {
      const { object, version } = item.text.binding;
      void opening(vault, pair, item).then((words) => {
        if (here) setOpened((before) => ({ ...before, [object]: { version, ...words } }));
      });
    }
    return () => {
      here = false;
    };
  }, [vault, pair, items]);

  const notes = inOrder((items ?? []).map((item) => noteOf(item, vault.person, opened)));
  const index = useIndex(vault, notes);
  return {
    query,
    notes,
    partnerReady: query.data?.partner_has_keys ?? false,
    find: (question) => {
      if (!question.trim() || !index) return notes;
      const found = new Set(index.find(question));
      return notes.filter((note) => found.has(note.object));
    },
  };
}

const opening = (
  vault: Vault,
  pair: string,
  { kind, conversation, text }: SealedNote,
): Promise<{ words: string | null; fault: unknown }> =>
  vault.open(text, { about: conversation ?? pair, kind }).then(
    (words) => ({ words, fault: null }),
    (fault: unknown) => ({ words: null, fault }),
  );

function noteOf({ kind, conversation, text }: SealedNote, me: string, opened: Opened): Note {
  const { object, version, author, day } = text.binding;
  const known = opened[object];
  const words = known?.version === version ? known.words : null;
  return {
    object,
    version,
    kind,
    conversation: conversation ?? null,
    author,
    mine: author === me,
    day,
    words,
    fault: known?.version === version ? known.fault : null,
  };
}

/** The sealed index over one's notes, brought up to date with whatever was opened here. */
function useIndex(vault: Vault, notes: readonly Note[]): SearchIndex | null {
  const [index, setIndex] = useState<SearchIndex | null>(null);
  const kept = useRef('');
  useEffect(() => {
    let here = true;
    void vault.searchIndex().then(
      (found) => here && setIndex(found),
      () => undefined, // Without an index there is no search; the notes are there all the same.
    );
    return () => {
      here = false;
    };
  }, [vault]);
  const state = notes.map((note) => `${note.object} ${note.version} ${note.words !== null}`).join();
  useEffect(() => {
    if (!index || kept.current === state) return;
    kept.current = state;
    const news = notes.filter(
      (note) => note.words !== null && index.lacks(note.object, note.version),
    );
    for (const { object, version, words } of news) index.put(object, version, words ?? '');
    if (news.length > 0) void vault.keepSearchIndex(index, today()).catch(() => undefined);
  }, [vault, index, notes, state]);
  return index;
}
