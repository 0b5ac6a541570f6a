import type { ReactNode } from 'react';
import { useAct, useAnswer } from '@/api/ask';
import { useParam } from '@/ui/address';
import { Ask } from '@/ui/Ask';
import { Check } from '@/ui/Choices';
import { Refused } from '@/ui/Faces';
import { Page } from '@/ui/Page';
import { Sheet } from '@/ui/Sheet';
import { useWords } from '@/words/Words';

/** Where the link at the foot of a mail leads. Arriving changes nothing; a choice does. */
export function MailPage(): ReactNode {
  const t = useWords();
  const token = useParam('token');
  const choices = useAnswer('see_mail_choices', { params: { token } });
  const choose = useAct('choose_mail', { refresh: ['see_mail_choices'] });
  return (
    <main>
      <Page title={t('mail.title')} width="narrow">
        <Sheet title={t('mail.which')} note={t('mail.note')}>
          <Ask query={choices}>
            {(page) => (
              <>
                {page.items.map((item) => (
                  <Check
                    key={item.kind}
                    checked={item.wanted}
                    onChange={(wanted) =>
                      choose.mutate({ params: { token }, body: { kind: item.kind, wanted } })
                    }
                  >
                    {t(`mail.${item.kind}`)}
                  </Check>
                ))}
                <Refused problem={choose.error} />
              </>
            )}
          </Ask>
        </Sheet>
      </Page>
    </main>
  );
}
