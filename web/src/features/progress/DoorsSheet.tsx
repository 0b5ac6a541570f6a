import { useState, type ReactNode } from 'react';
import { useAct, useAnswer } from '@/api/ask';
import type { Introduction, Pair } from '@/api/contract';
import { Button } from '@/ui/Button';
import { Refused } from '@/ui/Faces';
import { Buttons, Form, SelectField, TextField } from '@/ui/Field';
import { Sheet } from '@/ui/Sheet';
import { State } from '@/ui/State';
import { useTell } from '@/words/tell';
import { T, useWords } from '@/words/Words';
import css from './Progress.module.css';

type How = Introduction['state'];
const hows: readonly How[] = ['offered', 'made', 'met', 'nothing'];

/** Doors the two opened for one another, and where they led. */
export function DoorsSheet({ pair }: { pair: Pair }): ReactNode {
  const t = useWords();
  const { card } = pair;
  const [offering, setOffering] = useState(false);
  const listed = useAnswer('list_introductions', { params: { pair: card.id } });
  return (
    <Sheet
      title={t('doors.title')}
      note={t('doors.note')}
      actions={
        card.state === 'active' &&
        !offering && (
          <Button small onClick={() => setOffering(true)}>
            <T id="doors.open" />
          </Button>
        )
      }
    >
      {offering && <Offer pair={card.id} onDone={() => setOffering(false)} />}
      <ul>
        {(listed.data?.items ?? []).map((door) => (
          <li key={door.id} className={css.item}>
            <Door door={door} />
          </li>
        ))}
      </ul>
    </Sheet>
  );
}

function Offer({ pair, onDone }: { pair: string; onDone: () => void }): ReactNode {
  const t = useWords();
  const [door, setDoor] = useState('');
  const [why, setWhy] = useState('');
  const offer = useAct('offer_introduction', { refresh: ['list_introductions'], done: onDone });
  return (
    <Form
      label={t('doors.open')}
      onSubmit={() => door.trim() && offer.mutate({ params: { pair }, body: { door, why } })}
    >
      <TextField
        label={t('doors.door')}
        value={door}
        maxLength={200}
        bad={offer.error?.field('door')}
        onChange={setDoor}
      />
      <TextField label={t('doors.why')} value={why} maxLength={500} onChange={setWhy} />
      <Refused problem={offer.error} />
      <Buttons>
        <Button type="submit" look="primary" busy={offer.isPending} disabled={!door.trim()}>
          <T id="doors.offer" />
        </Button>
        <Button onClick={onDone}>
          <T id="do.cancel" />
        </Button>
      </Buttons>
    </Form>
  );
}

function Door({ door }: { door: Introduction }): ReactNode {
  const t = useWords();
  const tell = useTell();
  const [moving, setMoving] = useState(false);
  const [state, setState] = useState<How>(door.state);
  const [outcome, setOutcome] = useState(door.outcome);
  const move = useAct('move_introduction', {
    refresh: ['list_introductions'],
    done: () => setMoving(false),
  });
  return (
    <>
      <p>
        {door.door} <State tone="quiet">{t(`doors.state.${door.state}`)}</State>
      </p>
      {door.why && <p className={css.meta}>{door.why}</p>}
      {door.outcome && <p>{door.outcome}</p>}
      <p className={css.meta}>
        {t('doors.by', {
          who: door.mine ? t('questions.you') : door.opened_by,
          when: tell.date(door.offered),
        })}
      </p>
      {moving ? (
        <Form
          label={t('doors.move')}
          onSubmit={() =>
            move.mutate({
              params: { introduction: door.id },
              body: { state, outcome },
              version: door.version,
            })
          }
        >
          <SelectField<How>
            label={t('doors.state')}
            value={state}
            options={hows.map((value) => ({ value, label: t(`doors.state.${value}`) }))}
            onChange={setState}
          />
          <TextField
            label={t('doors.outcome')}
            value={outcome}
            maxLength={500}
            onChange={setOutcome}
          />
          <Refused problem={move.error} />
          <Buttons>
            <Button type="submit" busy={move.isPending}>
              <T id="doors.save" />
            </Button>
            <Button look="text" onClick={() => setMoving(false)}>
              <T id="do.cancel" />
            </Button>
          </Buttons>
        </Form>
      ) : (
        <div className={css.deeds}>
          <Button small look="text" onClick={() => setMoving(true)}>
            <T id="doors.move" />
          </Button>
        </div>
      )}
    </>
  );
}
