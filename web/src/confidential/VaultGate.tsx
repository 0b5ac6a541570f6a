import { IconLock } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useMe } from '@/api/me';
import { Button } from '@/ui/Button';
import { Empty, Waiting } from '@/ui/Faces';
import { T, useWords } from '@/words/Words';
import type { Vault } from '@/vault/vault';
import { unlock, useDoor } from './door';
import { NewBrowser } from './NewBrowser';
import { SetUp } from './SetUp';
import { VaultTrouble } from './VaultTrouble';

/**
 * Shows what needs an open vault, or the one step that opens it. Nobody is asked to set anything up before
 * they press a button that says so.
 */
export function VaultGate({ children }: { children: (vault: Vault) => ReactNode }): ReactNode {
  const t = useWords();
  const { person } = useMe();
  const { state, vault, fault } = useDoor();
  const [setting, setSetting] = useState(false);
  if (!person) return <Empty title={t('vault.noPerson')} />;
  if (setting) return <SetUp onDone={() => setSetting(false)} />;
  switch (state) {
    case 'open':
      return vault && children(vault);
    case 'not_set_up':
      return (
        <Empty
          title={t('vault.none')}
          action={
            <Button look="primary" onClick={() => setSetting(true)}>
              <T id="vault.setUp" />
            </Button>
          }
        >
          {t('vault.noneText')}
        </Empty>
      );
    case 'locked':
      return (
        <Empty
          title={t('vault.locked')}
          action={
            <Button
              look="primary"
              icon={<IconLock size={16} stroke={1.6} />}
              onClick={() => void unlock(person)}
            >
              <T id="vault.unlock" />
            </Button>
          }
        >
          {t('vault.lockedText')}
        </Empty>
      );
    case 'unknown_device':
    case 'waiting':
      return <NewBrowser waiting={state === 'waiting'} />;
    case 'trouble':
      return <VaultTrouble fault={fault} again={() => void unlock(person)} />;
    default:
      return <Waiting lines={3} />;
  }
}
