import { useState, type ReactNode } from 'react';
import { useAct, useAnswer } from '@/api/ask';
import { Ask } from '@/ui/Ask';
import { Button } from '@/ui/Button';
import { Refused } from '@/ui/Faces';
import { Buttons } from '@/ui/Field';
import { PeoplePicker, type Picked } from '@/ui/PeoplePicker';
import { T, useWords } from '@/words/Words';
import css from './Settings.module.css';

/** People one is never paired with. Private: nobody else can see the list. */
export function Blocks(): ReactNode {
  const t = useWords();
  const [picked, setPicked] = useState<Picked[]>([]);
  const blocks = useAnswer('list_blocks');
  const add = useAct('block_person', { refresh: ['list_blocks'], done: () => setPicked([]) });
  const drop = useAct('unblock_person', { refresh: ['list_blocks'] });
  return (
    <section className={css.part}>
      <h2>{t('blocks.title')}</h2>
      <p className={css.note}>{t('block.note')}</p>
      <Refused problem={add.error ?? drop.error} />
      <Ask
        query={blocks}
        empty={(page) =>
          page.items.length === 0 ? <p className={css.note}>{t('blocks.empty')}</p> : undefined
        }
      >
        {(page) => (
          <ul className={css.lines}>
            {page.items.map((one) => (
              <li key={one.person}>
                <strong>{one.name}</strong>
                <Button
                  small
                  aria-label={t('person.remove', { name: one.name })}
                  onClick={() => drop.mutate({ params: { person: one.person } })}
                >
                  <T id="do.remove" />
                </Button>
              </li>
            ))}
          </ul>
        )}
      </Ask>
      <PeoplePicker single label={t('blocks.add')} picked={picked} onChange={setPicked} />
      <Buttons>
        <Button
          disabled={picked.length === 0}
          busy={add.isPending}
          onClick={() => picked[0] && add.mutate({ body: { person: picked[0].id } })}
        >
          <T id="block.do" />
        </Button>
      </Buttons>
    </section>
  );
}
