import { useState, type ReactNode } from 'react';
import { useAct } from '@/api/ask';
import type { PairCard } from '@/api/contract';
import { Button } from '@/ui/Button';
import { Dialog } from '@/ui/Drawer';
import { Refused } from '@/ui/Faces';
import { Buttons, Form, TextArea } from '@/ui/Field';
import { Sheet } from '@/ui/Sheet';
import { toast } from '@/ui/toasts';
import { useTell } from '@/words/tell';
import { T, useWords } from '@/words/Words';
import { remaining } from './clock.model';
import css from './Pair.module.css';

/** Yes, or no with the door left open, within a clock that both can see. */
export function Respond({ card }: { card: PairCard }): ReactNode {
  const t = useWords();
  const tell = useTell();
  const [declining, setDeclining] = useState(false);
  const [reason, setReason] = useState('');
  const respond = useAct('respond_to_match', {
    refresh: ['see_pair', 'list_my_pairs'],
    done: () => setDeclining(false),
  });
  const say = (accept: boolean): void =>
    respond.mutate(
      { params: { pair: card.id }, body: { accept, reason: reason.trim() } },
      { onSuccess: () => toast(<T id={accept ? 'respond.accepted' : 'respond.declined'} />) },
    );
  const left = card.respond_by ? remaining(card.respond_by, new Date()) : null;
  if (card.i_accepted)
    return (
      <Sheet title={t('respond.yours')}>
        <p>{t('pair.waitsForThem', { name: card.partner.name })}</p>
      </Sheet>
    );
  return (
    <Sheet title={t('respond.title')}>
      <div className={css.stack}>
        {left && (
          <div>
            <p className={`${css.clock} ${left.days < 1 ? css.late : ''}`}>
              {left.over
                ? t('respond.over')
                : t('respond.left', { days: left.days, hours: left.hours })}
            </p>
            <p className={css.meta}>
              {t('respond.until', { when: tell.moment(card.respond_by ?? '') })}
            </p>
          </div>
        )}
        <p>
          {t(card.they_accepted ? 'respond.theySaid' : 'respond.theyHaveNot', {
            name: card.partner.name,
          })}
        </p>
        <Refused problem={declining ? null : respond.error} />
        <Buttons>
          <Button look="primary" busy={respond.isPending} onClick={() => say(true)}>
            <T id="respond.accept" />
          </Button>
          <Button onClick={() => setDeclining(true)}>
            <T id="respond.decline" />
          </Button>
        </Buttons>
      </div>
      <Dialog
        open={declining}
        onClose={() => setDeclining(false)}
        title={t('respond.declineTitle')}
        foot={
          <>
            <Button look="primary" busy={respond.isPending} onClick={() => say(false)}>
              <T id="respond.decline" />
            </Button>
            <Button onClick={() => setDeclining(false)}>
              <T id="do.cancel" />
            </Button>
          </>
        }
      >
        <Form onSubmit={() => say(false)}>
          <p>{t('respond.declineNote')}</p>
          <TextArea
            label={t('respond.reason')}
            hint={t('respond.reasonHint')}
            value={reason}
            maxLength={500}
            onChange={setReason}
          />
          <Refused problem={respond.error} />
        </Form>
      </Dialog>
    </Sheet>
  );
}
