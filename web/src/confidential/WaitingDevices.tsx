import { useCallback, useEffect, useState, type ReactNode } from 'react';
import { Button } from '@/ui/Button';
import { Buttons } from '@/ui/Field';
import { T, useWords } from '@/words/Words';
import type { Vault } from '@/vault/vault';
import css from './Confidential.module.css';
import { Digits } from './Digits';
import { VaultRefused } from './VaultTrouble';

type Waiting = Awaited<ReturnType<Vault['waitingDevices']>>[number];

/** Another browser of the same person asks to be let in: compare what both show, then admit it. */
export function WaitingDevices({ vault }: { vault: Vault }): ReactNode {
  const t = useWords();
  const [waiting, setWaiting] = useState<Waiting[]>([]);
  const [fault, setFault] = useState<unknown>(null);
  const look = useCallback(() => vault.waitingDevices().then(setWaiting).catch(setFault), [vault]);
  useEffect(() => void look(), [look]);
  return waiting.map(({ device, number }) => (
    <section key={device.id} className={css.alert} aria-label={t('vault.asksIn')}>
      <p>{t('vault.asksInText', { name: device.name })}</p>
      <Digits groups={number} />
      <VaultRefused fault={fault} />
      <Buttons>
        <Button small look="primary" onClick={() => void vault.admit(device).then(look, setFault)}>
          <T id="vault.admit" />
        </Button>
      </Buttons>
    </section>
  ));
}
