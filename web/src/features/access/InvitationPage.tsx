import { useEffect, useState, type ReactNode } from 'react';
import { useAct, useForgetEverything } from '@/api/ask';
import { useAddress, useGo } from '@/ui/address';
import { Button } from '@/ui/Button';
import { Empty, Refused } from '@/ui/Faces';
import { Form, TextField } from '@/ui/Field';
import { T, useWords } from '@/words/Words';
import { Door } from './Door';
import css from './Door.module.css';

/** Somebody was invited: they choose a password and are in. */
export function InvitationPage(): ReactNode {
  const t = useWords();
  const go = useGo();
  const forget = useForgetEverything();
  const [{ token }] = useAddress<{ token?: string }>();
  const [password, setPassword] = useState('');
  const accept = useAct('accept_invitation', {
    done: () => {
      forget();
      go('/profile', { welcome: '1' });
    },
  });
  useEffect(() => {
    document.title = `${t('invitation.title')} · ${t('product')}`;
  }, [t]);
  if (!token)
    return (
      <Door>
        <Empty title={t('invitation.none.title')}>{t('invitation.none.text')}</Empty>
      </Door>
    );
  return (
    <Door>
      <div>
        <h1 className={css.title}>{t('invitation.title')}</h1>
        <p className={css.note}>{t('invitation.note')}</p>
      </div>
      <Form onSubmit={() => accept.mutate({ body: { token, password } })}>
        <TextField
          label={t('field.newPassword')}
          hint={t('field.passwordHint')}
          type="password"
          autoComplete="new-password"
          required
          value={password}
          bad={accept.error?.field('password')}
          onChange={setPassword}
        />
        <Refused problem={accept.error} />
        <Button type="submit" look="primary" busy={accept.isPending}>
          <T id="do.continue" />
        </Button>
      </Form>
    </Door>
  );
}
