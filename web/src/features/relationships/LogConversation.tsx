import { useState, type ReactNode } from 'react';
import { useAct } from '@/api/ask';
import type { PairCard } from '@/api/contract';
import { Button } from '@/ui/Button';
import { Refused } from '@/ui/Faces';
import { Buttons, Form } from '@/ui/Field';
import { Sheet } from '@/ui/Sheet';
import { toast } from '@/ui/toasts';
import { T, useWords } from '@/words/Words';
import { HeldFields, justNow } from './HeldFields';
import { LogCircle } from './LogCircle';

/** Thirty seconds: when, how long, where. What was said stays between the two; a circle is logged once for all. */
export function LogConversation({ card }: { card: PairCard }): ReactNode {
  const leadsCircle = card.modality === 'circle' && card.my_side === 'mentor';
  return leadsCircle ? <LogCircle pair={card.id} /> : <LogOfTwo pair={card.id} />;
}

function LogOfTwo({ pair }: { pair: string }): ReactNode {
  const t = useWords();
  const [held, setHeld] = useState(() => justNow(40));
  const { minutes } = held;
  const log = useAct('log_conversation', {
    refresh: ['see_pair', 'list_my_pairs', 'list_pairs'],
    done: () => toast(<T id="log.done" />),
  });
  return (
    <Sheet title={t('log.title')} note={t('log.note')}>
      <Form
        onSubmit={() => minutes && log.mutate({ params: { pair }, body: { ...held, minutes } })}
      >
        <HeldFields held={held} problem={log.error} onChange={setHeld} />
        <Refused problem={log.error} />
        <Buttons>
          <Button type="submit" look="primary" busy={log.isPending} disabled={!minutes}>
            <T id="log.do" />
          </Button>
        </Buttons>
      </Form>
    </Sheet>
  );
}
