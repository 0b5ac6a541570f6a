import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useAnswer } from '@/api/ask';
import type { Recognition } from '@/api/contract';
import { useParam } from '@/ui/address';
import { Ask } from '@/ui/Ask';
import { Button } from '@/ui/Button';
import { Page } from '@/ui/Page';
import { Sheet } from '@/ui/Sheet';
import { T, useWords } from '@/words/Words';
import { ThanksList } from './ThanksList';

/** What a coordinator may show of a programme's thanks: today's, since a name may be gone tomorrow. */
export function ProgrammeThanksPage(): ReactNode {
  const t = useWords();
  const programme = useParam('programme');
  const about = useAnswer('see_programme', { params: { programme } });
  const listed = useAnswer('list_recognitions', { params: { programme } });
  const items = listed.data?.items ?? [];
  return (
    <Page
      title={t('nav.recognition')}
      sub={t('recognition.mayBeShown')}
      brief={
        items.length > 0 && t('recognition.brief', { count: items.length, people: peopleIn(items) })
      }
      width="narrow"
      trail={
        about.data && (
          <Link to={`/programmes/${programme}` as never} activeOptions={{ exact: true }}>
            {about.data.name}
          </Link>
        )
      }
      actions={
        items.length > 0 && (
          <Button onClick={() => window.print()}>
            <T id="vault.print" />
          </Button>
        )
      }
    >
      <Sheet>
        <Ask query={listed}>{({ items }) => <ThanksList items={items} />}</Ask>
      </Sheet>
    </Page>
  );
}

const peopleIn = (items: readonly Recognition[]): number =>
  new Set(items.flatMap(({ named }) => named.map(({ id }) => id))).size;
