import { useState, type ReactNode } from 'react';
import { useAct, useAnswer } from '@/api/ask';
import type { OwnEnrolment } from '@/api/contract';
import { Button } from '@/ui/Button';
import { Refused } from '@/ui/Faces';
import { Check } from '@/ui/Choices';
import { Form, NumberField, Row } from '@/ui/Field';
import { toast } from '@/ui/toasts';
import { T, useWords } from '@/words/Words';
import css from './Today.module.css';

/** An invitation to a programme, answered where it is read. */
export function Invitation({ enrolment }: { enrolment: OwnEnrolment }): ReactNode {
  const t = useWords();
  const [consent, setConsent] = useState(false);
  const [capacity, setCapacity] = useState<number | null>(enrolment.capacity || 1);
  const [hours, setHours] = useState<number | null>(
    enrolment.hours_per_month || enrolment.hours_per_pair,
  );
  const programme = useAnswer('see_programme', { params: { programme: enrolment.programme } });
  const answer = useAct('answer_invitation', {
    refresh: ['list_my_enrolments', 'list_my_pairs'],
    done: () => toast(<T id="invitation.answered" />),
  });
  const say = (accept: boolean): void =>
    answer.mutate({
      params: { enrolment: enrolment.id },
      body: {
        accept,
        consent: accept && consent,
        capacity: capacity ?? 1,
        hours_per_month: hours ?? 1,
      },
    });
  return (
    <section className={css.part} aria-label={enrolment.programme_name}>
      <p className={css.kind}>{t('today.invited', { side: t(`side.${enrolment.side}`) })}</p>
      <h2 className={css.headline}>{enrolment.programme_name}</h2>
      {programme.data?.purpose && <p className={css.voice}>{programme.data.purpose}</p>}
      <Form onSubmit={() => consent && say(true)}>
        <Row>
          <NumberField
            label={t('today.capacity')}
            min={1}
            max={6}
            value={capacity}
            bad={answer.error?.field('capacity')}
            onChange={setCapacity}
          />
          <NumberField
            label={t('profile.hours')}
            hint={t('today.hoursHint', { hours: enrolment.hours_per_pair })}
            min={1}
            max={80}
            value={hours}
            bad={answer.error?.field('hours_per_month')}
            onChange={setHours}
          />
        </Row>
        <Check checked={consent} onChange={setConsent}>
          {t('today.consent')}
        </Check>
        <Refused problem={answer.error} />
        <div className={css.actions}>
          <Button type="submit" look="primary" disabled={!consent} busy={answer.isPending}>
            <T id="today.join" />
          </Button>
          <Button busy={answer.isPending} onClick={() => say(false)}>
            <T id="today.notNow" />
          </Button>
        </div>
      </Form>
    </section>
  );
}
