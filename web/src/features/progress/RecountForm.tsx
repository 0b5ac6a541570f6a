import { useState, type ReactNode } from 'react';
import { useAct } from '@/api/ask';
import type { Objective } from '@/api/contract';
import { Button } from '@/ui/Button';
import { Refused } from '@/ui/Faces';
import { Buttons, Form, TextArea } from '@/ui/Field';
import { T, useWords } from '@/words/Words';
import { RatingField } from './RatingField';

/** What was learnt, what was done because of it, and where somebody finds themselves now. */
export function RecountForm({
  objective,
  onDone,
}: {
  objective: Objective;
  onDone: () => void;
}): ReactNode {
  const t = useWords();
  const [knowledge, setKnowledge] = useState('');
  const [action, setAction] = useState('');
  const [seen, setSeen] = useState('');
  const [after, setAfter] = useState<number | null>(null);
  const recount = useAct('recount_objective', { refresh: ['list_objectives'], done: onDone });
  const { error } = recount;
  return (
    <Form
      label={t('objectives.recount')}
      onSubmit={() =>
        after !== null &&
        recount.mutate({
          params: { objective: objective.id },
          body: { knowledge, action, seen, after },
        })
      }
    >
      <TextArea
        voice
        label={t('objectives.knowledge')}
        value={knowledge}
        maxLength={1000}
        bad={error?.field('knowledge')}
        onChange={setKnowledge}
      />
      <TextArea
        voice
        label={t('objectives.action')}
        value={action}
        maxLength={1000}
        bad={error?.field('action')}
        onChange={setAction}
      />
      <TextArea
        label={t('objectives.seen')}
        value={seen}
        maxLength={1000}
        bad={error?.field('seen')}
        onChange={setSeen}
      />
      <RatingField
        label={t('objectives.after')}
        value={after}
        bad={error?.field('after')}
        onChange={setAfter}
      />
      <Refused problem={error} />
      <Buttons>
        <Button
          type="submit"
          look="primary"
          busy={recount.isPending}
          disabled={!knowledge.trim() || !action.trim() || after === null}
        >
          <T id="objectives.tell" />
        </Button>
        <Button onClick={onDone}>
          <T id="do.cancel" />
        </Button>
      </Buttons>
    </Form>
  );
}
