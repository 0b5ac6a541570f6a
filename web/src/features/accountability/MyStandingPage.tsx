import { Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useAct, useAnswer } from '@/api/ask';
import type { PairStanding } from '@/api/contract';
import { Ask } from '@/ui/Ask';
import { Button } from '@/ui/Button';
import { Empty, Refused } from '@/ui/Faces';
import { Buttons, Form, Row, TextField } from '@/ui/Field';
import { Page } from '@/ui/Page';
import { Sheet } from '@/ui/Sheet';
import { Progress, State } from '@/ui/State';
import { useTell } from '@/words/tell';
import { T, useWords } from '@/words/Words';
import css from './Accountability.module.css';

/** How often I met against what is asked, a week before anybody else sees it; and when I could not. */
export function MyStandingPage(): ReactNode {
  const t = useWords();
  const standing = useAnswer('see_my_standing');
  return (
    <Page title={t('nav.standing')} sub={t('standing.sub')} width="narrow">
      <Ask query={standing}>
        {({ items, absences }) => (
          <div className={css.stack}>
            <Sheet title={t('standing.title')} note={t('standing.note')}>
              {items.length === 0 ? (
                <Empty title={t('standing.empty')}>{t('standing.emptyText')}</Empty>
              ) : (
                <ul>
                  {items.map((item) => (
                    <li key={item.pair + item.quarter} className={css.item}>
                      <Line standing={item} />
                    </li>
                  ))}
                </ul>
              )}
            </Sheet>
            <Absences items={absences} />
          </div>
        )}
      </Ask>
    </Page>
  );
}

function Line({ standing }: { standing: PairStanding }): ReactNode {
  const t = useWords();
  const tell = useTell();
  const { asked, held } = standing;
  const said = t('standing.held', { held, asked });
  return (
    <>
      <p>
        <Link to={`/pairs/${standing.pair}` as never}>{standing.partner}</Link>{' '}
        <State tone={standing.met === 'short_of' ? 'attn' : 'quiet'}>
          {t(`standing.${standing.met}`)}
        </State>
      </p>
      <Progress share={asked === 0 ? 1 : Math.min(1, held / asked)} label={said} />
      <p className={css.meta}>
        {said}
        {standing.excused_days > 0 &&
          ` · ${t('standing.excused', { days: standing.excused_days })}`}
      </p>
      <p className={css.meta}>
        {t('standing.until', {
          programme: standing.programme_name,
          quarter: standing.quarter,
          when: tell.date(standing.shown_from),
        })}
      </p>
    </>
  );
}

function Absences({
  items,
}: {
  items: readonly { id: string; from_day: string; until_day: string }[];
}): ReactNode {
  const t = useWords();
  const tell = useTell();
  const [from, setFrom] = useState('');
  const [until, setUntil] = useState('');
  const excuse = useAct('excuse_absence', {
    refresh: ['see_my_standing'],
    done: () => {
      setFrom('');
      setUntil('');
    },
  });
  const withdraw = useAct('withdraw_absence', { refresh: ['see_my_standing'] });
  return (
    <Sheet title={t('absence.title')} note={t('absence.note')}>
      <ul>
        {items.map((one) => (
          <li key={one.id} className={css.absence}>
            {t('absence.span', { from: tell.date(one.from_day), until: tell.date(one.until_day) })}
            <Button
              small
              look="text"
              onClick={() => withdraw.mutate({ params: { absence: one.id } })}
            >
              <T id="absence.withdraw" />
            </Button>
          </li>
        ))}
      </ul>
      <Form
        onSubmit={() =>
          from && until && excuse.mutate({ body: { from_day: from, until_day: until } })
        }
      >
        <Row>
          <TextField
            type="date"
            label={t('absence.from')}
            value={from}
            bad={excuse.error?.field('from_day')}
            onChange={setFrom}
          />
          <TextField
            type="date"
            label={t('absence.until')}
            value={until}
            bad={excuse.error?.field('until_day')}
            onChange={setUntil}
          />
        </Row>
        <Refused problem={excuse.error ?? withdraw.error} />
        <Buttons>
          <Button type="submit" busy={excuse.isPending} disabled={!from || !until}>
            <T id="absence.add" />
          </Button>
        </Buttons>
      </Form>
    </Sheet>
  );
}
