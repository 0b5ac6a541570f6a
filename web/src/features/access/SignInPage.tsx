import { Navigate } from '@tanstack/react-router';
import { useEffect, useState, type ReactNode } from 'react';
import { useAct, useAnswer, useForgetEverything } from '@/api/ask';
import { useAddress, useGo } from '@/ui/address';
import { Button } from '@/ui/Button';
import { Refused } from '@/ui/Faces';
import { Form, TextField } from '@/ui/Field';
import { T, useWords } from '@/words/Words';
import { Cast } from './Cast';
import { Door } from './Door';
import css from './Door.module.css';
import { destination } from './destination';

/** One door for everybody; in the demo its cast stands beside it. */
export function SignInPage(): ReactNode {
  const t = useWords();
  const go = useGo();
  const forget = useForgetEverything();
  const [address] = useAddress<{ to?: string }>();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const door = useAnswer('see_front_door', {}, { fresh: 300_000 });
  const enter = (): void => {
    forget();
    const { path, search } = destination(address.to);
    go(path, search);
  };
  const signIn = useAct('sign_in', { done: enter });
  const visit = useAct('enter_demo', { done: enter });

  useEffect(() => {
    document.title = `${t('door.signIn')} · ${t('product')}`;
  }, [t]);

  if (door.data && !door.data.set_up) return <Navigate to="/set-up" />;

  const cast = door.data?.demo ? (door.data.cast ?? []) : [];
  return (
    <Door
      beside={
        cast.length > 0 && (
          <Cast
            cast={cast}
            organisation={door.data?.organisation ?? ''}
            problem={visit.error}
            busy={visit.isPending ? visit.variables.body.email : null}
            onEnter={(member) => visit.mutate({ body: { email: member } })}
          />
        )
      }
    >
      <div>
        <p className={css.voice}>{t('door.voice')}</p>
      </div>
      <h1 className={css.title}>
        {door.data?.organisation ? (
          <T id="door.signInTo" values={{ organisation: door.data.organisation }} />
        ) : (
          <T id="door.signIn" />
        )}
      </h1>
      <Form onSubmit={() => signIn.mutate({ body: { email, password } })}>
        <TextField
          label={t('field.email')}
          type="email"
          autoComplete="username"
          required
          value={email}
          onChange={setEmail}
        />
        <TextField
          label={t('field.password')}
          type="password"
          autoComplete="current-password"
          required
          value={password}
          onChange={setPassword}
        />
        <Refused problem={signIn.error} />
        <Button type="submit" look="primary" wide busy={signIn.isPending}>
          <T id="do.continue" />
        </Button>
      </Form>
    </Door>
  );
}
