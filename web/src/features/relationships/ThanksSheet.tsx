import { useState, type ReactNode } from 'react';
import { useAct } from '@/api/ask';
import type { Ending, Pair } from '@/api/contract';
import { Button } from '@/ui/Button';
import { Refused } from '@/ui/Faces';
import { Buttons, Form, TextArea } from '@/ui/Field';
import { Sheet } from '@/ui/Sheet';
import { useTell } from '@/words/tell';
import { T, useWords } from '@/words/Words';
import css from './Pair.module.css';

/** What each says to the other at the end, for the other alone. */
export function ThanksSheet({ pair, ending }: { pair: Pair; ending: Ending }): ReactNode {
  const t = useWords();
  const tell = useTell();
  const { id, partner } = pair.card;
  const [text, setText] = useState(ending.thanks.find(({ mine }) => mine)?.text ?? '');
  const thank = useAct('thank_partner', { refresh: ['see_ending'] });
  return (
    <Sheet title={t('ending.thanks')} note={t('ending.thanksNote', { name: partner.name })}>
      {ending.thanks.map((thanks) => (
        <div key={thanks.at} className={css.question}>
          <p className={css.voice}>{thanks.text}</p>
          <p className={css.meta}>
            {t('ending.thanksFrom', {
              who: thanks.mine ? t('questions.you') : thanks.from,
              when: tell.date(thanks.at),
            })}
          </p>
        </div>
      ))}
      <Form onSubmit={() => text.trim() && thank.mutate({ params: { pair: id }, body: { text } })}>
        <TextArea
          voice
          label={t('ending.thanksWords')}
          value={text}
          maxLength={1000}
          bad={thank.error?.field('text')}
          onChange={setText}
        />
        <Refused problem={thank.error} />
        <Buttons>
          <Button type="submit" busy={thank.isPending} disabled={!text.trim()}>
            <T id="ending.thanksDo" />
          </Button>
        </Buttons>
      </Form>
    </Sheet>
  );
}
