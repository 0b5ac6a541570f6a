import { IconX } from '@tabler/icons-react';
import { useId, type ReactNode } from 'react';
import { useAnswer } from '@/api/ask';
import type { Skill } from '@/api/contract';
import { IconButton } from '@/ui/Button';
import { PickOne } from '@/ui/Picker';
import { useWords } from '@/words/Words';
import css from './People.module.css';

interface Props {
  kind: 'wants' | 'offers';
  skills: Skill[];
  onChange: (skills: Skill[]) => void;
}

/** Terms of the house's vocabulary, each with a level; an alias finds its term. */
export function Skills({ kind, skills, onChange }: Props): ReactNode {
  const t = useWords();
  const vocabulary = useAnswer('list_expertise', {}, { fresh: 300_000 });
  const left = (vocabulary.data?.items ?? []).filter(
    (term) => !skills.some((skill) => skill.term === term.name),
  );
  return (
    <>
      <ul>
        {skills.map((skill) => (
          <li key={skill.term} className={css.skill}>
            <span>{skill.term}</span>
            <Levels
              label={t(`profile.level.${kind}`, { term: skill.term })}
              value={skill.level}
              onChange={(level) =>
                onChange(skills.map((one) => (one === skill ? { ...one, level } : one)))
              }
            />
            <IconButton
              small
              label={t('person.remove', { name: skill.term })}
              onClick={() => onChange(skills.filter((one) => one !== skill))}
            >
              <IconX size={16} stroke={1.6} />
            </IconButton>
          </li>
        ))}
      </ul>
      <PickOne
        label={t(`profile.add.${kind}`)}
        unseenLabel
        value={null}
        placeholder={t(`profile.add.${kind}`)}
        options={left.map((term) => ({
          value: term.name,
          label: term.aliases.length > 0 ? `${term.name} (${term.aliases.join(', ')})` : term.name,
        }))}
        onChange={(term) => term && onChange([...skills, { term, level: 3 }])}
      />
    </>
  );
}

function Levels({
  label,
  value,
  onChange,
}: {
  label: string;
  value: number;
  onChange: (level: number) => void;
}): ReactNode {
  const name = useId();
  return (
    <fieldset className={css.levels}>
      <legend className="unseen">{label}</legend>
      {[1, 2, 3, 4, 5].map((level) => (
        <label key={level}>
          <input
            type="radio"
            name={name}
            checked={level === value}
            onChange={() => onChange(level)}
          />
          {level}
        </label>
      ))}
    </fieldset>
  );
}
