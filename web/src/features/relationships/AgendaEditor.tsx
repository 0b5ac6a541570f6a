import { IconTrash } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import type { AgendaItem } from '@/api/contract';
import { Button, IconButton } from '@/ui/Button';
import { Buttons, Form, TextField } from '@/ui/Field';
import { T, useWords } from '@/words/Words';
import { kept, reworded, wordsOf } from './agenda.model';
import css from './Pair.module.css';

/** More than an hour holds already. */
const pointsMax = 12;

interface Props {
  items: readonly AgendaItem[];
  busy: boolean;
  /** Who reads these words, below them. */
  note: string;
  onSave: (items: AgendaItem[]) => void;
  onCancel: () => void;
}

/** The points of an agenda, each a line that may be reworded, removed or added to. */
export function AgendaEditor({ items, busy, note, onSave, onCancel }: Props): ReactNode {
  const t = useWords();
  const [points, setPoints] = useState<AgendaItem[]>([...items]);
  const change = (at: number, text: string): void =>
    setPoints(points.map((point, i) => (i === at ? reworded(point, text) : point)));
  return (
    <Form onSubmit={() => onSave(kept(points))}>
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
      <p className={css.meta}>{note}</p>
      <Buttons>
        <Button type="submit" look="primary" busy={busy}>
          <T id="agenda.save" />
        </Button>
        <Button
          disabled={points.length >= pointsMax}
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
