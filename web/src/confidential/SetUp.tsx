import { useState, type ReactNode } from 'react';
import { useMe } from '@/api/me';
import { Button } from '@/ui/Button';
import { Buttons, Form, TextField } from '@/ui/Field';
import { T, useWords } from '@/words/Words';
import css from './Confidential.module.css';
import { deviceName } from './device_name';
import { justOpened, vaultOf } from './door';
import { RecoveryCode } from './RecoveryCode';
import { VaultRefused } from './VaultTrouble';

/** Makes somebody's keys in this browser, and gives them the code that is printed once. */
export function SetUp({ onDone }: { onDone: () => void }): ReactNode {
  const t = useWords();
  const { person } = useMe();
  const [name, setName] = useState(() => deviceName(t));
  const [code, setCode] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<unknown>(null);
  const make = async (): Promise<void> => {
    if (!person || busy) return;
    setBusy(true);
    setFault(null);
    try {
      setCode(await vaultOf(person).setUp(name.trim()));
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
          justOpened();
          onDone();
        }}
      />
    );
  return (
    <div className={css.step}>
      <h3 className={css.title}>{t('vault.setUpTitle')}</h3>
      <ul className={css.points}>
        <li>{t('vault.point.keys')}</li>
        <li>{t('vault.point.code')}</li>
        <li>{t('vault.point.lost')}</li>
      </ul>
      <Form onSubmit={() => void make()}>
        <TextField
          label={t('vault.device')}
          hint={t('vault.deviceHint')}
          value={name}
          maxLength={60}
          onChange={setName}
        />
        <VaultRefused fault={fault} />
        <Buttons>
          <Button type="submit" look="primary" busy={busy} disabled={!name.trim()}>
            <T id="vault.makeKeys" />
          </Button>
          <Button onClick={onDone}>
            <T id="do.cancel" />
          </Button>
        </Buttons>
      </Form>
    </div>
  );
}
