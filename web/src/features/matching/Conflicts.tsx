import { useState, type ReactNode } from 'react';
import { useAct, useAnswer } from '@/api/ask';
import { Ask } from '@/ui/Ask';
import { Button } from '@/ui/Button';
import { Drawer } from '@/ui/Drawer';
import { Refused } from '@/ui/Faces';
import { Buttons, Form, TextArea } from '@/ui/Field';
import { PeoplePicker, type Picked } from '@/ui/PeoplePicker';
import { useTell } from '@/words/tell';
import { T, useWords } from '@/words/Words';
import css from './Studio.module.css';

/** Two people who may not be a pair because one has something to gain or lose from the other. */
export function Conflicts({ onClose }: { onClose: () => void }): ReactNode {
  const t = useWords();
  const tell = useTell();
  const [one, setOne] = useState<Picked[]>([]);
  const [other, setOther] = useState<Picked[]>([]);
  const [reason, setReason] = useState('');
  const listed = useAnswer('list_conflicts');
  const declare = useAct('declare_conflict', {
    refresh: ['list_conflicts'],
    done: () => {
      setOne([]);
      setOther([]);
      setReason('');
    },
  });
  const withdraw = useAct('withdraw_conflict', { refresh: ['list_conflicts'] });
  const ready = one[0] && other[0] && reason.trim() !== '';
  return (
    <Drawer open onClose={onClose} title={<T id="conflicts.title" />}>
      <p className={css.note}>{t('conflicts.note')}</p>
      <Form
        onSubmit={() =>
          one[0] &&
          other[0] &&
          ready &&
          declare.mutate({ body: { one: one[0].id, other: other[0].id, reason: reason.trim() } })
        }
      >
        <PeoplePicker single label={t('conflicts.one')} picked={one} onChange={setOne} />
        <PeoplePicker single label={t('conflicts.other')} picked={other} onChange={setOther} />
        <TextArea
          label={t('decision.reason')}
          hint={t('conflicts.reasonHint')}
          value={reason}
          maxLength={600}
          onChange={setReason}
        />
        <Refused problem={declare.error ?? withdraw.error} />
        <Buttons>
          <Button type="submit" disabled={!ready} busy={declare.isPending}>
            <T id="conflicts.do" />
          </Button>
        </Buttons>
      </Form>
      <Ask
        query={listed}
        empty={(page) =>
          page.items.length === 0 ? <p className={css.note}>{t('conflicts.none')}</p> : undefined
        }
      >
        {(page) => (
          <ul>
            {page.items.map((conflict) => (
              <li key={conflict.id} className={css.entry}>
                <div className={css.between}>
                  <strong>{t('pair.and', { a: conflict.one_name, b: conflict.other_name })}</strong>
                  <span className={css.note}>{tell.date(conflict.since)}</span>
                </div>
                <p>{conflict.reason}</p>
                <Button
                  small
                  look="text"
                  aria-label={t('conflicts.withdrawNamed', {
                    a: conflict.one_name,
                    b: conflict.other_name,
                  })}
                  onClick={() => withdraw.mutate({ params: { conflict: conflict.id } })}
                >
                  <T id="decision.withdraw" />
                </Button>
              </li>
            ))}
          </ul>
        )}
      </Ask>
    </Drawer>
  );
}
