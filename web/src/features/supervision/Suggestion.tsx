import { useState, type ReactNode } from 'react';
import { useAct, useAnswer } from '@/api/ask';
import type { SuggestedGroup } from '@/api/contract';
import { Ask } from '@/ui/Ask';
import { Button } from '@/ui/Button';
import { Refused } from '@/ui/Faces';
import { Buttons } from '@/ui/Field';
import { Sheet } from '@/ui/Sheet';
import { useTell } from '@/words/tell';
import { T, useWords } from '@/words/Words';
import css from './Supervision.module.css';

/** Groups as the house would form them, for those who wait. Nothing happens before a yes. */
export function Suggestion({
  programme,
  onClose,
}: {
  programme: string;
  onClose: () => void;
}): ReactNode {
  const t = useWords();
  const tell = useTell();
  const suggested = useAnswer('suggest_groups', { params: { programme } });
  const [forming, setForming] = useState(false);
  const form = useAct('form_group', { refresh: ['list_groups', 'suggest_groups'] });
  const make = (group: SuggestedGroup): Promise<unknown> =>
    form.mutateAsync({
      params: { programme },
      body: {
        members: group.members.map(({ person }) => person.id),
        facilitator: group.facilitator?.id ?? null,
      },
    });
  const makeAll = async (groups: readonly SuggestedGroup[]): Promise<void> => {
    setForming(true);
    try {
      for (const group of groups) await make(group);
      onClose();
    } catch {
      // What was refused stands below; the groups before it are formed.
    } finally {
      setForming(false);
    }
  };
  return (
    <Sheet
      title={t('supervision.suggested')}
      note={t('supervision.suggestedNote')}
      actions={
        <Button small look="text" onClick={onClose}>
          <T id="do.close" />
        </Button>
      }
    >
      <Ask query={suggested}>
        {({ groups, left_over: left }) => (
          <div className={css.stack}>
            <Refused problem={form.error} />
            {groups.length === 0 && <p>{t('supervision.noGroup')}</p>}
            <ol className={css.stack}>
              {groups.map((group) => (
                <li key={group.members[0]?.person.id} className={css.there}>
                  <p>{tell.list(group.members.map(({ person }) => person.name))}</p>
                  <p className={css.meta}>
                    {t('supervision.suggestedFacts', {
                      units: new Set(group.members.map(({ unit }) => unit)).size,
                      minutes: group.common_minutes,
                      facilitator: group.facilitator?.name ?? t('supervision.theyInTurn'),
                    })}
                  </p>
                  <Buttons>
                    <Button
                      small
                      busy={form.isPending}
                      onClick={() => void make(group).catch(() => undefined)}
                    >
                      <T id="supervision.form" />
                    </Button>
                  </Buttons>
                </li>
              ))}
            </ol>
            {left.length > 0 && (
              <ul className={css.people}>
                {left.map(({ person, why }) => (
                  <li key={person.id}>
                    <div className={css.person}>
                      {person.name}
                      <span className={css.meta}>{t(`supervision.left.${why}`)}</span>
                    </div>
                  </li>
                ))}
              </ul>
            )}
            {groups.length > 1 && (
              <Buttons>
                <Button look="primary" busy={forming} onClick={() => void makeAll(groups)}>
                  {t('supervision.formAll', { count: groups.length })}
                </Button>
              </Buttons>
            )}
          </div>
        )}
      </Ask>
    </Sheet>
  );
}
