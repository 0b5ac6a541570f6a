import { Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useAct, useAnswer } from '@/api/ask';
import type { RosterImport } from '@/api/contract';
import { useAddress, useParam } from '@/ui/address';
import { Ask } from '@/ui/Ask';
import { Button, ButtonLink } from '@/ui/Button';
import { Refused, Remark } from '@/ui/Faces';
import { Page } from '@/ui/Page';
import { Sheet } from '@/ui/Sheet';
import { Facts } from '@/ui/State';
import { toast } from '@/ui/toasts';
import { useTell } from '@/words/tell';
import { T, useWords } from '@/words/Words';
import { Mapping } from './Mapping';
import { RosterChanges } from './RosterChanges';
import { RosterStateWord } from './RosterStateWord';
import css from './Roster.module.css';

/** One file on its way in: what its columns mean, what it would change, then as one batch or not at all. */
export function RosterImportPage(): ReactNode {
  const id = useParam('import');
  const roster = useAnswer('see_roster_import', { params: { import: id } });
  return <Ask query={roster}>{(roster) => <Import key={roster.id} roster={roster} />}</Ask>;
}

function Import({ roster }: { roster: RosterImport }): ReactNode {
  const t = useWords();
  const tell = useTell();
  const [address, setAddress] = useAddress<{ kind?: string; mapping?: string }>();
  const [again, setAgain] = useState(false);
  const refresh = [
    'see_roster_import',
    'list_roster_imports',
    'list_roster_changes',
    'find_people',
    'list_units',
  ] as const;
  const apply = useAct('apply_roster', {
    refresh: [...refresh],
    done: () =>
      toast(
        <T id="roster.applied" values={{ count: roster.counts.create + roster.counts.change }} />,
      ),
  });
  const undo = useAct('undo_roster', {
    refresh: [...refresh],
    done: () => toast(<T id="roster.undone" />),
  });
  const asked = { params: { import: roster.id }, version: roster.version };
  const { counts } = roster;
  const touched = counts.create + counts.change + counts.leave;
  const mapping = roster.state === 'unmapped' || again;
  return (
    <Page
      title={roster.filename}
      trail={
        <Link to="/roster" activeOptions={{ exact: true }}>
          <T id="nav.roster" />
        </Link>
      }
      sub={
        <>
          <RosterStateWord state={roster.state} /> ·{' '}
          {t('run.by', { who: roster.by, when: tell.ago(roster.created) })}
        </>
      }
      brief={
        roster.state !== 'unmapped' &&
        roster.state !== 'refused' && (
          <T
            id="roster.brief"
            values={{
              ...counts,
              done: roster.state === 'applied' ? 'yes' : 'no',
            }}
          />
        )
      }
      actions={
        <>
          {roster.state === 'mapped' && !mapping && (
            <Button onClick={() => setAgain(true)}>
              <T id="roster.remap" />
            </Button>
          )}
          {roster.can_undo && (
            <Button busy={undo.isPending} onClick={() => undo.mutate(asked)}>
              <T id="roster.undo" />
            </Button>
          )}
          {roster.state === 'mapped' && !mapping && (
            <Button
              look="primary"
              busy={apply.isPending}
              disabled={touched === 0}
              onClick={() => apply.mutate(asked)}
            >
              <T id="roster.apply" values={{ count: touched }} />
            </Button>
          )}
          {roster.state === 'applied' && (
            <ButtonLink look="primary" to="/people">
              <T id="nav.people" />
            </ButtonLink>
          )}
        </>
      }
    >
      <Refused problem={apply.error ?? undo.error} />
      {mapping ? (
        <Mapping
          roster={roster}
          onDone={() => setAgain(false)}
          onCancel={again ? () => setAgain(false) : undefined}
        />
      ) : roster.state === 'refused' ? (
        <Remark tone="attn">{t('roster.refusedNote')}</Remark>
      ) : (
        <div className={css.two}>
          <RosterChanges
            roster={roster}
            kind={address.kind}
            onKind={(kind) => setAddress({ kind })}
          />
          <div className={css.column}>
            {(roster.notes ?? []).map((note) => (
              <Remark key={note} tone="attn">
                {t.said(note)}
              </Remark>
            ))}
            {roster.anchors && (
              <Sheet title={t('roster.found')} note={t('roster.foundNote')}>
                <Facts
                  items={(
                    [
                      'rows',
                      'distinct_posts',
                      'duplicate_rows',
                      'vacant',
                      'top',
                      'orphan_reports_to',
                      'blank_reports_to',
                      'posts_reaching_a_cycle',
                    ] as const
                  ).map((name) => [t(`anchor.${name}`), tell.number(roster.anchors?.[name] ?? 0)])}
                />
              </Sheet>
            )}
            {roster.state === 'mapped' && (
              <Remark>{t(roster.full_feed ? 'roster.fullFeed' : 'roster.partFeed')}</Remark>
            )}
            {roster.remembered && <Remark>{t('roster.remembered')}</Remark>}
          </div>
        </div>
      )}
    </Page>
  );
}
