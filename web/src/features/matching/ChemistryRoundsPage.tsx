import { Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useAct, useAnswer } from '@/api/ask';
import type { ChemistryRound } from '@/api/contract';
import { useCan } from '@/api/me';
import { useParam } from '@/ui/address';
import { Ask } from '@/ui/Ask';
import { Button } from '@/ui/Button';
import { Empty, Refused } from '@/ui/Faces';
import { Buttons, Form, SelectField } from '@/ui/Field';
import { Page } from '@/ui/Page';
import { Sheet } from '@/ui/Sheet';
import { Facts, Progress } from '@/ui/State';
import { toast } from '@/ui/toasts';
import { useTell } from '@/words/tell';
import { T, useWords } from '@/words/Words';
import { closingAt } from './chemistry.model';
import css from './Chemistry.module.css';

/** Before a round is matched: both sides are shown a few people, and say whom they would like to meet. */
export function ChemistryRoundsPage(): ReactNode {
  const t = useWords();
  const can = useCan();
  const programme = useParam('programme');
  const about = useAnswer('see_programme', { params: { programme } });
  const rounds = useAnswer('list_chemistry_rounds', { params: { programme } });
  const open = rounds.data?.items.some((round) => round.open) ?? true;
  return (
    <Page
      title={t('chemistry.rounds')}
      sub={t('chemistry.roundsSub')}
      width="middle"
      trail={
        <Link to={`/programmes/${programme}` as never} activeOptions={{ exact: true }}>
          {about.data?.name}
        </Link>
      }
    >
      {can('open_chemistry_round') && !open && <Opening programme={programme} />}
      <Ask
        query={rounds}
        empty={(page) =>
          page.items.length === 0 ? (
            <Empty title={t('chemistry.roundsNone')}>{t('chemistry.roundsNoneText')}</Empty>
          ) : undefined
        }
      >
        {(page) => page.items.map((round) => <Round key={round.id} round={round} />)}
      </Ask>
    </Page>
  );
}

const choices = [2, 3, 5, 7, 10, 14] as const;

function Opening({ programme }: { programme: string }): ReactNode {
  const t = useWords();
  const tell = useTell();
  const [days, setDays] = useState('5');
  const open = useAct('open_chemistry_round', {
    refresh: ['list_chemistry_rounds'],
    done: () => toast(<T id="chemistry.opened" />),
  });
  const closes_at = closingAt(Number(days));
  return (
    <Sheet title={t('chemistry.open')} note={t('chemistry.openNote')}>
      <Form onSubmit={() => open.mutate({ params: { programme }, body: { closes_at } })}>
        <SelectField
          label={t('chemistry.days')}
          hint={t('chemistry.closes', { when: tell.moment(closes_at) })}
          value={days}
          options={choices.map((count) => ({
            value: String(count),
            label: t('chemistry.daysFrom', { count }),
          }))}
          onChange={setDays}
        />
        <Refused problem={open.error} />
        <Buttons>
          <Button type="submit" look="primary" busy={open.isPending}>
            <T id="chemistry.openDo" />
          </Button>
        </Buttons>
      </Form>
    </Sheet>
  );
}

function Round({ round }: { round: ChemistryRound }): ReactNode {
  const t = useWords();
  const tell = useTell();
  const can = useCan();
  const close = useAct('close_chemistry_round', { refresh: ['list_chemistry_rounds'] });
  return (
    <Sheet
      title={t(round.open ? 'chemistry.isOpen' : 'chemistry.isOver', {
        when: tell.moment(round.closes_at),
      })}
      note={t('chemistry.roundNote')}
    >
      <div className={css.column}>
        <p className={css.count}>
          {t('chemistry.answered', { answered: round.answered, asked: round.asked })}
        </p>
        <Progress
          share={round.asked > 0 ? round.answered / round.asked : 0}
          label={t('chemistry.answered', { answered: round.answered, asked: round.asked })}
        />
        <Facts
          items={[
            [t('chemistry.openedAt'), tell.moment(round.opened_at)],
            [
              t('chemistry.exposure'),
              t('chemistry.exposureSaid', { least: round.shown_least, most: round.shown_most }),
            ],
          ]}
        />
        <Refused problem={close.error} />
        {round.open && can('close_chemistry_round') && (
          <Buttons>
            <Button
              busy={close.isPending}
              onClick={() => close.mutate({ params: { round: round.id } })}
            >
              <T id="chemistry.close" />
            </Button>
          </Buttons>
        )}
      </div>
    </Sheet>
  );
}
