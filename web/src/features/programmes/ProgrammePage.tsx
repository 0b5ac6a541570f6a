import { Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useAct, useAnswer } from '@/api/ask';
import type { FunnelGrouping, Programme, Side } from '@/api/contract';
import { useCan, useMe } from '@/api/me';
import { useAddress, useParam } from '@/ui/address';
import { Ask } from '@/ui/Ask';
import { Button, ButtonLink } from '@/ui/Button';
import { Refused } from '@/ui/Faces';
import { KpiBand } from '@/ui/KpiBand';
import { Page } from '@/ui/Page';
import { Sheet } from '@/ui/Sheet';
import { Facts } from '@/ui/State';
import { Tabs } from '@/ui/Tabs';
import { toast } from '@/ui/toasts';
import { useTell } from '@/words/tell';
import { T, useWords } from '@/words/Words';
import { Enrolments } from './Enrolments';
import { Funnel } from './Funnel';
import { InviteDialog } from './InviteDialog';
import { Participation } from './Participation';
import { ProgrammeDoors } from './ProgrammeDoors';
import { asked } from './rule.model';
import css from './Programmes.module.css';

export interface ProgrammeAddress {
  side?: Side;
  state?: string;
  q?: string;
  by?: FunnelGrouping;
}

export function ProgrammePage(): ReactNode {
  const id = useParam('programme');
  const programme = useAnswer('see_programme', { params: { programme: id } });
  return <Ask query={programme}>{(programme) => <Shown programme={programme} />}</Ask>;
}

function Shown({ programme }: { programme: Programme }): ReactNode {
  const t = useWords();
  const tell = useTell();
  const can = useCan();
  const me = useMe();
  const coordinates = can('list_enrolments');
  const [address, setAddress] = useAddress<ProgrammeAddress>();
  const [inviting, setInviting] = useState(false);
  const side = address.side ?? 'mentee';
  const refresh = ['see_programme', 'list_programmes'] as const;
  const open = useAct('open_programme', {
    refresh: [...refresh],
    done: () => toast(<T id="programme.opened" />),
  });
  const close = useAct('close_programme', { refresh: [...refresh] });
  const edit = { params: { programme: programme.id }, version: programme.version };
  return (
    <Page
      title={programme.name}
      sub={t('programme.sub', {
        modality: t(`modality.${programme.modality}`),
        state: t.orElse(`programme.state.${programme.state}`, 'programme.state.other', {
          state: programme.state,
        }),
      })}
      trail={
        <Link to="/programmes" activeOptions={{ exact: true }}>
          <T id="nav.programmes" />
        </Link>
      }
      actions={
        <>
          {can('list_pairs') && (
            <ButtonLink to={`/programmes/${programme.id}/pairs` as never}>
              <T id="nav.pairs.all" />
            </ButtonLink>
          )}
          {can('close_programme') &&
            programme.state !== 'closed' &&
            programme.state !== 'draft' && (
              <Button busy={close.isPending} onClick={() => close.mutate(edit)}>
                <T id="programme.close" />
              </Button>
            )}
          {can('open_programme') && programme.state === 'draft' && (
            <Button look="primary" busy={open.isPending} onClick={() => open.mutate(edit)}>
              <T id="programme.open" />
            </Button>
          )}
          {can('invite_people') && programme.state !== 'closed' && (
            <Button onClick={() => setInviting(true)}>
              <T id="invite.title" />
            </Button>
          )}
          {can('preview_plan') && programme.state !== 'draft' && (
            <ButtonLink look="primary" to={`/programmes/${programme.id}/studio` as never}>
              <T id="programme.match" />
            </ButtonLink>
          )}
        </>
      }
    >
      <Refused problem={open.error ?? close.error} />
      {programme.purpose && <p className={css.purpose}>{programme.purpose}</p>}
      <KpiBand
        items={[
          { label: t('side.mentees'), value: tell.number(programme.mentees) },
          { label: t('side.mentors'), value: tell.number(programme.mentors) },
          { label: t('nav.pairs.all'), value: tell.number(programme.pairs) },
          { label: t('programme.hours'), value: tell.number(programme.hours_per_month) },
        ]}
      />
      <div className={css.two}>
        {coordinates ? (
          <Sheet bare>
            <Tabs
              label={t('programme.sides')}
              current={side}
              onChange={(next) => setAddress({ side: next })}
              tabs={[
                { name: 'mentee', label: t('side.mentees'), count: programme.mentees },
                { name: 'mentor', label: t('side.mentors'), count: programme.mentors },
              ]}
            >
              <Enrolments programme={programme.id} side={side} />
            </Tabs>
          </Sheet>
        ) : (
          <div className={css.column}>
            <Participation programme={programme} open={programme.state === 'open'} />
          </div>
        )}
        <div className={css.column}>
          {can('see_funnel') && <Funnel programme={programme.id} />}
          <ProgrammeDoors programme={programme} />
          {coordinates && me.person && <Participation programme={programme} open={false} />}
          <Sheet title={t('programme.audiences')}>
            <Facts
              items={(['mentee_audience', 'mentor_audience'] as const).map((audience) => [
                t(audience === 'mentee_audience' ? 'side.mentees' : 'side.mentors'),
                asked(programme[audience]).length === 0
                  ? t('audience.everybody')
                  : asked(programme[audience])
                      .map(({ part, values }) =>
                        t(`audience.${part as 'functions'}`, {
                          values: tell.list(
                            part === 'countries' ? values.map(tell.country) : values,
                          ),
                        }),
                      )
                      .join('; '),
              ])}
            />
          </Sheet>
        </div>
      </div>
      <InviteDialog
        programme={programme}
        side={side}
        open={inviting}
        onClose={() => setInviting(false)}
      />
    </Page>
  );
}
