import type { ReactNode } from 'react';
import { Button } from '@/ui/Button';
import { Empty, Refused, Trouble } from '@/ui/Faces';
import { VaultError } from '@/vault/bytes';
import { T, useWords } from '@/words/Words';

/** A vault that does not open says why: what was forged is never shown, and never passed over either. */
export function VaultTrouble({ fault, again }: { fault: unknown; again: () => void }): ReactNode {
  const t = useWords();
  if (!(fault instanceof VaultError)) return <Trouble problem={fault} again={again} />;
  return (
    <div role="alert">
      <Empty
        title={t('vault.trouble')}
        action={
          <Button onClick={again}>
            <T id="do.again" />
          </Button>
        }
      >
        {t(`vault.fault.${fault.code}`)}
      </Empty>
    </div>
  );
}

/** The same beside a control. */
export function VaultRefused({ fault }: { fault: unknown }): ReactNode {
  const t = useWords();
  if (!(fault instanceof VaultError)) return <Refused problem={fault} />;
  return (
    <p role="alert">
      {fault.code === 'wrong_code' ? fault.message : t(`vault.fault.${fault.code}`)}
    </p>
  );
}
