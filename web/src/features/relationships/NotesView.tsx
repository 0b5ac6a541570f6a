import { useState, type ReactNode } from 'react';
import { useAct } from '@/api/ask';
import type { Pair } from '@/api/contract';
import { Devices } from '@/confidential/Devices';
import { SafetyNumber } from '@/confidential/SafetyNumber';
import { VaultGate } from '@/confidential/VaultGate';
import { WaitingDevices } from '@/confidential/WaitingDevices';
import { VaultRefused } from '@/confidential/VaultTrouble';
import { WhoSees } from '@/marks/WhoSees';
import { Ask } from '@/ui/Ask';
import { Button } from '@/ui/Button';
import { Empty } from '@/ui/Faces';
import { TextField } from '@/ui/Field';
import { Sheet } from '@/ui/Sheet';
import { useTell } from '@/words/tell';
import { T, useWords } from '@/words/Words';
import type { Vault } from '@/vault/vault';
import { NoteEditor } from './NoteEditor';
import type { Note } from './notes.model';
import css from './Pair.module.css';
import { useNotes, type Notes } from './useNotes';

/** What the two write down in confidence. Sealed before it leaves this browser. */
export function NotesView({ pair }: { pair: Pair }): ReactNode {
  const t = useWords();
  const { partner } = pair.card;
  return (
    <div className={css.column}>
      <WhoSees
        lines={pair.who_sees}
        name={partner.name}
        about={['shared_notes', 'private_notes']}
      />
      <Sheet title={t('notes.title')} note={t('notes.note')}>
        <VaultGate>{(vault) => <Opened vault={vault} pair={pair} />}</VaultGate>
      </Sheet>
    </div>
  );
}

function Opened({ vault, pair }: { vault: Vault; pair: Pair }): ReactNode {
  const t = useWords();
  const notes = useNotes(vault, pair.card.id);
  const [question, setQuestion] = useState('');
  const { partner } = pair.card;
  const found = notes.find(question);
  const shares = notes.notes.some((note) => note.kind === 'shared_note');
  return (
    <div className={css.stack}>
      <WaitingDevices vault={vault} />
      {pair.card.state === 'active' && <NoteEditor vault={vault} pair={pair} notes={notes} />}
      {shares && notes.partnerReady && (
        <SafetyNumber vault={vault} partner={partner.id} name={partner.name} />
      )}
      <Ask
        query={notes.query}
        empty={({ items }) =>
          items.length === 0 ? (
            <Empty title={t('notes.empty')}>{t('notes.emptyText')}</Empty>
          ) : undefined
        }
      >
        {() => (
          <>
            <TextField
              type="search"
              label={t('notes.search')}
              hint={t('notes.searchHint')}
              value={question}
              onChange={setQuestion}
            />
            {found.length === 0 && <p className={css.meta}>{t('notes.notFound')}</p>}
            <ul>
              {found.map((note) => (
                <li key={note.object} className={css.question}>
                  <Shown vault={vault} pair={pair} note={note} notes={notes} />
                </li>
              ))}
            </ul>
          </>
        )}
      </Ask>
      <Devices vault={vault} />
    </div>
  );
}

function Shown({
  vault,
  pair,
  note,
  notes,
}: {
  vault: Vault;
  pair: Pair;
  note: Note;
  notes: Notes;
}): ReactNode {
  const t = useWords();
  const tell = useTell();
  const [editing, setEditing] = useState(false);
  const discard = useAct('discard_sealed_note', { refresh: ['list_sealed_notes'] });
  const talk = pair.conversations.find((one) => one.id === note.conversation);
  if (editing)
    return (
      <NoteEditor
        vault={vault}
        pair={pair}
        notes={notes}
        note={note}
        onDone={() => setEditing(false)}
      />
    );
  return (
    <>
      <p className={css.meta}>
        {t(note.kind === 'shared_note' ? 'notes.shared' : 'notes.private')}
        {' · '}
        {t('notes.by', {
          who: note.mine ? t('questions.you') : pair.card.partner.name,
          when: tell.date(note.day),
        })}
        {talk && ` · ${t('notes.about', { when: tell.date(talk.held_on) })}`}
      </p>
      {note.fault !== null && note.fault !== undefined ? (
        <VaultRefused fault={note.fault} />
      ) : (
        <p className={`${css.voice} ${css.words}`}>{note.words ?? '…'}</p>
      )}
      <VaultRefused fault={discard.error} />
      {pair.card.state === 'active' && note.words !== null && (
        <div className={css.deeds}>
          <Button small look="text" onClick={() => setEditing(true)}>
            <T id="notes.edit" />
          </Button>
          {note.mine && (
            <Button
              small
              look="text"
              busy={discard.isPending}
              onClick={() =>
                discard.mutate({
                  params: { pair: pair.card.id, note: note.object },
                  query: { conversation: note.conversation },
                })
              }
            >
              <T id="notes.delete" />
            </Button>
          )}
        </div>
      )}
    </>
  );
}
