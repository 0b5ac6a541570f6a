import type { ReactNode } from 'react';
import { ButtonLink } from '@/ui/Button';
import { Empty } from '@/ui/Faces';
import { T } from '@/words/Words';

export function NotFound(): ReactNode {
  return (
    <main>
      <Empty
        title={<T id="face.missing.title" />}
        action={
          <ButtonLink to="/today">
            <T id="nav.today" />
          </ButtonLink>
        }
      >
        <T id="face.missing.text" />
      </Empty>
    </main>
  );
}
