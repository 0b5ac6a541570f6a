import type { ReactNode } from 'react';
import type { Recognition } from '@/api/contract';
import { Empty } from '@/ui/Faces';
import { useTell } from '@/words/tell';
import { useWords } from '@/words/Words';
import css from './Recognition.module.css';

/** Thanks with those who agreed to be named. */
export function ThanksList({ items }: { items: readonly Recognition[] }): ReactNode {
  const t = useWords();
  const tell = useTell();
  if (items.length === 0)
    return <Empty title={t('recognition.nothing')}>{t('recognition.nothingText')}</Empty>;
  return (
    <ul>
      {items.map((one) => (
        <li key={one.id} className={css.item}>
          <p className={css.name}>{tell.list(one.named.map(({ name }) => name))}</p>
          <p className={css.voice}>{one.words}</p>
          <p className={css.meta}>
            {t('insights.sharedBy', { who: one.author.name, when: tell.date(one.said) })}
          </p>
        </li>
      ))}
    </ul>
  );
}
