import { useState, type ReactNode } from 'react';
import { useAct } from '@/api/ask';
import type { Objective, ObjectiveEdit } from '@/api/contract';
import { Button } from '@/ui/Button';
import { Refused } from '@/ui/Faces';
import { Buttons, Form, Row, TextArea, TextField } from '@/ui/Field';
import { T, useWords } from '@/words/Words';
import { RatingField } from './RatingField';

interface Props {
  pair: string;
  /** The objective that is said better; a new one without. */
  objective?: Objective;
  onDone: () => void;
}

/** What somebody wants to become better at, rated before they begin. */
export function ObjectiveForm({ pair, objective, onDone }: Props): ReactNode {
  const t = useWords();
  const [aim, setAim] = useState(objective?.aim ?? '');
  const [evidence, setEvidence] = useState(objective?.evidence ?? '');
  const [before, setBefore] = useState<number | null>(objective?.before ?? null);
  const [aimBy, setAimBy] = useState(objective?.aim_by ?? '');
  const options = { refresh: ['list_objectives' as const], done: onDone };
  const set = useAct('set_objective', options);
  const edit = useAct('edit_objective', options);
  const { error, isPending } = objective ? edit : set;
  const save = (): void => {
    if (before === null) return;
    const body: ObjectiveEdit = { aim, evidence, before, aim_by: aimBy || null };
    if (objective)
      edit.mutate({ params: { objective: objective.id }, body, version: objective.version });
    else set.mutate({ params: { pair }, body });
  };
  return (
    <Form onSubmit={save} label={t(objective ? 'objectives.edit' : 'objectives.set')}>
      <TextArea
        voice
        label={t('objectives.aim')}
        value={aim}
        maxLength={500}
        bad={error?.field('aim')}
        onChange={setAim}
      />
      <TextArea
        label={t('objectives.evidence')}
        value={evidence}
        maxLength={1000}
        bad={error?.field('evidence')}
        onChange={setEvidence}
      />
      <Row>
        <RatingField
          label={t('objectives.before')}
          value={before}
          bad={error?.field('before')}
          onChange={setBefore}
        />
        <TextField
          type="date"
          label={t('objectives.aimBy')}
          value={aimBy}
          bad={error?.field('aim_by')}
          onChange={setAimBy}
        />
      </Row>
      <Refused problem={error} />
      <Buttons>
        <Button
          type="submit"
          look="primary"
          busy={isPending}
          disabled={!aim.trim() || !evidence.trim() || before === null}
        >
          <T id="objectives.save" />
        </Button>
        <Button onClick={onDone}>
          <T id="do.cancel" />
        </Button>
      </Buttons>
    </Form>
  );
}
