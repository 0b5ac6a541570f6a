import type { ReactNode } from 'react';
import { Logo } from '@/marks/Logo';
import { languages, T, useLanguage, useWords, type Language } from '@/words/Words';
import { Button } from '@/ui/Button';
import css from './Door.module.css';

/** The frame of every screen in front of the door. */
export function Door({ children, beside }: { children: ReactNode; beside?: ReactNode }): ReactNode {
  const t = useWords();
  const [language, speak] = useLanguage();
  const other = (Object.keys(languages) as Language[]).filter((one) => one !== language);
  return (
    <main className={`${css.door} ${beside ? '' : css.alone}`}>
      <div className={css.panel}>
        <div className={css.brand}>
          <Logo />
          <T id="product" />
        </div>
        <div className={css.middle}>{children}</div>
        <div className={css.foot}>
          <span>{t('door.promise')}</span>
          {other.map((one) => (
            <Button key={one} look="text" small lang={one} onClick={() => speak(one)}>
              {languages[one]}
            </Button>
          ))}
        </div>
      </div>
      {beside}
    </main>
  );
}
