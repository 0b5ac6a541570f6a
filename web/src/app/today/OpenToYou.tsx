import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useAnswer } from '@/api/ask';
import type { OwnEnrolment } from '@/api/contract';
import { T, useWords } from '@/words/Words';
import css from './Today.module.css';

/** Programmes that take applications and that I have no part in yet. */
export function OpenToYou({ enrolments }: { enrolments: readonly OwnEnrolment[] }): ReactNode {
  const t = useWords();
  const programmes = useAnswer('list_programmes');
  const mine = new Set(enrolments.map((one) => one.programme));
  const open = (programmes.data?.items ?? []).filter(
    (one) => one.state === 'open' && !mine.has(one.id),
  );
  if (open.length === 0) return null;
  return (
    <section className={css.part}>
      <p className={css.kind}>
        <T id="today.open" />
      </p>
      <ul className={css.lines}>
        {open.map((one) => (
          <li key={one.id}>
            <Link to={`/programmes/${one.id}` as never}>{one.name}</Link>
            <span>{t(`modality.${one.modality}`)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
