import { useState, type ReactNode } from 'react';
import { useAct } from '@/api/ask';
import type { Agreement } from '@/api/contract';
import { Button } from '@/ui/Button';
import { Choice } from '@/ui/Choices';
import { Refused, Remark } from '@/ui/Faces';
import { Buttons } from '@/ui/Field';
import { toast } from '@/ui/toasts';
import { T, useWords } from '@/words/Words';
import css from './Pair.module.css';

type Balance = NonNullable<Agreement['my_balance']>;
const balances: readonly Balance[] = ['even', 'i_give_more', 'i_get_more'];

/** A name under these words, and a question that each answers for themselves: is the exchange even? */
export function SignAgreement({
  pair,
  agreement,
}: {
  pair: string;
  agreement: Agreement;
}): ReactNode {
  const t = useWords();
  const [balance, setBalance] = useState<Balance | null>(null);
  const sign = useAct('sign_agreement', {
    refresh: ['see_pair'],
    done: () => toast(<T id="agreement.signedToast" />),
  });
  if (agreement.i_signed)
    return agreement.my_balance && agreement.my_balance !== 'even' ? (
      <Remark>{t(`agreement.raise.${agreement.my_balance}`)}</Remark>
    ) : null;
  return (
    <div className={css.stack}>
      <Choice<Balance>
        label={t('agreement.balance')}
        value={balance}
        onChange={setBalance}
        options={balances.map((value) => ({ value, label: t(`agreement.balance.${value}`) }))}
      />
      <p className={css.meta}>{t('agreement.balanceNote')}</p>
      <Refused problem={sign.error} />
      <Buttons>
        <Button
          look="primary"
          busy={sign.isPending}
          onClick={() =>
            sign.mutate({ params: { pair }, body: { balance }, version: agreement.version })
          }
        >
          <T id="agreement.sign" />
        </Button>
      </Buttons>
    </div>
  );
}
