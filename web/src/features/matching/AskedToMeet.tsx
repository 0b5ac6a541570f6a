import type { ReactNode } from 'react';
import type { MyChemistry } from '@/api/contract';
import { ButtonLink } from '@/ui/Button';
import { useTell } from '@/words/tell';
import { T, useWords } from '@/words/Words';

interface Props {
  round: MyChemistry;
  /** How the page it stands on writes its parts. */
  css: Record<string, string | undefined>;
}

/** A chemistry round that waits for somebody's answer, on their Today. */
export function AskedToMeet({ round, css }: Props): ReactNode {
  const t = useWords();
  const tell = useTell();
  return (
    <section className={css.part}>
      <p className={css.kind}>{round.programme_name}</p>
      <h2 className={css.headline}>{t('chemistry.title')}</h2>
      <p className={css.note}>
        {t('today.chemistry', {
          count: round.suggestions.length,
          when: tell.moment(round.closes_at),
        })}
      </p>
      <div>
        <ButtonLink look="primary" to="/chemistry">
          <T id="today.chemistry.do" />
        </ButtonLink>
      </div>
    </section>
  );
}
