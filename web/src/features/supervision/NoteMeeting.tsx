import { useState, type ReactNode } from 'react';
import { useAct } from '@/api/ask';
import type { MyGroup } from '@/api/contract';
import { Button } from '@/ui/Button';
import { Check } from '@/ui/Choices';
import { Dialog } from '@/ui/Drawer';
import { Refused } from '@/ui/Faces';
import { Stack, TextField } from '@/ui/Field';
import { T, useWords } from '@/words/Words';
import css from './Supervision.module.css';

const today = (): string => new Date().toLocaleDateString('sv-SE');

/** A day and who was there: all that is kept of a meeting. */
export function NoteMeeting({
  group,
  onClose,
}: {
  group: MyGroup;
  onClose: () => void;
}): ReactNode {
  const t = useWords();
  const [day, setDay] = useState(today);
  const [there, setThere] = useState<ReadonlySet<string>>(
    () => new Set(group.members.map((one) => one.id)),
  );
  const note = useAct('note_meeting', { refresh: ['see_my_groups'], done: onClose });
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('supervision.note')}
      foot={
        <>
          <Button
            look="primary"
            busy={note.isPending}
            onClick={() =>
              note.mutate({
                params: { group: group.id },
                body: { held_on: day, attended: [...there] },
              })
            }
          >
            <T id="supervision.noteDo" />
          </Button>
          <Button onClick={onClose}>
            <T id="do.cancel" />
          </Button>
        </>
      }
    >
      <Stack>
        <TextField
          type="date"
          label={t('supervision.day')}
          value={day}
          max={today()}
          bad={note.error?.field('held_on')}
          onChange={setDay}
        />
        <fieldset className={css.there}>
          <legend>{t('supervision.whoWasThere')}</legend>
          {group.members.map((one) => (
            <Check
              key={one.id}
              checked={there.has(one.id)}
              onChange={(is) => {
                const next = new Set(there);
                if (is) next.add(one.id);
                else next.delete(one.id);
                setThere(next);
              }}
            >
              {one.name}
            </Check>
          ))}
        </fieldset>
        {there.size === 0 && <p className={css.meta}>{t('supervision.nobodyThere')}</p>}
        <Refused problem={note.error} />
      </Stack>
    </Dialog>
  );
}
