import { useState, type ReactNode } from 'react';
import { useAct, useAnswer } from '@/api/ask';
import type { Programme, Side } from '@/api/contract';
import { sides } from '@/marks/modality';
import { Button } from '@/ui/Button';
import { Dialog } from '@/ui/Drawer';
import { Refused, Remark } from '@/ui/Faces';
import { Choice } from '@/ui/Choices';
import { Form } from '@/ui/Field';
import { PeoplePicker, type Picked } from '@/ui/PeoplePicker';
import { toast } from '@/ui/toasts';
import { T, useWords } from '@/words/Words';

interface Props {
  programme: Programme;
  side: Side;
  open: boolean;
  onClose: () => void;
}

/** Invites everybody the audience rule means, or a few by name. */
export function InviteDialog({ programme, side: first, open, onClose }: Props): ReactNode {
  const t = useWords();
  const [side, setSide] = useState<Side>(first);
  const [whom, setWhom] = useState<'all' | 'some'>('all');
  const [people, setPeople] = useState<Picked[]>([]);
  const rule = side === 'mentee' ? programme.mentee_audience : programme.mentor_audience;
  const preview = useAnswer('preview_audience', { body: { rule } }, { when: open });
  const count = whom === 'all' ? (preview.data?.count ?? 0) : people.length;
  const invite = useAct('invite_people', {
    refresh: ['list_enrolments', 'see_programme', 'see_funnel'],
    done: () => {
      toast(<T id="invite.done" values={{ count }} />);
      setPeople([]);
      onClose();
    },
  });
  const send = (): void =>
    invite.mutate({
      params: { programme: programme.id },
      body: {
        side,
        people: whom === 'all' ? [] : people.map((one) => one.id),
        everyone_in_audience: whom === 'all',
      },
    });
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={t('invite.title')}
      foot={
        <>
          <Button look="primary" busy={invite.isPending} disabled={count === 0} onClick={send}>
            <T id="invite.do" values={{ count }} />
          </Button>
          <Button onClick={onClose}>
            <T id="do.cancel" />
          </Button>
        </>
      }
    >
      <Form onSubmit={send}>
        <Choice<Side>
          label={t('invite.as')}
          value={side}
          options={sides.map((value) => ({
            value,
            label: t(value === 'mentee' ? 'side.mentees' : 'side.mentors'),
          }))}
          onChange={setSide}
        />
        <Choice<'all' | 'some'>
          label={t('invite.whom')}
          value={whom}
          options={[
            {
              value: 'all',
              label: t('invite.all'),
              note: t('audience.people', { count: preview.data?.count ?? 0 }),
            },
            { value: 'some', label: t('invite.some') },
          ]}
          onChange={setWhom}
        />
        {whom === 'some' && (
          <PeoplePicker label={t('invite.names')} picked={people} onChange={setPeople} />
        )}
        <Remark>{t('invite.note')}</Remark>
        <Refused problem={invite.error} />
      </Form>
    </Dialog>
  );
}
