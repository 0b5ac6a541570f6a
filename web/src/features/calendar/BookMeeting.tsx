import { useState, type ReactNode } from 'react';
import { useAct, useAnswer } from '@/api/ask';
import { Button } from '@/ui/Button';
import { Refused } from '@/ui/Faces';
import { Buttons, Form, SelectField, TextField } from '@/ui/Field';
import { Sheet } from '@/ui/Sheet';
import { toast } from '@/ui/toasts';
import { T, useWords } from '@/words/Words';
import { Times } from './Times';

const lengths = ['30', '45', '60', '90'] as const;

/** Finds a time with somebody I am paired with, and invites them. */
export function BookMeeting(): ReactNode {
  const t = useWords();
  const pairs = useAnswer('list_my_pairs');
  const active = (pairs.data?.items ?? []).filter((pair) => pair.state === 'active');
  const [chosenPair, setPair] = useState<string>();
  const group = chosenPair ?? active[0]?.id;
  if (!group) return null;
  return (
    <Sheet title={t('calendar.book')} note={t('calendar.bookNote')}>
      <BookWith key={group} group={group}>
        <SelectField
          label={t('calendar.with')}
          value={group}
          options={active.map((pair) => ({ value: pair.id, label: pair.partner.name }))}
          onChange={setPair}
        />
      </BookWith>
    </Sheet>
  );
}

/** Finds a time that suits everybody in a pair, a circle or a group of peers. */
export function BookWith({
  group,
  children,
}: {
  group: string;
  /** Where it can be chosen with whom. */
  children?: ReactNode;
}): ReactNode {
  const t = useWords();
  const [minutes, setMinutes] = useState<(typeof lengths)[number]>('60');
  const [begins, setBegins] = useState<string | null>(null);
  const [place, setPlace] = useState('');
  const book = useAct('book_meeting', {
    refresh: ['list_my_meetings', 'propose_times', 'see_my_availability'],
    done: () => {
      setBegins(null);
      toast(<T id="calendar.booked" />);
    },
  });
  const ends = (from: string): string =>
    new Date(new Date(from).getTime() + Number(minutes) * 60_000).toISOString();
  return (
    <Form
      onSubmit={() => begins && book.mutate({ body: { group, begins, ends: ends(begins), place } })}
    >
      {children}
      <SelectField
        label={t('calendar.length')}
        value={minutes}
        options={lengths.map((value) => ({
          value,
          label: t('calendar.minutes', { minutes: Number(value) }),
        }))}
        onChange={(value) => {
          setMinutes(value);
          setBegins(null);
        }}
      />
      <Times group={group} minutes={Number(minutes)} chosen={begins} onChoose={setBegins} />
      <TextField
        label={t('calendar.place')}
        hint={t('calendar.placeHint')}
        value={place}
        bad={book.error?.field('place')}
        onChange={setPlace}
      />
      <Refused problem={book.error} />
      <Buttons>
        <Button type="submit" look="primary" busy={book.isPending} disabled={!begins}>
          <T id="calendar.bookDo" />
        </Button>
      </Buttons>
    </Form>
  );
}
