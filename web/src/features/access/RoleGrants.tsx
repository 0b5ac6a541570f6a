import { useState, type ReactNode } from 'react';
import { useAct, useAnswer, usePages } from '@/api/ask';
import type { RoleGrant } from '@/api/contract';
import { Button } from '@/ui/Button';
import { Refused, Trouble, Waiting } from '@/ui/Faces';
import { Buttons, Form, Row, SelectField } from '@/ui/Field';
import { PeoplePicker, type Picked } from '@/ui/PeoplePicker';
import { toast } from '@/ui/toasts';
import { T, useWords } from '@/words/Words';
import css from './Settings.module.css';

const roles: RoleGrant['role'][] = ['coordinator', 'steward', 'sponsor', 'administrator'];

/** Who may do what, everywhere or in one programme. */
export function RoleGrants(): ReactNode {
  const t = useWords();
  const [picked, setPicked] = useState<Picked[]>([]);
  const [role, setRole] = useState<RoleGrant['role']>('coordinator');
  const [programme, setProgramme] = useState('');
  const grants = usePages('list_role_grants', { query: { limit: 60 } });
  const programmes = useAnswer('list_programmes');
  const grant = useAct('grant_role', {
    refresh: ['list_role_grants'],
    done: () => {
      setPicked([]);
      toast(<T id="roles.granted" />);
    },
  });
  const revoke = useAct('revoke_role', { refresh: ['list_role_grants'] });
  return (
    <section className={css.part}>
      <h2>{t('roles.title')}</h2>
      <p className={css.note}>{t('roles.note')}</p>
      <Form
        onSubmit={() =>
          picked[0] &&
          grant.mutate({ body: { person: picked[0].id, role, programme: programme || undefined } })
        }
      >
        <PeoplePicker single label={t('roles.person')} picked={picked} onChange={setPicked} />
        <Row>
          <SelectField
            label={t('roles.role')}
            value={role}
            options={roles.map((value) => ({ value, label: t(`role.${value}`) }))}
            onChange={setRole}
          />
          <SelectField
            label={t('roles.where')}
            value={programme}
            options={[
              { value: '', label: t('roles.everywhere') },
              ...(programmes.data?.items ?? []).map((one) => ({ value: one.id, label: one.name })),
            ]}
            onChange={setProgramme}
          />
        </Row>
        <Refused problem={grant.error ?? revoke.error} />
        <Buttons>
          <Button
            type="submit"
            look="primary"
            disabled={picked.length === 0}
            busy={grant.isPending}
          >
            <T id="roles.grant" />
          </Button>
        </Buttons>
      </Form>
      {grants.isPending ? (
        <Waiting lines={4} />
      ) : grants.error ? (
        <Trouble problem={grants.error} again={() => void grants.refetch()} />
      ) : (
        <ul className={css.lines}>
          {grants.items.map((one) => (
            <li key={one.id}>
              <span>
                <strong>{one.name}</strong>
                <small>
                  {t('roles.held', {
                    role: t(`role.${one.role}`),
                    where: one.programme_name ?? t('roles.everywhere'),
                  })}
                </small>
              </span>
              <Button
                small
                aria-label={t('roles.revokeNamed', { name: one.name, role: t(`role.${one.role}`) })}
                onClick={() => revoke.mutate({ params: { grant: one.id } })}
              >
                <T id="roles.revoke" />
              </Button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
