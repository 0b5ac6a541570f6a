import { IconTrash } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useAct, useAnswer } from '@/api/ask';
import type { Agenda, AgendaItem } from '@/api/contract';
import { Ask } from '@/ui/Ask';
import { Button, IconButton } from '@/ui/Button';
import { Check } from '@/ui/Choices';
import { Refused } from '@/ui/Faces';
import { Buttons, Form, TextField } from '@/ui/Field';
import { Sheet } from '@/ui/Sheet';
import { T, useWords } from '@/words/Words';
import { kept, reworded, wordsOf } from './agenda.model';
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
        <Editor
          items={agenda.items}
          busy={save.isPending}
          onSave={(items) => send(kept(items))}
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

function Editor({
  items,
  busy,
  onSave,
  onCancel,
}: {
  items: readonly AgendaItem[];
  busy: boolean;
  onSave: (items: AgendaItem[]) => void;
  onCancel: () => void;
}): ReactNode {
  const t = useWords();
  const [points, setPoints] = useState<AgendaItem[]>([...items]);
  const change = (at: number, text: string): void =>
    setPoints(points.map((point, i) => (i === at ? reworded(point, text) : point)));
  return (
    <Form onSubmit={() => onSave(points)}>
      {points.map((point, at) => (
        <div key={at} className={css.pointrow}>
          <TextField
            label={t('agenda.point', { number: at + 1 })}
            unseenLabel
            value={point.code ? wordsOf(point, t) : point.text}
            maxLength={200}
            onChange={(text) => change(at, text)}
          />
          <IconButton
            small
            label={t('agenda.remove', { number: at + 1 })}
            onClick={() => setPoints(points.filter((_, i) => i !== at))}
          >
            <IconTrash size={16} stroke={1.6} />
          </IconButton>
        </div>
      ))}
      <p className={css.meta}>{t('agenda.plain')}</p>
      <Buttons>
        <Button type="submit" look="primary" busy={busy}>
          <T id="agenda.save" />
        </Button>
        <Button
          disabled={points.length >= 12}
          onClick={() => setPoints([...points, { code: '', text: '', done: false }])}
        >
          <T id="agenda.add" />
        </Button>
        <Button look="text" onClick={onCancel}>
          <T id="do.cancel" />
        </Button>
      </Buttons>
    </Form>
  );
}
