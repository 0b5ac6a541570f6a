import type { ReactNode } from 'react';
import { useAnswer } from '@/api/ask';
import { T } from '@/words/Words';

/** The name behind an id, where an answer carries only the id. */
export function PersonName({ id, known }: { id: string; known?: string | null }): ReactNode {
  const person = useAnswer(
    'see_person',
    { params: { person: id } },
    { when: !known, fresh: 300_000 },
  );
  return known ?? person.data?.name ?? <T id="person.somebody" />;
}
