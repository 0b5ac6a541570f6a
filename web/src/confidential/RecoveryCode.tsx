import { IconPrinter } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useMe } from '@/api/me';
import { Button } from '@/ui/Button';
import { Check } from '@/ui/Choices';
import { Buttons } from '@/ui/Field';
import { useTell } from '@/words/tell';
import { T, useWords } from '@/words/Words';
import css from './Confidential.module.css';

/** The code, once: on this screen, on paper, and nowhere else. Nothing opens before it is put away. */
export function RecoveryCode({ code, onKept }: { code: string; onKept: () => void }): ReactNode {
  const t = useWords();
  const tell = useTell();
  const me = useMe();
  const [kept, setKept] = useState(false);
  return (
    <div className={css.step}>
      <section className={css.paper} data-printed aria-label={t('vault.code')}>
        <h3 className={css.title}>{t('vault.codeTitle')}</h3>
        <p className={css.small}>
          {t('vault.codeOf', { name: me.name, when: tell.date(new Date().toISOString()) })}
        </p>
        <p className={css.code}>
          {code.split('-').map((group, at) => (
            <span key={at}>{group}</span>
          ))}
        </p>
        <p className={css.small}>{t('vault.codeUse')}</p>
      </section>
      <p>{t('vault.codeNote')}</p>
      <Check checked={kept} onChange={setKept}>
        {t('vault.codeKept')}
      </Check>
      <Buttons>
        <Button icon={<IconPrinter size={16} stroke={1.6} />} onClick={() => window.print()}>
          <T id="vault.print" />
        </Button>
        <Button look="primary" disabled={!kept} onClick={onKept}>
          <T id="vault.goOn" />
        </Button>
      </Buttons>
    </div>
  );
}
