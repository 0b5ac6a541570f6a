import { useState, type ReactNode } from 'react';
import { useAct, useAnswer } from '@/api/ask';
import type { OwnEnrolment, Programme, Side } from '@/api/contract';
import { Ask } from '@/ui/Ask';
import { Button } from '@/ui/Button';
import { Check, Choice } from '@/ui/Choices';
import { Refused } from '@/ui/Faces';
import { Buttons, Form, NumberField, Row, TextArea } from '@/ui/Field';
import { Sheet } from '@/ui/Sheet';
import { toast } from '@/ui/toasts';
import { useTell } from '@/words/tell';
import { T, useWords } from '@/words/Words';
import { isOver } from './enrolment.model';
import css from './Programmes.module.css';

const refresh = ['list_my_enrolments', 'list_enrolments', 'see_programme', 'see_funnel'] as const;

/** My own part in a programme: ask to take part, see where that stands, or leave. */
export function Participation({
  programme,
  open,
}: {
  programme: Programme;
  /** Whether somebody who takes no part yet is asked to. */
  open: boolean;
}): ReactNode {
  const t = useWords();
  const mine = useAnswer('list_my_enrolments');
  return (
    <Ask query={mine}>
      {({ items }) => {
        const all = items.filter((one) => one.programme === programme.id);
        const here = all.filter((one) => !isOver(one));
        const refused = all.find((one) => one.state === 'refused');
        if (here.length === 0 && refused) return <Answered enrolment={refused} />;
        if (here.length === 0 && !open) return null;
        return (
          <Sheet
            title={t(here.length > 0 ? 'participation.title' : 'apply.title')}
            note={here.length > 0 ? undefined : t('apply.note')}
          >
            {here.length > 0 ? (
              here.map((one) => <Standing key={one.id} enrolment={one} />)
            ) : (
              <Application programme={programme} />
            )}
          </Sheet>
        );
      }}
    </Ask>
  );
}

/** A no is said where the yes would stand, with its reason; only a coordinator can ask again. */
function Answered({ enrolment }: { enrolment: OwnEnrolment }): ReactNode {
  const t = useWords();
  const tell = useTell();
  return (
    <Sheet title={t('participation.title')}>
      <div className={css.stack}>
        <p>
          {t('participation.refused', {
            side: t(`side.${enrolment.side}`),
            since: tell.date(enrolment.since),
          })}
        </p>
        {enrolment.reason && <p className={css.voice}>{enrolment.reason}</p>}
      </div>
    </Sheet>
  );
}

function Standing({ enrolment }: { enrolment: OwnEnrolment }): ReactNode {
  const t = useWords();
  const tell = useTell();
  const leave = useAct('withdraw_enrolment', {
    refresh: [...refresh],
    done: () => toast(<T id="participation.left" />),
  });
  return (
    <div className={css.stack}>
      <p>
        {t(`participation.${enrolment.state as 'applied'}`, {
          side: t(`side.${enrolment.side}`),
          since: tell.date(enrolment.since),
        })}
      </p>
      {enrolment.motivation && <p className={css.voice}>{enrolment.motivation}</p>}
      <Refused problem={leave.error} />
      <Buttons>
        <Button
          small
          busy={leave.isPending}
          onClick={() => leave.mutate({ params: { enrolment: enrolment.id } })}
        >
          <T
            id={enrolment.state === 'applied' ? 'participation.withdraw' : 'participation.leave'}
          />
        </Button>
      </Buttons>
    </div>
  );
}

const sides: readonly Side[] = ['mentee', 'mentor'];

function Application({ programme }: { programme: Programme }): ReactNode {
  const t = useWords();
  const [side, setSide] = useState<Side>('mentee');
  const [capacity, setCapacity] = useState<number | null>(1);
  const [hours, setHours] = useState<number | null>(programme.hours_per_month);
  const [motivation, setMotivation] = useState('');
  const [consent, setConsent] = useState(false);
  const apply = useAct('apply_to_programme', {
    refresh: [...refresh],
    done: () => toast(<T id="apply.done" />),
  });
  const ready = consent && motivation.trim() !== '';
  return (
    <Form
      onSubmit={() =>
        ready &&
        apply.mutate({
          params: { programme: programme.id },
          body: {
            side,
            consent,
            motivation: motivation.trim(),
            capacity: capacity ?? 1,
            hours_per_month: hours ?? programme.hours_per_month,
          },
        })
      }
    >
      <Choice<Side>
        label={t('invite.as')}
        value={side}
        options={sides.map((value) => ({ value, label: t(`side.${value}`) }))}
        onChange={setSide}
      />
      <TextArea
        voice
        label={t('apply.motivation')}
        hint={t('apply.motivationHint')}
        value={motivation}
        maxLength={2000}
        bad={apply.error?.field('motivation')}
        onChange={setMotivation}
      />
      <Row>
        <NumberField
          label={t('today.capacity')}
          min={1}
          max={20}
          value={capacity}
          bad={apply.error?.field('capacity')}
          onChange={setCapacity}
        />
        <NumberField
          label={t('profile.hours')}
          hint={t('today.hoursHint', { hours: programme.hours_per_month })}
          min={1}
          max={80}
          value={hours}
          bad={apply.error?.field('hours_per_month')}
          onChange={setHours}
        />
      </Row>
      <Check checked={consent} onChange={setConsent}>
        {t('today.consent')}
      </Check>
      <Refused problem={apply.error} />
      <Buttons>
        <Button type="submit" look="primary" busy={apply.isPending} disabled={!ready}>
          <T id="apply.do" />
        </Button>
      </Buttons>
    </Form>
  );
}
