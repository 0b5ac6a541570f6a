import type { ReactNode } from 'react';
import { useAct, useAnswer } from '@/api/ask';
import type { Rematch } from '@/api/contract';
import { useCan } from '@/api/me';
import { Button } from '@/ui/Button';
import { Refused } from '@/ui/Faces';
import { Sheet } from '@/ui/Sheet';
import { State } from '@/ui/State';
import { useTell } from '@/words/tell';
import { T, useWords } from '@/words/Words';
import css from './Pair.module.css';

/** Who waits for somebody new after a pair has ended, the most urgent first. */
export function Rematches({ programme }: { programme: string }): ReactNode {
  const t = useWords();
  const listed = useAnswer('list_rematches', { params: { programme } });
  const items = listed.data?.items ?? [];
  if (items.length === 0) return null;
  return (
    <Sheet title={t('rematches.title')} note={t('rematches.note')}>
      <ul>
        {items.map((one) => (
          <li key={one.person.id + one.pair} className={css.question}>
            <Waiting rematch={one} />
          </li>
        ))}
      </ul>
    </Sheet>
  );
}

function Waiting({ rematch }: { rematch: Rematch }): ReactNode {
  const t = useWords();
  const tell = useTell();
  const can = useCan();
  const read = useAct('read_ending_word');
  const when = tell.date(rematch.due_by);
  return (
    <>
      <p>
        {rematch.person.name}{' '}
        <State tone={rematch.late ? 'attn' : 'quiet'}>
          {t(rematch.late ? 'rematches.late' : 'rematches.due', { when })}
        </State>
      </p>
      <p className={css.meta}>
        {t('rematches.side', { side: t(`side.${rematch.side}`), title: rematch.person.title })}
      </p>
      {read.data ? (
        <p className={css.voice}>{read.data.word}</p>
      ) : (
        rematch.word_given &&
        can('read_ending_word') && (
          <div>
            <Button
              small
              busy={read.isPending}
              onClick={() => read.mutate({ params: { pair: rematch.pair } })}
            >
              <T id="rematches.read" />
            </Button>
            <p className={css.meta}>{t('pairs.readReasonNote')}</p>
          </div>
        )
      )}
      <Refused problem={read.error} />
    </>
  );
}
