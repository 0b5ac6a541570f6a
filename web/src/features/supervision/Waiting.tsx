import { useState, type ReactNode } from 'react';
import type { SupervisionGroup } from '@/api/contract';
import type { Out } from '@/api/served';
import { Button } from '@/ui/Button';
import { useWords } from '@/words/Words';
import { MoveTo } from './MoveTo';
import css from './Supervision.module.css';

type WaitingJunior = Out<'list_groups'>['waiting'][number];
const few = 12;

/** Reverse mentors in no group, each with the groups they could join. */
export function Waiting({
  waiting,
  groups,
  onPlace,
}: {
  waiting: readonly WaitingJunior[];
  groups: readonly SupervisionGroup[];
  onPlace: (person: string, group: string) => void;
}): ReactNode {
  const t = useWords();
  const [all, setAll] = useState(false);
  return (
    <>
      <ul className={css.people}>
        {waiting.slice(0, all ? undefined : few).map(({ person, unit, fits }) => (
          <li key={person.id}>
            <div className={css.person}>
              {person.name}
              <span className={css.meta}>{unit}</span>
            </div>
            <MoveTo
              name={person.name}
              groups={groups.filter((group) => fits.includes(group.id))}
              word="supervision.place"
              onMove={(group) => onPlace(person.id, group)}
            />
          </li>
        ))}
      </ul>
      {!all && waiting.length > few && (
        <Button small look="text" onClick={() => setAll(true)}>
          {t('do.all', { count: waiting.length })}
        </Button>
      )}
    </>
  );
}
