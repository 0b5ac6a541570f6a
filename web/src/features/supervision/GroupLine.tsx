import { IconUsersGroup } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useAnswer } from '@/api/ask';
import { useTell } from '@/words/tell';
import { T, useWords } from '@/words/Words';
import css from './Supervision.module.css';

/** On a reverse mentor's side of a pair: the group of peers they can take it to, of this programme or another. */
export function GroupLine({ programme }: { programme: string }): ReactNode {
  const t = useWords();
  const tell = useTell();
  const mine = useAnswer('see_my_groups', {}, { fresh: 300_000 });
  const groups = mine.data?.items.filter((one) => !one.facilitating) ?? [];
  const group = groups.find((one) => one.programme === programme) ?? groups[0];
  if (!group) return null;
  return (
    <aside className={css.line} aria-label={t('supervision.title')}>
      <IconUsersGroup size={17} stroke={1.6} aria-hidden="true" />
      <p>
        <Link to="/supervision">
          <T id="supervision.line" />
        </Link>{' '}
        {t('supervision.due', { when: tell.date(group.due) })}
      </p>
    </aside>
  );
}
