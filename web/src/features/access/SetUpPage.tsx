import { useEffect, useState, type ReactNode } from 'react';
import { useAct, useAnswer, useForgetEverything } from '@/api/ask';
import type { Problem } from '@/api/problem';
import { useAddress, useGo } from '@/ui/address';
import { Ask } from '@/ui/Ask';
import { Button } from '@/ui/Button';
import { Empty, Refused } from '@/ui/Faces';
import { Buttons, Form, TextField } from '@/ui/Field';
import { PickOne } from '@/ui/Picker';
import { timeZones } from '@/words/tell';
import { T, useWords } from '@/words/Words';
import { Door } from './Door';
import css from './Door.module.css';

const steps = ['organisation', 'administrator'] as const;

/** From an empty server to a house with a name and somebody in charge; the roster follows inside. */
export function SetUpPage(): ReactNode {
  const t = useWords();
  const [address] = useAddress<{ token?: string }>();
  const token = address.token ?? '';
  const open = useAnswer('see_setup', { query: { token } }, { when: token !== '' });
  useEffect(() => {
    document.title = `${t('setup.title')} · ${t('product')}`;
  }, [t]);
  return (
    <Door>
      {token === '' ? (
        <Empty title={t('setup.closed.title')}>{t('setup.noToken')}</Empty>
      ) : (
        <Ask
          query={open}
          empty={(answer) =>
            answer.open ? undefined : (
              <Empty title={t('setup.closed.title')}>
                <T id="setup.closed.text" />
              </Empty>
            )
          }
        >
          {() => <Wizard token={token} />}
        </Ask>
      )}
    </Door>
  );
}

function Wizard({ token }: { token: string }): ReactNode {
  const t = useWords();
  const go = useGo();
  const forget = useForgetEverything();
  const [at, setAt] = useState(0);
  const [draft, setDraft] = useState({
    organisation: '',
    time_zone: new Intl.DateTimeFormat().resolvedOptions().timeZone,
    name: '',
    email: '',
    password: '',
  });
  const finish = useAct('complete_setup', {
    done: () => {
      forget();
      go('/roster', { welcome: '1' });
    },
  });
  const set = (patch: Partial<typeof draft>): void => setDraft({ ...draft, ...patch });
  const bad = (field: string): string | undefined => (finish.error as Problem | null)?.field(field);
  const zones = timeZones(draft.time_zone);
  const step = steps[at];
  return (
    <>
      <div>
        <p className={css.note}>
          <T id="setup.step" values={{ at: at + 1, of: steps.length + 1 }} />
        </p>
        <h1 className={css.title}>{t(`setup.${step ?? 'organisation'}.title`)}</h1>
        <p className={css.note}>{t(`setup.${step ?? 'organisation'}.note`)}</p>
      </div>
      {step === 'organisation' ? (
        <Form onSubmit={() => draft.organisation.trim() && setAt(1)}>
          <TextField
            label={t('setup.organisation')}
            autoComplete="organization"
            required
            value={draft.organisation}
            bad={bad('organisation')}
            onChange={(organisation) => set({ organisation })}
          />
          <PickOne
            label={t('field.timeZone')}
            hint={t('setup.zoneHint')}
            value={draft.time_zone}
            options={zones}
            onChange={(time_zone) => set({ time_zone: time_zone ?? draft.time_zone })}
          />
          <Button type="submit" look="primary" disabled={!draft.organisation.trim()}>
            <T id="do.continue" />
          </Button>
        </Form>
      ) : (
        <Form onSubmit={() => finish.mutate({ body: { token, ...draft } })}>
          <TextField
            label={t('field.name')}
            autoComplete="name"
            required
            value={draft.name}
            bad={bad('name')}
            onChange={(name) => set({ name })}
          />
          <TextField
            label={t('field.email')}
            type="email"
            autoComplete="username"
            required
            value={draft.email}
            bad={bad('email')}
            onChange={(email) => set({ email })}
          />
          <TextField
            label={t('field.newPassword')}
            hint={t('field.passwordHint')}
            type="password"
            autoComplete="new-password"
            required
            value={draft.password}
            bad={bad('password')}
            onChange={(password) => set({ password })}
          />
          <Refused problem={finish.error} />
          <Buttons>
            <Button type="submit" look="primary" busy={finish.isPending}>
              <T id="setup.finish" />
            </Button>
            <Button look="text" onClick={() => setAt(0)}>
              <T id="do.back" />
            </Button>
          </Buttons>
        </Form>
      )}
    </>
  );
}
