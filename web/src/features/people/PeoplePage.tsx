import { Link } from '@tanstack/react-router';
import { IconFilter } from '@tabler/icons-react';
import { useDeferredValue, useState, type ReactNode } from 'react';
import { usePages } from '@/api/ask';
import type { Facet, PeoplePage as PageOfPeople, PersonCard } from '@/api/contract';
import { initialsOf, PersonMark } from '@/marks/PairMark';
import { useAddress } from '@/ui/address';
import { Button } from '@/ui/Button';
import { Empty, Trouble, Waiting } from '@/ui/Faces';
import { TextField } from '@/ui/Field';
import { Page } from '@/ui/Page';
import { Rows } from '@/ui/Rows';
import { Sheet } from '@/ui/Sheet';
import { useTell } from '@/words/tell';
import { T, useWords } from '@/words/Words';
import css from './People.module.css';

type Kept = { q?: string } & Partial<Record<Facet, string>>;
const facets: readonly Facet[] = [
  'function',
  'expertise',
  'industry',
  'country',
  'time_zone',
  'level',
  'language',
  'unit',
];

/** Everybody, found while you type; facets narrow and say how many there are. */
export function PeoplePage(): ReactNode {
  const t = useWords();
  const tell = useTell();
  const [address, setAddress] = useAddress<Kept>();
  const [narrowing, setNarrowing] = useState(false);
  const [typed, setTyped] = useState(address.q ?? '');
  const q = useDeferredValue(typed);
  const { q: _, ...chosen } = address;
  const found = usePages(
    'find_people',
    { query: { ...chosen, q: q.trim(), limit: 60 } },
    { keep: true },
  );
  const first = found.data?.pages[0] as PageOfPeople | undefined;
  const narrowed = facets.some((facet) => address[facet]);
  return (
    <Page title={t('nav.people')} sub={first && t('people.total', { total: first.total })}>
      <div className={css.layout}>
        <aside
          className={css.facets}
          data-open={narrowing ? '' : undefined}
          aria-label={t('people.narrow')}
        >
          {narrowed && (
            <Button
              small
              onClick={() =>
                setAddress(Object.fromEntries(facets.map((facet) => [facet, undefined])))
              }
            >
              <T id="people.clear" />
            </Button>
          )}
          {facets.map((facet) => (
            <FacetList
              key={facet}
              facet={facet}
              page={first}
              chosen={address[facet]}
              onChoose={(value) => setAddress({ [facet]: value })}
            />
          ))}
        </aside>
        <Sheet bare>
          <div className={css.bar}>
            <TextField
              label={t('people.search')}
              unseenLabel
              type="search"
              placeholder={t('people.search')}
              value={typed}
              onChange={(text) => {
                setTyped(text);
                setAddress({ q: text });
              }}
            />
            <Button
              small
              aria-expanded={narrowing}
              icon={<IconFilter size={16} stroke={1.6} />}
              onClick={() => setNarrowing(!narrowing)}
              className={css.narrowButton}
            >
              <T id="people.narrow" />
            </Button>
          </div>
          <p role="status" className="unseen">
            {first && t('people.total', { total: first.total })}
          </p>
          {found.isPending ? (
            <Waiting lines={12} />
          ) : found.error && found.items.length === 0 ? (
            <Trouble problem={found.error} again={() => void found.refetch()} />
          ) : found.items.length === 0 ? (
            <Empty title={t('people.none')}>
              {t(narrowed ? 'people.noneNarrowed' : 'people.noneText')}
            </Empty>
          ) : (
            <Rows
              label={t('nav.people')}
              items={found.items}
              itemKey={(person) => person.id}
              height={56}
              onEnd={
                found.hasNextPage
                  ? () => !found.isFetchingNextPage && void found.fetchNextPage()
                  : undefined
              }
            >
              {(person) => <Person person={person} country={tell.country(person.country)} />}
            </Rows>
          )}
        </Sheet>
      </div>
    </Page>
  );
}

function Person({ person, country }: { person: PersonCard; country: string }): ReactNode {
  const t = useWords();
  return (
    <div className={css.person}>
      <PersonMark initials={initialsOf(person.name)} size={32} />
      <div>
        <Link to={`/people/${person.id}` as never} className={css.name}>
          {person.name}
        </Link>
        {person.status !== 'active' && (
          <span className={css.meta}> {t(`person.status.${person.status}`)}</span>
        )}
        <p className={css.meta}>{person.title}</p>
      </div>
      <div>
        <p className={css.one}>{person.function}</p>
        <p className={css.meta}>{[person.unit, country].filter(Boolean).join(', ')}</p>
      </div>
      <p className={css.meta}>{person.offers.slice(0, 3).join(' · ')}</p>
    </div>
  );
}

interface FacetProps {
  facet: Facet;
  page: PageOfPeople | undefined;
  chosen: string | undefined;
  onChoose: (value: string | undefined) => void;
}

const shown = 6;

function FacetList({ facet, page, chosen, onChoose }: FacetProps): ReactNode {
  const t = useWords();
  const tell = useTell();
  const [all, setAll] = useState(false);
  const counted = page?.facets[facet] ?? [];
  if (counted.length === 0 && !chosen) return null;
  const listed =
    chosen && !counted.some((one) => one.value === chosen)
      ? [{ value: chosen, count: 0 }, ...counted]
      : counted;
  const word = (value: string): string =>
    facet === 'country' ? tell.country(value) : facet === 'language' ? tell.language(value) : value;
  return (
    <section className={css.facet}>
      <h2>{t(`facet.${facet}`)}</h2>
      <ul>
        {listed.slice(0, all ? 40 : shown).map((one) => (
          <li key={one.value}>
            <button
              type="button"
              aria-pressed={one.value === chosen}
              onClick={() => onChoose(one.value === chosen ? undefined : one.value)}
            >
              <span>{word(one.value)}</span>
              <span>{tell.number(one.count)}</span>
            </button>
          </li>
        ))}
      </ul>
      {listed.length > shown && (
        <Button small look="text" onClick={() => setAll(!all)}>
          {t(all ? 'do.fewer' : 'do.all', { count: listed.length })}
        </Button>
      )}
    </section>
  );
}
