import { useCallback, useEffect, useState, type ReactNode } from 'react';
import { Button } from '@/ui/Button';
import { Buttons } from '@/ui/Field';
import { Fold } from '@/ui/Fold';
import { useTell } from '@/words/tell';
import { T, useWords } from '@/words/Words';
import type { EnrolledDevice, Vault } from '@/vault/vault';
import css from './Confidential.module.css';
import { RecoveryCode } from './RecoveryCode';
import { VaultRefused } from './VaultTrouble';

/** The browsers that open one's sealed words. One that is lost is shut out with new keys and a new code. */
export function Devices({ vault }: { vault: Vault }): ReactNode {
  const t = useWords();
  const tell = useTell();
  const [devices, setDevices] = useState<EnrolledDevice[]>([]);
  const [leaving, setLeaving] = useState<EnrolledDevice | null>(null);
  const [code, setCode] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<unknown>(null);
  const look = useCallback(() => vault.devices().then(setDevices).catch(setFault), [vault]);
  useEffect(() => void look(), [look]);

  const shutOut = async (lost: EnrolledDevice): Promise<void> => {
    setBusy(true);
    setFault(null);
    try {
      const staying = devices.filter(({ id }) => id !== lost.id).map(({ id }) => id);
      setCode(await vault.changeKeys(staying));
      setLeaving(null);
    } catch (problem) {
      setFault(problem);
    }
    setBusy(false);
  };

  if (code)
    return (
      <RecoveryCode
        code={code}
        onKept={() => {
          setCode(null);
          void look();
        }}
      />
    );
  return (
    <Fold title={t('vault.devices')} note={t('vault.devicesNote', { count: devices.length })}>
      <ul className={css.devices}>
        {devices.map((device) => (
          <li key={device.id}>
            <span>
              {device.name}{' '}
              <span className={css.quiet}>
                {device.here
                  ? t('vault.thisBrowser')
                  : t('vault.since', { when: tell.date(device.enrolled) })}
              </span>
            </span>
            {!device.here && (
              <Button small look="text" onClick={() => setLeaving(device)}>
                <T id="vault.lost" />
                <span className="unseen"> {device.name}</span>
              </Button>
            )}
          </li>
        ))}
      </ul>
      <VaultRefused fault={fault} />
      {leaving && (
        <section className={css.alert} aria-label={t('vault.lost')}>
          <p>{t('vault.lostText', { name: leaving.name })}</p>
          <Buttons>
            <Button small look="primary" busy={busy} onClick={() => void shutOut(leaving)}>
              <T id="vault.shutOut" />
            </Button>
            <Button small onClick={() => setLeaving(null)}>
              <T id="do.cancel" />
            </Button>
          </Buttons>
        </section>
      )}
    </Fold>
  );
}
