import { useState, type ReactNode } from 'react';
import { useAct } from '@/api/ask';
import type { Plan } from '@/api/contract';
import { useGo } from '@/ui/address';
import { Button } from '@/ui/Button';
import { Dialog } from '@/ui/Drawer';
import { Refused, Remark } from '@/ui/Faces';
import { Form, TextField } from '@/ui/Field';
import { useTell } from '@/words/tell';
import { T, useWords } from '@/words/Words';
import type { Draft } from './draft.model';

interface Props {
  programme: string;
  open: boolean;
  draft: Draft;
  plan: Plan;
  onClose: () => void;
}

/** From trying out to a run that somebody else approves: solved once more, recorded with its inputs. */
export function SendDialog({ programme, open, draft, plan, onClose }: Props): ReactNode {
  const t = useWords();
  const tell = useTell();
  const go = useGo();
  const [name, setName] = useState('');
  const start = useAct('start_match_run', {
    refresh: ['list_match_runs'],
    done: (run) => go(`/runs/${run.id}`),
  });
  const named = name.trim() || t('run.defaultName', { date: tell.date(new Date().toISOString()) });
  const send = (): void => start.mutate({ params: { programme }, body: { name: named, ...draft } });
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={t('send.title', { pairs: plan.totals.pairs })}
      foot={
        <>
          <Button look="primary" busy={start.isPending} onClick={send}>
            <T id="send.do" />
          </Button>
          <Button onClick={onClose}>
            <T id="do.cancel" />
          </Button>
        </>
      }
    >
      <Form onSubmit={send}>
        <TextField
          label={t('send.name')}
          placeholder={t('run.defaultName', { date: tell.date(new Date().toISOString()) })}
          value={name}
          maxLength={120}
          onChange={setName}
        />
        <Remark>{t('send.note', { overrides: draft.decisions.length })}</Remark>
        <Refused problem={start.error} />
      </Form>
    </Dialog>
  );
}
