import { useEffect, useState, type ReactNode } from 'react';
import { Button } from '@/ui/Button';
import { Buttons } from '@/ui/Field';
import { T, useWords } from '@/words/Words';
import type { Vault } from '@/vault/vault';
import css from './Confidential.module.css';
import { compared, rememberCompared } from './compared';
import { Digits } from './Digits';
import { VaultRefused } from './VaultTrouble';

/**
 * The number two people read to each other once. It asks until they say they did, and asks again when
 * either of them has keys that were not part of what they compared.
 */
export function SafetyNumber({
  vault,
  partner,
  name,
}: {
  vault: Vault;
  partner: string;
  name: string;
}): ReactNode {
  const t = useWords();
  const [number, setNumber] = useState<string[]>([]);
  const [fault, setFault] = useState<unknown>(null);
  const [done, setDone] = useState(false);
  useEffect(() => {
    let here = true;
    vault
      .safetyNumberWith(partner)
      .then((groups) => {
        if (!here) return;
        setNumber(groups);
        setDone(compared(vault.person, partner, groups));
      })
      .catch((problem: unknown) => here && setFault(problem));
    return () => {
      here = false;
    };
  }, [vault, partner]);
  if (fault) return <VaultRefused fault={fault} />;
  if (number.length === 0) return null;
  if (done)
    return (
      <details className={css.quiet}>
        <summary>{t('vault.compared')}</summary>
        <Digits groups={number} />
      </details>
    );
  return (
    <section className={css.alert} aria-label={t('vault.safetyNumber')}>
      <p>
        <T id="vault.compare" values={{ name }} />
      </p>
      <Digits groups={number} />
      <Buttons>
        <Button
          small
          onClick={() => {
            rememberCompared(vault.person, partner, number);
            setDone(true);
          }}
        >
          <T id="vault.same" />
        </Button>
      </Buttons>
      <p className={css.small}>{t('vault.notSame')}</p>
    </section>
  );
}
