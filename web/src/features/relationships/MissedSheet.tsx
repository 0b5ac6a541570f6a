import { useState, type ReactNode } from 'react';
import { useAct } from '@/api/ask';
import type { MissedConversation, Pair } from '@/api/contract';
import { Button } from '@/ui/Button';
import { Choice } from '@/ui/Choices';
import { Refused } from '@/ui/Faces';
import { Buttons, Form, TextField } from '@/ui/Field';
import { Sheet } from '@/ui/Sheet';
import { useTell } from '@/words/tell';
import { T, useWords } from '@/words/Words';
import { today } from './notes.model';
import css from './Pair.module.css';

type What = MissedConversation['what'];
const whats: readonly What[] = ['moved', 'excused', 'no_show'];

/** Conversations that were moved, called off, or that somebody stayed away from. */
export function MissedSheet({ pair }: { pair: Pair }): ReactNode {
  const t = useWords();
  const [noting, setNoting] = useState(false);
  const active = pair.card.state === 'active';
  if (!active && pair.missed.length === 0) return null;
  return (
    <Sheet
      title={t('missed.list')}
      note={active ? t('missed.note') : undefined}
      actions={
        active &&
        !noting && (
          <Button small onClick={() => setNoting(true)}>
            <T id="missed.title" />
          </Button>
        )
      }
    >
      {noting && <NoteMissed pair={pair} onDone={() => setNoting(false)} />}
      <ul>
        {pair.missed.map((missed) => (
          <li key={missed.id} className={css.question}>
            <Noted missed={missed} />
          </li>
        ))}
      </ul>
    </Sheet>
  );
}

function Noted({ missed }: { missed: MissedConversation }): ReactNode {
  const t = useWords();
  const tell = useTell();
  const contest = useAct('contest_missed_conversation', { refresh: ['see_pair'] });
  const who = missed.mine ? t('questions.you') : missed.by_whom;
  const said = missed.moved_to
    ? t('missed.said.movedTo', { who, when: tell.date(missed.moved_to) })
    : t(`missed.said.${missed.what}`, { who });
  return (
    <>
      <p>
        {tell.date(missed.planned_on)} · {said}
      </p>
      {missed.contested && <p className={css.meta}>{t('missed.contested')}</p>}
      <Refused problem={contest.error} />
      {missed.mine && !missed.logged_by_me && !missed.contested && (
        <div>
          <Button
            small
            look="text"
            busy={contest.isPending}
            onClick={() => contest.mutate({ params: { missed: missed.id } })}
          >
            <T id="missed.contest" />
          </Button>
        </div>
      )}
    </>
  );
}

function NoteMissed({ pair, onDone }: { pair: Pair; onDone: () => void }): ReactNode {
  const t = useWords();
  const { id, partner } = pair.card;
  const [day, setDay] = useState(today);
  const [what, setWhat] = useState<What>('moved');
  const [who, setWho] = useState<'mine' | 'theirs'>('theirs');
  const [movedTo, setMovedTo] = useState('');
  const note = useAct('log_missed_conversation', { refresh: ['see_pair'], done: onDone });
  const { error } = note;
  return (
    <Form
      label={t('missed.title')}
      onSubmit={() =>
        note.mutate({
          params: { pair: id },
          body: {
            planned_on: day,
            what,
            mine: who === 'mine',
            moved_to: what === 'moved' && movedTo ? movedTo : null,
          },
        })
      }
    >
      <TextField
        type="date"
        label={t('missed.day')}
        value={day}
        bad={error?.field('planned_on')}
        onChange={setDay}
      />
      <Choice<What>
        label={t('missed.what')}
        value={what}
        onChange={setWhat}
        options={whats.map((value) => ({ value, label: t(`missed.${value}`) }))}
      />
      <Choice
        label={t('missed.who')}
        value={who}
        onChange={setWho}
        options={[
          { value: 'mine', label: t('missed.me') },
          { value: 'theirs', label: partner.name },
        ]}
      />
      {what === 'moved' && (
        <TextField
          type="date"
          label={t('missed.to')}
          value={movedTo}
          bad={error?.field('moved_to')}
          onChange={setMovedTo}
        />
      )}
      <Refused problem={error} />
      <Buttons>
        <Button type="submit" look="primary" busy={note.isPending} disabled={!day}>
          <T id="missed.do" />
        </Button>
        <Button onClick={onDone}>
          <T id="do.cancel" />
        </Button>
      </Buttons>
    </Form>
  );
}
