import type { ReactNode } from 'react';
import { useAnswer } from '@/api/ask';
import { Ask } from '@/ui/Ask';
import { Sheet } from '@/ui/Sheet';
import { useWords } from '@/words/Words';
import { ThanksList } from './ThanksList';

/** Thanks that a programme reads. */
export function Shown({ programme }: { programme: { id: string; name: string } }): ReactNode {
  const t = useWords();
  const listed = useAnswer('list_recognitions', { params: { programme: programme.id } });
  return (
    <Sheet title={t('recognition.shownIn', { programme: programme.name })}>
      <Ask query={listed}>{({ items }) => <ThanksList items={items} />}</Ask>
    </Sheet>
  );
}
