import { useState, type ReactNode } from 'react';
import { useAct } from '@/api/ask';
import { Button } from '@/ui/Button';
import { Refused } from '@/ui/Faces';
import { Buttons, Form, SelectField, TextArea } from '@/ui/Field';
import { PeoplePicker, type Picked } from '@/ui/PeoplePicker';
import { Sheet } from '@/ui/Sheet';
import { toast } from '@/ui/toasts';
import { T, useWords } from '@/words/Words';

interface Props {
  programmes: readonly { id: string; name: string }[];
  onDone: () => void;
}

/** Says thanks. Whoever is named is asked first. */
export function ThankForm({ programmes, onDone }: Props): ReactNode {
  const t = useWords();
  const [programme, setProgramme] = useState(programmes[0]?.id ?? '');
  const [named, setNamed] = useState<Picked[]>([]);
  const [words, setWords] = useState('');
  const thank = useAct('recognise', {
    refresh: ['list_my_recognitions'],
    done: () => {
      toast(<T id="recognition.asksThem" />);
      onDone();
    },
  });
  const ready = named.length > 0 && words.trim() !== '';
  return (
    <Sheet title={t('recognition.say')}>
      <Form
        label={t('recognition.say')}
        onSubmit={() =>
          ready &&
          thank.mutate({
            params: { programme },
            body: { words, named: named.map(({ id }) => id) },
          })
        }
      >
        {programmes.length > 1 && (
          <SelectField
            label={t('recognition.programme')}
            value={programme}
            options={programmes.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={setProgramme}
          />
        )}
        <PeoplePicker
          label={t('recognition.whom')}
          hint={t('recognition.whomHint')}
          picked={named}
          onChange={setNamed}
        />
        <TextArea
          voice
          label={t('recognition.words')}
          hint={t('recognition.wordsHint')}
          value={words}
          maxLength={600}
          bad={thank.error?.field('words')}
          onChange={setWords}
        />
        <Refused problem={thank.error} />
        <Buttons>
          <Button type="submit" look="primary" busy={thank.isPending} disabled={!ready}>
            <T id="recognition.ask" />
          </Button>
          <Button onClick={onDone}>
            <T id="do.cancel" />
          </Button>
        </Buttons>
      </Form>
    </Sheet>
  );
}
