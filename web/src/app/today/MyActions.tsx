import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useAct, useAnswer } from '@/api/ask';
import { Button } from '@/ui/Button';
import { Refused } from '@/ui/Faces';
import { useTell } from '@/words/tell';
import { T, useWords } from '@/words/Words';
import css from './Today.module.css';

/** What somebody said they would do in any of their pairs, the first due first. */
export function MyActions(): ReactNode {
  const t = useWords();
  const tell = useTell();
  const mine = useAnswer('list_my_actions');
  const complete = useAct('complete_action', { refresh: ['list_my_actions', 'list_actions'] });
  const items = mine.data?.items ?? [];
  if (items.length === 0) return null;
  return (
    <section className={css.part} aria-label={t('today.actions')}>
      <p className={css.kind}>{t('today.actions')}</p>
      <Refused problem={complete.error} />
      <ul className={css.lines}>
        {items.slice(0, 5).map((action) => (
          <li key={action.id}>
            <Link to={`/pairs/${action.pair}` as never} search={{ view: 'actions' } as never}>
              {action.what}
            </Link>
            <span>{t('actions.dueOn', { when: tell.date(action.due) })}</span>
            <Button
              small
              look="text"
              onClick={() =>
                complete.mutate({ params: { action: action.id }, body: { done: true } })
              }
            >
              <T id="actions.done" />
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
