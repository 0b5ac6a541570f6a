import { useState, type ReactNode } from 'react';
import { useAct, useAnswer } from '@/api/ask';
import type { Circle } from '@/api/contract';
import { Ask } from '@/ui/Ask';
import { Button } from '@/ui/Button';
import { Check } from '@/ui/Choices';
import { Refused } from '@/ui/Faces';
import { Buttons, Form } from '@/ui/Field';
import { Sheet } from '@/ui/Sheet';
import { toast } from '@/ui/toasts';
import { T, useWords } from '@/words/Words';
import { HeldFields, justNow } from './HeldFields';

/** The mentor of a circle says once, for everybody, that it met and who was there. */
export function LogCircle({ pair }: { pair: string }): ReactNode {
  const circle = useAnswer('see_circle', { params: { pair } });
  return <Ask query={circle}>{({ members }) => <Attendance pair={pair} members={members} />}</Ask>;
}

function Attendance({ pair, members }: { pair: string; members: Circle['members'] }): ReactNode {
  const t = useWords();
  const [held, setHeld] = useState(() => justNow(60));
  const [away, setAway] = useState<ReadonlySet<string>>(new Set());
  const { minutes } = held;
  const mentees = members.flatMap((member) =>
    member.pair ? [{ pair: member.pair, name: member.person.name }] : [],
  );
  const attended = mentees.map((mentee) => mentee.pair).filter((each) => !away.has(each));
  const log = useAct('log_circle_conversation', {
    refresh: ['see_pair', 'see_circle', 'list_my_pairs', 'list_pairs'],
    done: () => toast(<T id="log.done" />),
  });
  const set = (who: string, came: boolean): void => {
    const changed = new Set(away);
    if (came) changed.delete(who);
    else changed.add(who);
    setAway(changed);
  };
  return (
    <Sheet title={t('circle.title')} note={t('circle.note')}>
      <Form
        onSubmit={() =>
          minutes && log.mutate({ params: { pair }, body: { ...held, minutes, attended } })
        }
      >
        <HeldFields held={held} problem={log.error} onChange={setHeld} />
        <fieldset>
          <legend>{t('circle.attended')}</legend>
          {mentees.map((mentee) => (
            <Check
              key={mentee.pair}
              checked={!away.has(mentee.pair)}
              onChange={(came) => set(mentee.pair, came)}
            >
              {mentee.name}
            </Check>
          ))}
        </fieldset>
        <Refused problem={log.error} />
        <Buttons>
          <Button
            type="submit"
            look="primary"
            busy={log.isPending}
            disabled={!minutes || attended.length === 0}
          >
            <T id="log.do" />
          </Button>
        </Buttons>
      </Form>
    </Sheet>
  );
}
