import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useAct } from '@/api/ask';
import type { NoteKind, Pair } from '@/api/contract';
import { onLocking } from '@/confidential/door';
import { putAway, takeOut } from '@/confidential/drafts';
import { VaultRefused } from '@/confidential/VaultTrouble';
import { Button } from '@/ui/Button';
import { Choice } from '@/ui/Choices';
import { Remark } from '@/ui/Faces';
import { Buttons, Form, SelectField, TextArea } from '@/ui/Field';
import { useTell } from '@/words/tell';
import { T, useWords } from '@/words/Words';
import { newObjectId } from '@/vault/sealed_text';
import type { Vault } from '@/vault/vault';
import { frameOf, today, type Note } from './notes.model';
import css from './Pair.module.css';
import type { Notes } from './useNotes';

interface Props {
  vault: Vault;
  pair: Pair;
  notes: Notes;
  /** The note that is written on; a new one without. */
  note?: Note;
  onDone?: () => void;
}

/** Takes a note's words, seals them here, and sends what nobody but its readers can open. */
export function NoteEditor({ vault, pair, notes, note, onDone }: Props): ReactNode {
  const t = useWords();
  const tell = useTell();
  const { id, partner } = pair.card;
  const [kind, setKind] = useState<NoteKind>(note?.kind ?? 'private_note');
  const [conversation, setConversation] = useState(note?.conversation ?? '');
  const [words, setWords] = useKeptDraft(vault, note?.object ?? id, note?.words ?? '');
  // The version these words were begun on. Theirs may have come meanwhile, and is read before it goes.
  const [basis, setBasis] = useState(note?.version ?? 0);
  const newer = note !== undefined && note.version > basis;
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<unknown>(null);
  const keep = useAct('keep_sealed_note', { refresh: ['list_sealed_notes'] });
  const tooEarly = kind === 'shared_note' && !notes.partnerReady;

  const save = async (): Promise<void> => {
    if (!words.trim() || busy || tooEarly) return;
    setBusy(true);
    setFault(null);
    try {
      const draft = { kind, conversation: conversation || null, words };
      const at = {
        object: note?.object ?? newObjectId(),
        version: (newer ? note.version : basis) + 1,
      };
      const readers = kind === 'shared_note' ? [vault.person, partner.id] : [vault.person];
      const text = await vault.seal(words.trim(), frameOf(draft, id, today(), at), readers);
      await keep.mutateAsync({
        params: { pair: id },
        body: { kind, conversation: draft.conversation, text },
      });
      setWords('');
      setBasis(note ? at.version : 0);
      onDone?.();
    } catch (problem) {
      setFault(problem);
      void notes.query.refetch();
    }
    setBusy(false);
  };

  return (
    <Form label={t(note ? 'notes.edit' : 'notes.new')} onSubmit={() => void save()}>
      {!note && (
        <div className={css.choices}>
          <Choice<NoteKind>
            label={t('notes.for')}
            value={kind}
            onChange={setKind}
            options={[
              { value: 'private_note', label: t('notes.onlyMe') },
              { value: 'shared_note', label: t('notes.bothOfUs') },
            ]}
          />
          {pair.conversations.length > 0 && (
            <SelectField
              label={t('notes.belongs')}
              value={conversation}
              onChange={setConversation}
              options={[
                { value: '', label: t('notes.noTalk') },
                ...pair.conversations.map((talk) => ({
                  value: talk.id,
                  label: t('notes.about', { when: tell.date(talk.held_on) }),
                })),
              ]}
            />
          )}
        </div>
      )}
      <TextArea
        voice
        label={t(kind === 'shared_note' ? 'notes.sharedWords' : 'notes.privateWords')}
        hint={
          tooEarly
            ? t('notes.tooEarly', { name: partner.name })
            : kind === 'shared_note'
              ? t('notes.sharedHint', { name: partner.name })
              : t('notes.privateHint')
        }
        rows={4}
        value={words}
        onChange={setWords}
      />
      <VaultRefused fault={fault} />
      {newer && (
        <Remark tone="attn">
          {t('notes.newer', { name: partner.name })} <q className={css.words}>{note.words}</q>
        </Remark>
      )}
      <Buttons>
        <Button type="submit" look="primary" busy={busy} disabled={!words.trim() || tooEarly}>
          <T id={newer ? 'notes.keepMine' : 'notes.keep'} />
        </Button>
        {onDone && (
          <Button onClick={onDone}>
            <T id="do.cancel" />
          </Button>
        )}
      </Buttons>
    </Form>
  );
}

/** Words being written: put away sealed when the vault locks, and there again when it opens. */
function useKeptDraft(
  vault: Vault,
  about: string,
  first: string,
): [string, (words: string) => void] {
  const [words, setWords] = useState(first);
  const latest = useRef(words);
  useEffect(() => {
    latest.current = words;
  }, [words]);
  useEffect(() => {
    let here = true;
    void takeOut(vault, about).then((draft) => here && draft && setWords(draft));
    const forget = onLocking(async (open) => {
      if (latest.current.trim() && latest.current !== first)
        await putAway(open, about, latest.current);
    });
    return () => {
      here = false;
      forget();
    };
  }, [vault, about, first]);
  return [words, setWords];
}
