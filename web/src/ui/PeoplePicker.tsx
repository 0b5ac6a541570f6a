import { useState, type ReactNode } from 'react';
import { useAnswer } from '@/api/ask';
import { useWords } from '@/words/Words';
import { Button } from './Button';
import { PickOne } from './Picker';
import css from './State.module.css';

export interface Picked {
  id: string;
  name: string;
}

interface Props {
  label: string;
  hint?: string;
  picked: Picked[];
  onChange: (picked: Picked[]) => void;
  /** Only one: choosing another replaces the first. */
  single?: boolean;
}

/** Finds people on the server while somebody types, however many there are. */
export function PeoplePicker({ label, hint, picked, onChange, single }: Props): ReactNode {
  const t = useWords();
  const [typed, setTyped] = useState('');
  const found = useAnswer(
    'find_people',
    { query: { q: typed.trim(), limit: 12 } },
    { when: typed.trim().length > 1, keep: true },
  );
  const options = (typed.trim().length > 1 ? (found.data?.items ?? []) : [])
    .filter((person) => !picked.some((one) => one.id === person.id))
    .map((person) => ({
      value: person.id,
      label: `${person.name}, ${person.title}`,
      name: person.name,
    }));
  return (
    <>
      <PickOne
        label={label}
        hint={hint}
        value={null}
        placeholder={t('person.find')}
        options={options}
        search={typed}
        onSearch={setTyped}
        onChange={(id) => {
          const person = options.find((option) => option.value === id);
          if (person)
            onChange([...(single ? [] : picked), { id: person.value, name: person.name }]);
          setTyped('');
        }}
      />
      {picked.length > 0 && (
        <ul className={css.chips}>
          {picked.map((one) => (
            <li key={one.id} className={css.chip}>
              {one.name}
              <Button
                small
                look="text"
                aria-label={t('person.remove', { name: one.name })}
                onClick={() => onChange(picked.filter((other) => other.id !== one.id))}
              >
                {t('do.remove')}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
