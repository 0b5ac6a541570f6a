import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useAnswer } from '@/api/ask';
import { useMe } from '@/api/me';
import { useTell } from '@/words/tell';
import { T, useWords } from '@/words/Words';
import css from './Today.module.css';

/** The groups in which a reverse mentor meets others who are in the same place. */
export function MyGroups(): ReactNode {
  const t = useWords();
  const tell = useTell();
  const me = useMe();
  const mine = useAnswer('see_my_groups');
  const groups = mine.data?.items ?? [];
  if (groups.length === 0) return null;
  return (
    <section className={css.part} aria-label={t('supervision.title')}>
      <p className={css.kind}>
        <T id="supervision.title" />
      </p>
      <ul className={css.lines}>
        {groups.map((group) => (
          <li key={group.id}>
            <Link to="/supervision">
              {t('supervision.with', {
                names: tell.list(
                  group.members.filter((one) => one.id !== me.person).map((one) => one.name),
                ),
              })}
            </Link>
            <span>{t('supervision.due', { when: tell.date(group.due) })}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
