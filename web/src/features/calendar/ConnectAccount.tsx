import { useState, type ReactNode } from 'react';
import { useAct } from '@/api/ask';
import { Button } from '@/ui/Button';
import { Refused } from '@/ui/Faces';
import { Buttons, Form, TextField } from '@/ui/Field';
import { T, useWords } from '@/words/Words';
import css from './Calendar.module.css';

/** An account on somebody's own CalDAV server, asked when they are busy. The password leaves this form once. */
export function ConnectAccount({ name }: { name: string }): ReactNode {
  const t = useWords();
  const [url, setUrl] = useState('');
  const [user, setUser] = useState('');
  const [password, setPassword] = useState('');
  const connect = useAct('connect_calendar', {
    refresh: ['see_my_availability', 'propose_times'],
    done: () => {
      setUrl('');
      setUser('');
      setPassword('');
    },
  });
  const ready = url && user && password;
  return (
    <details>
      <summary className={css.opens}>
        <T id="calendar.connectTitle" />
      </summary>
      <Form
        label={t('calendar.connectTitle')}
        onSubmit={() => ready && connect.mutate({ body: { name, url, user, password } })}
      >
        <TextField
          label={t('calendar.connect.url')}
          hint={t('calendar.connect.urlHint')}
          value={url}
          bad={connect.error?.field('url')}
          onChange={setUrl}
        />
        <TextField
          label={t('calendar.connect.user')}
          autoComplete="off"
          value={user}
          bad={connect.error?.field('user')}
          onChange={setUser}
        />
        <TextField
          type="password"
          label={t('calendar.connect.password')}
          hint={t('calendar.connect.passwordHint')}
          autoComplete="off"
          value={password}
          bad={connect.error?.field('password')}
          onChange={setPassword}
        />
        <Refused problem={connect.error} />
        <Buttons>
          <Button type="submit" busy={connect.isPending} disabled={!ready}>
            <T id="calendar.connect" />
          </Button>
        </Buttons>
      </Form>
    </details>
  );
}
