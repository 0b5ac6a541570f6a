import { useState, type ReactNode } from 'react';
import { useAct } from '@/api/ask';
import type { Insight } from '@/api/contract';
import { Button } from '@/ui/Button';
import { Choice } from '@/ui/Choices';
import { Refused } from '@/ui/Faces';
import { Buttons, Form, SelectField, TextArea } from '@/ui/Field';
import { T, useWords } from '@/words/Words';

type What = Insight['changed_what'];
const whats: readonly What[] = ['roadmap', 'risk', 'plan', 'decision', 'habit'];

/** What somebody heard, what it changed, and who may read it once the other has confirmed it. */
export function InsightForm({ pair, onDone }: { pair: string; onDone: () => void }): ReactNode {
  const t = useWords();
  const [heard, setHeard] = useState('');
  const [what, setWhat] = useState<What>('plan');
  const [changed, setChanged] = useState('');
  const [evidence, setEvidence] = useState('');
  const [visibility, setVisibility] = useState<Insight['visibility']>('pair');
  const record = useAct('record_insight', { refresh: ['list_insights'], done: onDone });
  const { error } = record;
  return (
    <Form
      label={t('insights.record')}
      onSubmit={() =>
        record.mutate({
          params: { pair },
          body: { heard, changed_what: what, changed, evidence, visibility },
        })
      }
    >
      <TextArea
        voice
        label={t('insights.heard')}
        value={heard}
        maxLength={1000}
        bad={error?.field('heard')}
        onChange={setHeard}
      />
      <SelectField<What>
        label={t('insights.what')}
        value={what}
        options={whats.map((value) => ({ value, label: t(`insights.what.${value}`) }))}
        onChange={setWhat}
      />
      <TextArea
        voice
        label={t('insights.changed')}
        value={changed}
        maxLength={1000}
        bad={error?.field('changed')}
        onChange={setChanged}
      />
      <TextArea
        label={t('insights.evidence')}
        value={evidence}
        maxLength={1000}
        onChange={setEvidence}
      />
      <Choice<Insight['visibility']>
        label={t('insights.who')}
        value={visibility}
        onChange={setVisibility}
        options={[
          { value: 'pair', label: t('insights.pair') },
          { value: 'programme', label: t('insights.programme') },
        ]}
      />
      <Refused problem={error} />
      <Buttons>
        <Button
          type="submit"
          look="primary"
          busy={record.isPending}
          disabled={!heard.trim() || !changed.trim()}
        >
          <T id="insights.save" />
        </Button>
        <Button onClick={onDone}>
          <T id="do.cancel" />
        </Button>
      </Buttons>
    </Form>
  );
}
