import { IconLifebuoy } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useAnswer } from '@/api/ask';
import { useTell } from '@/words/tell';
import { useWords } from '@/words/Words';
import css from './Safety.module.css';

/** Somebody the junior of two may turn to, on every screen of their pair. */
export function SupportLine({ pair }: { pair: string }): ReactNode {
  const t = useWords();
  const tell = useTell();
  const support = useAnswer('see_support', { params: { pair } }, { fresh: 300_000 });
  if (!support.data?.mine) return null;
  const { name, reach, stewards } = support.data;
  return (
    <aside className={css.support} aria-label={t('support.title')}>
      <IconLifebuoy size={17} stroke={1.6} aria-hidden="true" />
      <p>
        {name ? (
          <>
            {t('support.text')} <strong>{name}</strong>
            {', '}
            {reach}
            {'. '}
            {stewards.length > 0 && t('support.stewards', { names: tell.list(stewards) })}
          </>
        ) : stewards.length > 0 ? (
          <>
            {t('support.none')} <strong>{tell.list(stewards)}</strong>
          </>
        ) : (
          t('support.nobody')
        )}
      </p>
    </aside>
  );
}
