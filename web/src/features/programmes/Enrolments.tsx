import { Link } from '@tanstack/react-router';
import { useDeferredValue, useState, type ReactNode } from 'react';
import { useAct, usePages } from '@/api/ask';
import type { Enrolment, EnrolmentState, Side } from '@/api/contract';
import { useCan } from '@/api/me';
import { useAddress } from '@/ui/address';
import { Button } from '@/ui/Button';
import { DataTable, Two } from '@/ui/DataTable';
import { Dialog } from '@/ui/Drawer';
import { Empty, Refused, Trouble, Waiting } from '@/ui/Faces';
import { Buttons, Form, SelectField, TextArea, TextField } from '@/ui/Field';
import { State } from '@/ui/State';
import { toast } from '@/ui/toasts';
import { useTell } from '@/words/tell';
import { T, useWords } from '@/words/Words';
import type { ProgrammeAddress } from './ProgrammePage';
import css from './Programmes.module.css';

const states: EnrolmentState[] = [
  'applied',
  'invited',
  'enrolled',
  'matched',
  'declined',
  'refused',
  'withdrawn',
];

/** Who takes part on one side; applications can be decided where they stand. */
export function Enrolments({ programme, side }: { programme: string; side: Side }): ReactNode {
  const t = useWords();
  const tell = useTell();
  const can = useCan();
  const [address, setAddress] = useAddress<ProgrammeAddress>();
  const [refusing, setRefusing] = useState<Enrolment | null>(null);
  const [reason, setReason] = useState('');
  const state = (address.state || undefined) as EnrolmentState | undefined;
  const [typed, setTyped] = useState(address.q ?? '');
  const q = useDeferredValue(typed).trim();
  const listed = usePages(
    'list_enrolments',
    { params: { programme }, query: { side, state, q: q || undefined, limit: 50 } },
    { keep: true },
  );
  const decide = useAct('decide_application', {
    refresh: ['list_enrolments', 'see_programme', 'see_funnel'],
    done: () => {
      setRefusing(null);
      setReason('');
      toast(<T id="enrolment.decided" />);
    },
  });
  const say = (enrolment: Enrolment, accept: boolean): void =>
    decide.mutate({ params: { enrolment: enrolment.id }, body: { accept, reason } });
  return (
    <>
      <div className={css.tools}>
        <SelectField
          label={t('enrolment.filter')}
          unseenLabel
          value={state ?? ''}
          options={[
            { value: '', label: t('enrolment.all') },
            ...states.map((value) => ({ value, label: t(`enrolment.state.${value}`) })),
          ]}
          onChange={(value) => setAddress({ state: value || undefined })}
        />
        <TextField
          label={t('people.search')}
          unseenLabel
          type="search"
          placeholder={t('people.search')}
          value={typed}
          onChange={(text) => {
            setTyped(text);
            setAddress({ q: text || undefined });
          }}
        />
      </div>
      {!refusing && <Refused problem={decide.error} />}
      {listed.isPending ? (
        <Waiting lines={8} />
      ) : listed.error && listed.items.length === 0 ? (
        <Trouble problem={listed.error} again={() => void listed.refetch()} />
      ) : listed.items.length === 0 ? (
        <Empty title={t(q ? 'people.none' : 'enrolment.empty')}>
          {t(q ? 'people.noneNarrowed' : 'enrolment.emptyText')}
        </Empty>
      ) : (
        <DataTable
          label={t(side === 'mentee' ? 'side.mentees' : 'side.mentors')}
          rows={listed.items}
          rowKey={(one) => one.id}
          more={{
            has: listed.hasNextPage,
            busy: listed.isFetchingNextPage,
            load: () => void listed.fetchNextPage(),
          }}
          columns={[
            {
              name: 'name',
              label: t('field.name'),
              cell: (one) => (
                <Two
                  first={<Link to={`/people/${one.person}` as never}>{one.name}</Link>}
                  second={
                    one.state === 'applied' && one.motivation
                      ? `${one.title}. “${one.motivation}”`
                      : one.title
                  }
                />
              ),
            },
            { name: 'function', label: t('person.function'), cell: (one) => one.function },
            {
              name: 'state',
              label: t('runs.state'),
              cell: (one) => (
                <State tone={one.state === 'applied' ? 'attn' : undefined}>
                  {t(`enrolment.state.${one.state}`)}
                </State>
              ),
            },
            {
              name: 'capacity',
              label: t('enrolment.capacity'),
              end: true,
              cell: (one) => one.capacity,
            },
            {
              name: 'do',
              label: t('enrolment.since'),
              width: '176px',
              cell: (one) =>
                one.state === 'applied' && can('decide_application') ? (
                  <Buttons>
                    <Button
                      small
                      look="tint"
                      busy={decide.isPending}
                      aria-label={t('enrolment.acceptNamed', { name: one.name })}
                      onClick={() => say(one, true)}
                    >
                      <T id="enrolment.accept" />
                    </Button>
                    <Button
                      small
                      look="text"
                      aria-label={t('enrolment.refuseNamed', { name: one.name })}
                      onClick={() => setRefusing(one)}
                    >
                      <T id="enrolment.refuse" />
                    </Button>
                  </Buttons>
                ) : (
                  <span className={css.note}>{one.since && tell.date(one.since)}</span>
                ),
            },
          ]}
        />
      )}
      <Dialog
        open={refusing !== null}
        onClose={() => setRefusing(null)}
        title={t('enrolment.refuseNamed', { name: refusing?.name ?? '' })}
        foot={
          <>
            <Button
              look="primary"
              busy={decide.isPending}
              disabled={!reason.trim()}
              onClick={() => refusing && say(refusing, false)}
            >
              <T id="enrolment.refuse" />
            </Button>
            <Button onClick={() => setRefusing(null)}>
              <T id="do.cancel" />
            </Button>
          </>
        }
      >
        <Form onSubmit={() => refusing && reason.trim() && say(refusing, false)}>
          <TextArea
            label={t('decision.reason')}
            hint={t('enrolment.refuseHint')}
            value={reason}
            onChange={setReason}
          />
          <Refused problem={decide.error} />
        </Form>
      </Dialog>
    </>
  );
}
