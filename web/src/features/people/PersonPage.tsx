import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useAct, useAnswer } from '@/api/ask';
import type { Profile } from '@/api/contract';
import { useCan, useMe } from '@/api/me';
import { useParam } from '@/ui/address';
import { Ask } from '@/ui/Ask';
import { Button, ButtonLink } from '@/ui/Button';
import { Refused, Remark } from '@/ui/Faces';
import { Page } from '@/ui/Page';
import { Sheet } from '@/ui/Sheet';
import { Chips, Facts } from '@/ui/State';
import { toast } from '@/ui/toasts';
import { useTell } from '@/words/tell';
import { T, useWords } from '@/words/Words';
import css from './People.module.css';

/** One person, as everybody may see them. */
export function PersonPage(): ReactNode {
  const id = useParam('person');
  const person = useAnswer('see_person', { params: { person: id } });
  return <Ask query={person}>{(person) => <Shown person={person} />}</Ask>;
}

function Shown({ person }: { person: Profile }): ReactNode {
  const t = useWords();
  const tell = useTell();
  const can = useCan();
  const me = useMe();
  const invite = useAct('invite_account');
  const block = useAct('block_person', {
    refresh: ['list_blocks'],
    done: () => toast(<T id="block.done" />),
  });
  const mine = me.person === person.id;
  return (
    <Page
      title={person.name}
      width="middle"
      trail={
        <Link to="/people" activeOptions={{ exact: true }}>
          <T id="nav.people" />
        </Link>
      }
      sub={person.title}
      actions={
        <>
          {mine && (
            <ButtonLink to="/profile" look="primary">
              <T id="person.editOwn" />
            </ButtonLink>
          )}
          {!mine && can('invite_account') && (
            <Button
              busy={invite.isPending}
              onClick={() => invite.mutate({ body: { person: person.id } })}
            >
              <T id="person.invite" />
            </Button>
          )}
        </>
      }
    >
      {person.status !== 'active' && <Remark>{t(`person.statusNote.${person.status}`)}</Remark>}
      <Refused problem={invite.error ?? block.error} />
      {invite.data && (
        <Remark>
          <T
            id="person.invited"
            values={{ link: invite.data.link, expires: tell.moment(invite.data.expires) }}
          />
        </Remark>
      )}
      <div className={css.two}>
        <div className={css.column}>
          <Sheet title={t('person.offers')}>
            {person.offers.length > 0 ? (
              <Chips items={person.offers} />
            ) : (
              <p className={css.meta}>{t('person.noOffers')}</p>
            )}
          </Sheet>
          <Sheet>
            <Facts
              items={[
                [t('person.function'), person.function],
                [t('person.unit'), person.unit],
                [t('person.level'), String(person.level)],
                [t('person.country'), tell.country(person.country)],
                [t('field.timeZone'), person.time_zone],
                person.languages.length > 0 && [
                  t('person.languages'),
                  tell.list(person.languages.map(tell.language)),
                ],
                person.industries.length > 0 && [
                  t('person.industries'),
                  tell.list(person.industries),
                ],
                !!person.style && [
                  t('person.style'),
                  t.orElse(`style.${person.style}`, 'style.other', { style: person.style }),
                ],
              ]}
            />
          </Sheet>
        </div>
        <div className={css.column}>
          {person.chain.length > 0 && (
            <Sheet title={t('person.line')} note={t('person.lineNote')}>
              <ol className={css.chain}>
                {[...person.chain].reverse().map((one) => (
                  <li key={one.id}>
                    <Link to={`/people/${one.id}` as never}>{one.name}</Link>
                    <p className={css.meta}>{one.title}</p>
                  </li>
                ))}
                <li aria-current="true">
                  <strong>{person.name}</strong>
                </li>
              </ol>
            </Sheet>
          )}
          {!mine && me.person && can('block_person') && (
            <Sheet title={t('block.title')} note={t('block.note')}>
              <Button
                small
                busy={block.isPending}
                onClick={() => block.mutate({ body: { person: person.id } })}
              >
                <T id="block.do" />
              </Button>
            </Sheet>
          )}
        </div>
      </div>
    </Page>
  );
}
