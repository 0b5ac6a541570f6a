import { useDeferredValue, useState, type ReactNode } from 'react';
import { useAct, usePages } from '@/api/ask';
import type { Account } from '@/api/contract';
import { useMe } from '@/api/me';
import { Button } from '@/ui/Button';
import { Refused, Remark, Trouble, Waiting } from '@/ui/Faces';
import { Buttons, TextField } from '@/ui/Field';
import { PeoplePicker, type Picked } from '@/ui/PeoplePicker';
import { useTell } from '@/words/tell';
import { T, useWords } from '@/words/Words';
import css from './Settings.module.css';

/** Who can sign in: invite somebody of the directory, close an account, open it again. */
export function Accounts(): ReactNode {
  const t = useWords();
  const [typed, setTyped] = useState('');
  const q = useDeferredValue(typed).trim();
  const accounts = usePages(
    'list_accounts',
    { query: { q: q || undefined, limit: 50 } },
    { keep: true },
  );
  return (
    <section className={css.part}>
      <h2>{t('accounts.title')}</h2>
      <p className={css.note}>{t('accounts.note')}</p>
      <Invite />
      <TextField
        label={t('accounts.search')}
        unseenLabel
        type="search"
        placeholder={t('accounts.search')}
        value={typed}
        onChange={setTyped}
      />
      {accounts.isPending ? (
        <Waiting lines={6} />
      ) : accounts.error && accounts.items.length === 0 ? (
        <Trouble problem={accounts.error} again={() => void accounts.refetch()} />
      ) : (
        <>
          {accounts.items.length === 0 && <p className={css.note}>{t('people.none')}</p>}
          <ul className={css.lines}>
            {accounts.items.map((one) => (
              <Line key={one.id} account={one} />
            ))}
          </ul>
          {accounts.hasNextPage && (
            <Button
              look="text"
              busy={accounts.isFetchingNextPage}
              onClick={() => void accounts.fetchNextPage()}
            >
              <T id="do.more" />
            </Button>
          )}
        </>
      )}
    </section>
  );
}

function Line({ account }: { account: Account }): ReactNode {
  const t = useWords();
  const me = useMe();
  const close = useAct('close_account', { refresh: ['list_accounts'] });
  const reopen = useAct('reopen_account', { refresh: ['list_accounts'] });
  const closed = account.state === 'disabled';
  return (
    <li>
      <span>
        <strong>{account.name}</strong>
        <small>{t(`accounts.${account.state}`, { email: account.email })}</small>
        <Refused problem={close.error ?? reopen.error} />
      </span>
      {account.id !== me.account && (
        <Button
          small
          busy={close.isPending || reopen.isPending}
          aria-label={t(closed ? 'accounts.reopenNamed' : 'accounts.closeNamed', {
            name: account.name,
          })}
          onClick={() => (closed ? reopen : close).mutate({ params: { account: account.id } })}
        >
          <T id={closed ? 'accounts.reopen' : 'accounts.close'} />
        </Button>
      )}
    </li>
  );
}

/** A link that works once, to hand over however people trust. */
function Invite(): ReactNode {
  const t = useWords();
  const tell = useTell();
  const [picked, setPicked] = useState<Picked[]>([]);
  const invite = useAct('invite_account', {
    refresh: ['list_accounts'],
    done: () => setPicked([]),
  });
  return (
    <>
      <PeoplePicker single label={t('accounts.invite')} picked={picked} onChange={setPicked} />
      <Refused problem={invite.error} />
      {invite.data && (
        <Remark>
          {t('accounts.link', { until: tell.moment(invite.data.expires) })}
          <br />
          <code className={css.link}>{new URL(invite.data.link, location.origin).href}</code>
        </Remark>
      )}
      <Buttons>
        <Button
          disabled={picked.length === 0}
          busy={invite.isPending}
          onClick={() => picked[0] && invite.mutate({ body: { person: picked[0].id } })}
        >
          <T id="accounts.makeLink" />
        </Button>
      </Buttons>
    </>
  );
}
