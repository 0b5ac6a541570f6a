import type { ReactNode } from 'react';
import { useAct, useAnswer } from '@/api/ask';
import { Ask } from '@/ui/Ask';
import { Check } from '@/ui/Choices';
import { Refused } from '@/ui/Faces';
import { Sheet } from '@/ui/Sheet';
import { useWords } from '@/words/Words';
import css from './Calendar.module.css';

/** Which mail I get, each kind by itself. */
export function MailChoices(): ReactNode {
  const t = useWords();
  const choices = useAnswer('see_my_mail_choices');
  const choose = useAct('choose_my_mail', { refresh: ['see_my_mail_choices'] });
  return (
    <Sheet title={t('mail.title')} note={t('mail.note')}>
      <Ask query={choices}>
        {(page) => (
          <div className={css.stack}>
            {page.items.map((item) => (
              <Check
                key={item.kind}
                checked={item.wanted}
                onChange={(wanted) => choose.mutate({ body: { kind: item.kind, wanted } })}
              >
                {t(`mail.${item.kind}`)}
              </Check>
            ))}
            <Refused problem={choose.error} />
          </div>
        )}
      </Ask>
    </Sheet>
  );
}
