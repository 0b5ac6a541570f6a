import { useEffect, useState, type ReactNode } from 'react';
import { useMe } from '@/api/me';
import { Button } from '@/ui/Button';
import { Buttons, Form, TextField } from '@/ui/Field';
import { T, useWords } from '@/words/Words';
import css from './Confidential.module.css';
import { deviceName } from './device_name';
import { Digits } from './Digits';
import { justOpened, unlock, vaultOf } from './door';
import { RecoveryCode } from './RecoveryCode';
import { VaultRefused } from './VaultTrouble';

/** A browser that holds no key yet: another device lets it in, or the printed code does. */
export function NewBrowser({ waiting }: { waiting: boolean }): ReactNode {
  const t = useWords();
  const person = useMe().person ?? '';
  const [code, setCode] = useState('');
  const [next, setNext] = useState<string | null>(null);
  const [busy, setBusy] = useState<'code' | 'device' | null>(null);
  const [fault, setFault] = useState<unknown>(null);
  const attempt = async (what: 'code' | 'device', deed: () => Promise<void>): Promise<void> => {
    setBusy(what);
    setFault(null);
    await deed().catch(setFault);
    setBusy(null);
  };
  if (next) return <RecoveryCode code={next} onKept={justOpened} />;
  return (
    <div className={css.step}>
      <h3 className={css.title}>{t('vault.newBrowser')}</h3>
      {waiting ? (
        <Waits person={person} />
      ) : (
        <div className={css.way}>
          <p>{t('vault.otherDevice')}</p>
          <Buttons>
            <Button
              busy={busy === 'device'}
              onClick={() =>
                void attempt('device', async () => {
                  await vaultOf(person).askToBeAdmitted(deviceName(t));
                  await unlock(person);
                })
              }
            >
              <T id="vault.askDevice" />
            </Button>
          </Buttons>
        </div>
      )}
      <Form
        onSubmit={() =>
          void attempt('code', async () =>
            setNext(await vaultOf(person).recover(code, deviceName(t))),
          )
        }
      >
        <TextField
          label={t('vault.typeCode')}
          hint={t('vault.typeCodeHint')}
          autoComplete="off"
          spellCheck={false}
          value={code}
          onChange={setCode}
        />
        <VaultRefused fault={fault} />
        <Buttons>
          <Button type="submit" busy={busy === 'code'} disabled={!code.trim()}>
            <T id="vault.useCode" />
          </Button>
        </Buttons>
      </Form>
    </div>
  );
}

function Waits({ person }: { person: string }): ReactNode {
  const t = useWords();
  const [number, setNumber] = useState<string[]>([]);
  useEffect(() => {
    let here = true;
    void vaultOf(person)
      .ownNumber()
      .then((digits) => here && setNumber(digits));
    return () => {
      here = false;
    };
  }, [person]);
  return (
    <div className={css.way}>
      <p>{t('vault.waits')}</p>
      <Digits groups={number} />
      <Buttons>
        <Button look="primary" onClick={() => void unlock(person)}>
          <T id="vault.lookAgain" />
        </Button>
      </Buttons>
    </div>
  );
}
