import type { ReactNode } from 'react';
import { Sheet } from '@/ui/Sheet';
import { useWords } from '@/words/Words';
import { paragraphs, parts, type Norms } from './norms.model';
import css from './Norms.module.css';

/** The text as those who take part will read it, while it is being written. */
export function Preview({ norms }: { norms: Norms }): ReactNode {
  const t = useWords();
  const questions = (norms.questions ?? []).filter((one) => one.question.trim());
  return (
    <Sheet title={t('norms.preview')} note={t('norms.previewNote')}>
      <div className={css.preview}>
        {parts.map((part) => (
          <section key={part}>
            <h3>{t(`norms.${part}`)}</h3>
            {paragraphs(norms[part]).map((paragraph) => (
              <p key={paragraph} className={css.voice}>
                {paragraph}
              </p>
            ))}
            {paragraphs(norms[part]).length === 0 && (
              <p className={css.empty}>{t('norms.nothingYet')}</p>
            )}
          </section>
        ))}
        {questions.length > 0 && (
          <section>
            <h3>{t('norms.check')}</h3>
            {questions.map((question, at) => (
              <div key={at} className={css.asked}>
                <p>{question.question}</p>
                <ul>
                  {question.choices
                    .filter((choice) => choice.trim())
                    .map((choice) => (
                      <li key={choice}>{choice}</li>
                    ))}
                </ul>
              </div>
            ))}
          </section>
        )}
      </div>
    </Sheet>
  );
}
