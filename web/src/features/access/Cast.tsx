import type { ReactNode } from 'react';
import type { CastMember } from '@/api/contract';
import { initialsOf, PersonMark } from '@/marks/PairMark';
import { Refused } from '@/ui/Faces';
import { T, useWords } from '@/words/Words';
import css from './Door.module.css';

interface Props {
  cast: readonly CastMember[];
  organisation: string;
  busy: string | null;
  problem: unknown;
  onEnter: (email: string) => void;
}

/** The people of the demo, each with the seat they would like you to take. */
export function Cast({ cast, organisation, busy, problem, onEnter }: Props): ReactNode {
  const t = useWords();
  return (
    <section className={css.cast} aria-labelledby="cast">
      <div>
        <h2 id="cast" className={css.title}>
          <T id="cast.title" values={{ organisation }} />
        </h2>
        <p className={css.note}>{t('cast.note')}</p>
      </div>
      <div className={css.cards}>
        {cast.map((member) => (
          <button
            key={member.email}
            type="button"
            className={css.card}
            aria-busy={busy === member.email || undefined}
            onClick={() => onEnter(member.email)}
          >
            <PersonMark initials={initialsOf(member.name)} size={36} />
            <span className={css.name}>{member.name}</span>
            <span className={css.job}>{member.title}</span>
            <span className={css.sentence}>{member.sentence}</span>
            <span className={css.role}>
              <T
                id="cast.enter"
                values={{ role: t.orElse(`role.${member.role}`, 'role.member') }}
              />
            </span>
          </button>
        ))}
      </div>
      <Refused problem={problem} />
    </section>
  );
}
