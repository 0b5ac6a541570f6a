import { useState, type ReactNode } from 'react';
import type { PersonMini } from '@/api/contract';
import { Button } from '@/ui/Button';
import { Dialog } from '@/ui/Drawer';
import { Remark } from '@/ui/Faces';
import { Form, TextArea } from '@/ui/Field';
import { useTell } from '@/words/tell';
import { T, useWords } from '@/words/Words';

interface Props {
  kind: 'lock' | 'forbid';
  pair: { mentee: PersonMini; mentor: PersonMini } | null;
  /** What the whole programme loses by it, where that is already known. */
  cost: number | null;
  onClose: () => void;
  onSay: (reason: string) => void;
}

/** A person may overrule the plan; the reason and its price go to whoever approves. */
export function ReasonDialog({ kind, pair, cost, onClose, onSay }: Props): ReactNode {
  const t = useWords();
  const tell = useTell();
  const [reason, setReason] = useState('');
  const close = (): void => {
    setReason('');
    onClose();
  };
  const names = { mentee: pair?.mentee.name ?? '', mentor: pair?.mentor.name ?? '' };
  const say = (): void => {
    if (!reason.trim()) return;
    onSay(reason.trim());
    close();
  };
  return (
    <Dialog
      open={pair !== null}
      onClose={close}
      title={t(`decision.${kind}.title`, names)}
      foot={
        <>
          <Button look="primary" disabled={!reason.trim()} onClick={say}>
            {t(`decision.${kind}.do`)}
          </Button>
          <Button onClick={close}>
            <T id="do.cancel" />
          </Button>
        </>
      }
    >
      <Form onSubmit={say}>
        {cost !== null && <Remark>{t('decision.price', { cost: tell.number(cost, 1) })}</Remark>}
        <TextArea
          label={t('decision.reason')}
          hint={t('decision.reasonHint')}
          value={reason}
          maxLength={500}
          data-autofocus
          onChange={setReason}
        />
      </Form>
    </Dialog>
  );
}
