import { useState, type ReactNode } from 'react';
import { useAct } from '@/api/ask';
import { Button } from '@/ui/Button';
import { Refused } from '@/ui/Faces';
import { Buttons, Form, TextField } from '@/ui/Field';
import { toast } from '@/ui/toasts';
import { T, useWords } from '@/words/Words';
import css from './Settings.module.css';

export function Password(): ReactNode {
  const t = useWords();
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const change = useAct('change_password', {
    refresh: ['list_sessions'],
    done: () => {
      setCurrent('');
      setNext('');
      toast(<T id="password.done" />);
    },
  });
  return (
    <section className={css.part}>
      <h2>{t('password.title')}</h2>
      <Form label={t('password.title')} onSubmit={() => change.mutate({ body: { current, next } })}>
        <TextField
          type="password"
          autoComplete="current-password"
          label={t('field.currentPassword')}
          value={current}
          bad={change.error?.field('current')}
          onChange={setCurrent}
        />
        <TextField
          type="password"
          autoComplete="new-password"
          label={t('field.newPassword')}
          hint={t('field.passwordHint')}
          value={next}
          bad={change.error?.field('next')}
          onChange={setNext}
        />
        <Refused problem={change.error} />
        <Buttons>
          <Button type="submit" busy={change.isPending} disabled={!current || !next}>
            <T id="password.do" />
          </Button>
        </Buttons>
      </Form>
    </section>
  );
}
