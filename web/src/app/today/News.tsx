import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useAnswer } from '@/api/ask';
import type { Notice } from '@/api/contract';
import { sentenceOf } from '@/features/notifications/sentence';
import { useTell } from '@/words/tell';
import { T, useWords } from '@/words/Words';
import { freshOf } from './today.model';
import css from './Today.module.css';

const shown = 5;

/** What happened that somebody has not read yet; the same sentence said five times is said once. */
export function News(): ReactNode {
  const t = useWords();
  const tell = useTell();
  const notices = useAnswer('list_my_notices');
  const unread = freshOf(notices.data?.items ?? [], new Date());
  const said = new Map<string, Notice[]>();
  for (const notice of unread) {
    const sentence = sentenceOf(notice, t);
    said.set(sentence, [...(said.get(sentence) ?? []), notice]);
  }
  if (said.size === 0) return null;
  return (
    <section className={css.part}>
      <p className={css.kind}>
        <T id="today.news" />
      </p>
      <ul className={css.lines}>
        {[...said].slice(0, shown).map(([sentence, [newest, ...others]]) => (
          <li key={sentence}>
            {newest?.link ? <Link to={newest.link}>{sentence}</Link> : sentence}
            <span>
              {newest && tell.ago(newest.at)}
              {others.length > 0 && ` · ${t('today.more', { count: others.length })}`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
