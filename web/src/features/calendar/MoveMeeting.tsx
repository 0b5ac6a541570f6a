import { useState, type ReactNode } from 'react';
import { useAct } from '@/api/ask';
import type { Meeting } from '@/api/contract';
import { useMe } from '@/api/me';
import { Button } from '@/ui/Button';
import { Refused } from '@/ui/Faces';
import { Buttons, Form, SelectField } from '@/ui/Field';
import { toast } from '@/ui/toasts';
import { T, useWords } from '@/words/Words';
import { Times } from './Times';

/** Another time for a meeting, and who asked for it. */
export function MoveMeeting({
  meeting,
  close,
}: {
  meeting: Meeting;
  close: () => void;
}): ReactNode {
  const t = useWords();
  const me = useMe();
  const length = new Date(meeting.ends).getTime() - new Date(meeting.begins).getTime();
  const [begins, setBegins] = useState<string | null>(null);
  const [askedBy, setAskedBy] = useState(me.person ?? '');
  const move = useAct('move_meeting', {
    refresh: ['list_my_meetings', 'propose_times', 'see_my_availability'],
    done: () => {
      close();
      toast(<T id="calendar.movedDone" />);
    },
  });
  return (
    <Form
      label={t('calendar.move')}
      onSubmit={() =>
        begins &&
        move.mutate({
          params: { meeting: meeting.id },
          version: meeting.version,
          body: {
            begins,
            ends: new Date(new Date(begins).getTime() + length).toISOString(),
            asked_by: askedBy,
          },
        })
      }
    >
      <Times
        group={meeting.reference}
        minutes={length / 60_000}
        chosen={begins}
        onChoose={setBegins}
      />
      <SelectField
        label={t('calendar.askedBy')}
        value={askedBy}
        options={meeting.people.map((one) => ({ value: one.person, label: one.name }))}
        onChange={setAskedBy}
      />
      <Refused problem={move.error} />
      <Buttons>
        <Button type="submit" look="primary" busy={move.isPending} disabled={!begins}>
          <T id="calendar.moveDo" />
        </Button>
        <Button onClick={close}>
          <T id="calendar.keep" />
        </Button>
      </Buttons>
    </Form>
  );
}
