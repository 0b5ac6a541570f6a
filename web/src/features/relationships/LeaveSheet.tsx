import { useState, type ReactNode } from 'react';
import { useAct } from '@/api/ask';
import type { Pair } from '@/api/contract';
import { Button } from '@/ui/Button';
import { Check } from '@/ui/Choices';
import { Dialog } from '@/ui/Drawer';
import { Refused } from '@/ui/Faces';
import { Buttons, Form, TextArea } from '@/ui/Field';
import { Sheet } from '@/ui/Sheet';
import { T, useWords } from '@/words/Words';

/** The way out that asks for no reason. It takes effect at once, so it asks once more. */
export function LeaveSheet({ pair }: { pair: Pair }): ReactNode {
  const t = useWords();
  const { id, partner } = pair.card;
  const [sure, setSure] = useState(false);
  const [word, setWord] = useState('');
  const [rematch, setRematch] = useState(false);
  const leave = useAct('leave_pair', {
    refresh: ['see_ending', 'see_pair', 'list_my_pairs'],
    done: () => setSure(false),
  });
  const stop = (): void => leave.mutate({ params: { pair: id }, body: { rematch, word } });
  return (
    <Sheet title={t('ending.leave')} note={t('ending.leaveNote', { name: partner.name })}>
      <Buttons>
        <Button onClick={() => setSure(true)}>
          <T id="ending.leave" />
        </Button>
      </Buttons>
      <Dialog
        open={sure}
        onClose={() => setSure(false)}
        title={t('ending.leaveSure')}
        foot={
          <>
            <Button look="primary" busy={leave.isPending} onClick={stop}>
              <T id="ending.leaveDo" />
            </Button>
            <Button onClick={() => setSure(false)}>
              <T id="do.cancel" />
            </Button>
          </>
        }
      >
        <Form onSubmit={stop}>
          <TextArea
            label={t('ending.word')}
            hint={t('ending.wordHint')}
            value={word}
            maxLength={1000}
            onChange={setWord}
          />
          <Check checked={rematch} onChange={setRematch}>
            {t('ending.rematch')}
          </Check>
          <Refused problem={leave.error} />
        </Form>
      </Dialog>
    </Sheet>
  );
}
