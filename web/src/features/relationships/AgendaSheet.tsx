import { useState, type ReactNode } from 'react';
import { useAct, useAnswer } from '@/api/ask';
import type { Agenda, AgendaItem } from '@/api/contract';
import { Ask } from '@/ui/Ask';
import { Button } from '@/ui/Button';
import { Check } from '@/ui/Choices';
import { Refused } from '@/ui/Faces';
import { Sheet } from '@/ui/Sheet';
import { T, useWords } from '@/words/Words';
import { AgendaEditor } from './AgendaEditor';
import { wordsOf } from './agenda.model';
import css from './Pair.module.css';

/** What to talk about next time: suggested, changed at will, ticked while talking. */
export function AgendaSheet({ pair }: { pair: string }): ReactNode {
  const agenda = useAnswer('see_agenda', { params: { pair } });
  return <Ask query={agenda}>{(agenda) => <Shown pair={pair} agenda={agenda} />}</Ask>;
}

function Shown({ pair, agenda }: { pair: string; agenda: Agenda }): ReactNode {
  const t = useWords();
  const [editing, setEditing] = useState(false);
  const save = useAct('save_agenda', {
    refresh: ['see_agenda'],
    done: () => setEditing(false),
  });
  const send = (items: readonly AgendaItem[]): void =>
    save.mutate({
      params: { pair },
      body: { number: agenda.number, items: [...items] },
      version: agenda.version,
    });
  const tick = (at: number, done: boolean): void =>
    send(agenda.items.map((item, i) => (i === at ? { ...item, done } : item)));
  // A tick shows at once and is taken back when the server says no.
  const items = save.isPending ? (save.variables.body.items as AgendaItem[]) : agenda.items;
  return (
    <Sheet
      title={t('agenda.title', { number: agenda.number })}
      note={t(`agenda.note.${agenda.from}`)}
      actions={
        !editing && (
          <Button small onClick={() => setEditing(true)}>
            <T id="agenda.edit" />
          </Button>
        )
      }
    >
      {editing ? (
        <AgendaEditor
          items={agenda.items}
          busy={save.isPending}
          note={t('agenda.plain')}
          onSave={send}
          onCancel={() => setEditing(false)}
        />
      ) : (
        <ul className={css.stack}>
          {items.map((item, at) => (
            <li key={at}>
              <Check checked={item.done} disabled={save.isPending} onChange={(on) => tick(at, on)}>
                {wordsOf(item, t)}
              </Check>
            </li>
          ))}
        </ul>
      )}
      <Refused problem={save.error} />
    </Sheet>
  );
}
