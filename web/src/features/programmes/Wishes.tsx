import { useState, type ReactNode } from 'react';
import { useAct } from '@/api/ask';
import type { OwnEnrolment } from '@/api/contract';
import { OwnReaders } from '@/marks/OwnReaders';
import { Button } from '@/ui/Button';
import { Refused } from '@/ui/Faces';
import { Buttons, Form } from '@/ui/Field';
import { PeoplePicker, type Picked } from '@/ui/PeoplePicker';
import { toast } from '@/ui/toasts';
import { T, useWords } from '@/words/Words';

/** Whom somebody would like to be paired with, in order. It weighs in; it never decides alone. */
export function Wishes({ enrolment }: { enrolment: OwnEnrolment }): ReactNode {
  const t = useWords();
  const [picked, setPicked] = useState<Picked[]>(() => enrolment.preferences);
  const save = useAct('set_preferences', {
    refresh: ['list_my_enrolments'],
    done: () => toast(<T id="wishes.saved" />),
  });
  const before = enrolment.preferences.map((one) => one.id).join();
  const changed = picked.map((one) => one.id).join() !== before;
  return (
    <Form
      onSubmit={() =>
        save.mutate({
          params: { enrolment: enrolment.id },
          body: { people: picked.map((one) => one.id) },
        })
      }
    >
      <PeoplePicker
        label={t('wishes.label')}
        hint={t('wishes.hint')}
        picked={picked}
        onChange={setPicked}
      />
      <OwnReaders of="wishes" about={['wishes_list']} />
      <Refused problem={save.error} />
      {changed && (
        <Buttons>
          <Button type="submit" busy={save.isPending}>
            <T id="wishes.save" />
          </Button>
        </Buttons>
      )}
    </Form>
  );
}
