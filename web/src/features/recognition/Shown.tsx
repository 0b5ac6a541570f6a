import type { ReactNode } from 'react';
import { useAnswer } from '@/api/ask';
import { Ask } from '@/ui/Ask';
import { Empty } from '@/ui/Faces';
import { Sheet } from '@/ui/Sheet';
import { useTell } from '@/words/tell';
import { useWords } from '@/words/Words';
import css from './Recognition.module.css';

/** Thanks that a programme reads, with those who agreed to be named. */
export function Shown({ programme }: { programme: { id: string; name: string } }): ReactNode {
  const t = useWords();
  const tell = useTell();
  const listed = useAnswer('list_recognitions', { params: { programme: programme.id } });
  return (
    <Sheet title={t('recognition.shownIn', { programme: programme.name })}>
      <Ask
        query={listed}
        empty={({ items }) =>
          items.length === 0 ? (
            <Empty title={t('recognition.nothing')}>{t('recognition.nothingText')}</Empty>
          ) : undefined
        }
      >
        {({ items }) => (
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
        )}
      </Ask>
    </Sheet>
  );
}
