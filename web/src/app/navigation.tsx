import {
  IconAdjustmentsHorizontal,
  IconBook2,
  IconCalendar,
  IconClipboardCheck,
  IconFileImport,
  IconChecklist,
  IconHeartHandshake,
  IconLifebuoy,
  IconListSearch,
  IconStack2,
  IconSun,
  IconUser,
  IconUsers,
  IconUsersGroup,
  IconSettings,
} from '@tabler/icons-react';
import type { ComponentType } from 'react';
import type { Me } from '@/api/contract';
import { able } from '@/api/me';
import type { OperationName } from '@/api/operations';
import type { WordKey } from '@/words/Words';

export interface NavItem {
  to: string;
  word: WordKey;
  icon: ComponentType<{ size?: number; stroke?: number }>;
  /** The operation without which the screen has nothing to show. */
  needs: OperationName | null;
  group: 'mine' | 'design' | 'integrity' | 'account';
  /** Stands in the phone's bar; the rest is under More. */
  phone?: boolean;
}

const items: readonly NavItem[] = [
  { to: '/today', word: 'nav.today', icon: IconSun, needs: null, group: 'mine', phone: true },
  {
    to: '/pairs',
    word: 'nav.pairs',
    icon: IconUsersGroup,
    needs: 'list_my_pairs',
    group: 'mine',
    phone: true,
  },
  {
    to: '/calendar',
    word: 'nav.calendar',
    icon: IconCalendar,
    needs: 'list_my_meetings',
    group: 'mine',
  },
  {
    to: '/standing',
    word: 'nav.standing',
    icon: IconChecklist,
    needs: 'see_my_standing',
    group: 'mine',
  },
  {
    to: '/recognition',
    word: 'nav.recognition',
    icon: IconHeartHandshake,
    needs: 'list_my_recognitions',
    group: 'mine',
  },
  {
    to: '/people',
    word: 'nav.people',
    icon: IconUsers,
    needs: 'find_people',
    group: 'mine',
    phone: true,
  },
  {
    to: '/programmes',
    word: 'nav.programmes',
    icon: IconStack2,
    needs: 'list_programmes',
    group: 'mine',
  },
  {
    to: '/studio',
    word: 'nav.studio',
    icon: IconAdjustmentsHorizontal,
    needs: 'preview_plan',
    group: 'design',
  },
  {
    to: '/roster',
    word: 'nav.roster',
    icon: IconFileImport,
    needs: 'upload_roster',
    group: 'design',
  },
  {
    to: '/expertise',
    word: 'nav.expertise',
    icon: IconBook2,
    needs: 'define_expertise',
    group: 'design',
  },
  {
    to: '/approvals',
    word: 'nav.approvals',
    icon: IconClipboardCheck,
    needs: 'decide_match_run',
    group: 'integrity',
  },
  {
    to: '/safety',
    word: 'nav.safety',
    icon: IconLifebuoy,
    needs: 'list_breaches',
    group: 'integrity',
  },
  {
    to: '/audit',
    word: 'nav.audit',
    icon: IconListSearch,
    needs: 'list_entries',
    group: 'integrity',
  },
  {
    to: '/profile',
    word: 'nav.profile',
    icon: IconUser,
    needs: 'edit_own_profile',
    group: 'account',
  },
  { to: '/settings', word: 'nav.settings', icon: IconSettings, needs: null, group: 'account' },
];

/** What an account that belongs to nobody in the directory has no use for. */
const ofAPerson: ReadonlySet<string> = new Set([
  '/profile',
  '/pairs',
  '/calendar',
  '/standing',
  '/recognition',
]);

/** One navigation: the union of what a person's roles let them do. */
export function navigationOf(me: Me): NavItem[] {
  const coordinates = able(me, 'list_enrolments');
  return items
    .map((item) =>
      item.to === '/programmes' && coordinates ? { ...item, group: 'design' as const } : item,
    )
    .filter((item) => {
      if (ofAPerson.has(item.to) && !me.person) return false;
      return item.needs === null || able(me, item.needs);
    });
}

/** Whether a screen belongs to this place of the navigation; the studio of a programme is the studio. */
export function isHere(to: string, pathname: string): boolean {
  const studio = /^\/programmes\/[^/]+\/studio/.test(pathname);
  if (to === '/studio') return studio || pathname === '/studio';
  if (to === '/programmes' && (studio || pathname.startsWith('/runs/'))) return !studio;
  return pathname === to || pathname.startsWith(`${to}/`);
}
