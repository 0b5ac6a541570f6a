import type { ReactNode } from 'react';
import { useAct } from '@/api/ask';
import type { Action } from '@/api/contract';
import { Button } from '@/ui/Button';
import { Refused } from '@/ui/Faces';
import { State } from '@/ui/State';
import { useTell } from '@/words/tell';
import { T, useWords } from '@/words/Words';
import css from './Progress.module.css';

/** Something somebody does: what, who, until when, and the press that says it is done. */
export function ActionLine({ action, active }: { action: Action; active: boolean }): ReactNode {
  const t = useWords();
  const tell = useTell();
  const refresh = ['list_actions', 'list_my_actions'] as const;
  const complete = useAct('complete_action', { refresh: [...refresh] });
  const drop = useAct('drop_action', { refresh: [...refresh] });
  const params = { action: action.id };
  const late = !action.done && action.due < new Date().toISOString().slice(0, 10);
  const when = action.done
    ? t('actions.doneOn', { when: tell.date(action.done) })
    : t(late ? 'actions.late' : 'actions.dueOn', { when: tell.date(action.due) });
  return (
    <>
      <p className={action.done ? css.over : undefined}>{action.what}</p>
      <p className={css.meta}>
        {action.mine ? t('actions.you') : action.owner}{' '}
        <State tone={late ? 'attn' : 'quiet'}>{when}</State>
      </p>
      <Refused problem={complete.error ?? drop.error} />
      {active && (
        <div className={css.deeds}>
          {action.mine && (
            <Button
              small
              look={action.done ? 'text' : 'tint'}
              busy={complete.isPending}
              onClick={() => complete.mutate({ params, body: { done: !action.done } })}
            >
              <T id={action.done ? 'actions.undo' : 'actions.done'} />
            </Button>
          )}
          {!action.done && (
            <Button small look="text" busy={drop.isPending} onClick={() => drop.mutate({ params })}>
              <T id="actions.drop" />
            </Button>
          )}
        </div>
      )}
    </>
  );
}
