import {
  IconArrowRight,
  IconBolt,
  IconLogout,
  IconMoon,
  IconSun,
  IconUser,
} from '@tabler/icons-react';
import { useEffect, useState, type ReactNode } from 'react';
import { useAct, useAnswer, useForgetEverything } from '@/api/ask';
import { useCan, useMe } from '@/api/me';
import { useGo } from '@/ui/address';
import { useScheme } from '@/ui/Frame';
import { openPalette, Palette, type Command } from '@/ui/Palette';
import { useWords } from '@/words/Words';
import { deedsOf } from './deeds.model';
import { navigationOf } from './navigation';

/**
 * What the palette offers: every page, every programme and what is done in it, people by name, and the usual
 * deeds of whoever asks.
 */
export function Commands({ asked }: { asked: number }): ReactNode {
  const t = useWords();
  const go = useGo();
  const me = useMe();
  const can = useCan();
  const [, setScheme] = useScheme();
  const forget = useForgetEverything();
  const [query, setQuery] = useState('');
  const q = query.trim();
  const people = useAnswer(
    'find_people',
    { query: { q, limit: 6 } },
    { when: can('find_people') && q.length > 1, keep: true },
  );
  const programmes = useAnswer('list_programmes', {}, { when: can('list_programmes') });
  const approvals = useAnswer('list_approvals', {}, { when: can('decide_match_run') });
  const pairs = useAnswer('list_my_pairs', {}, { when: !!me.person });
  const leave = useAct('sign_out', {
    done: () => {
      forget();
      // Drafts are left in the tab; whoever comes next must not find them.
      sessionStorage.clear();
      go('/sign-in');
    },
  });

  useEffect(() => {
    if (asked > 0) openPalette();
  }, [asked]);

  const pages: Command[] = navigationOf(me).map(({ to, word, icon: Icon }) => ({
    id: to,
    label: t(word),
    icon: <Icon size={18} stroke={1.6} />,
    act: () => go(to),
  }));
  const rounds: Command[] = (programmes.data?.items ?? []).flatMap((programme) => [
    {
      id: programme.id,
      label: programme.name,
      note: t('palette.programme'),
      icon: <IconArrowRight size={18} stroke={1.6} />,
      act: () => go(`/programmes/${programme.id}`),
    },
  ]);
  const found: Command[] = (q.length > 1 ? (people.data?.items ?? []) : []).map((person) => ({
    id: person.id,
    label: person.name,
    note: person.title,
    icon: <IconUser size={18} stroke={1.6} />,
    act: () => go(`/people/${person.id}`),
  }));
  const usual: Command[] = deedsOf({
    can,
    person: !!me.person,
    programmes: programmes.data?.items ?? [],
    waiting: (approvals.data?.items ?? []).filter((run) => run.state === 'submitted'),
    pairs: pairs.data?.items ?? [],
  }).map(({ id, word, values, note, to, search }) => ({
    id,
    label: t(word, values),
    note,
    icon: <IconBolt size={18} stroke={1.6} />,
    act: () => go(to, search),
  }));
  const device: Command[] = [
    {
      id: 'light',
      label: t('scheme.light'),
      icon: <IconSun size={18} stroke={1.6} />,
      act: () => setScheme('light'),
    },
    {
      id: 'dark',
      label: t('scheme.dark'),
      icon: <IconMoon size={18} stroke={1.6} />,
      act: () => setScheme('dark'),
    },
    {
      id: 'leave',
      label: t('do.signOut'),
      icon: <IconLogout size={18} stroke={1.6} />,
      act: () => leave.mutate({}),
    },
  ];
  return (
    <Palette
      commands={[...found, ...pages, ...rounds, ...usual, ...device]}
      query={query}
      onQuery={setQuery}
    />
  );
}
