import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
} from '@tanstack/react-router';
import { Trouble } from '@/ui/Faces';
import { Shell } from './Shell';
import { NotFound } from './NotFound';

const kept = (raw: Record<string, unknown>): Record<string, string | undefined> =>
  Object.fromEntries(
    Object.entries(raw)
      .filter(([, value]) => value !== undefined && value !== null && value !== '')
      .map(([name, value]) => [name, String(value)]),
  );

const root = createRootRoute({
  component: Outlet,
  notFoundComponent: NotFound,
  validateSearch: kept,
});

const outside = <Path extends string>(
  path: Path,
  component: ReturnType<typeof lazyRouteComponent>,
) => createRoute({ getParentRoute: () => root, path, component });

const house = createRoute({ getParentRoute: () => root, id: 'house', component: Shell });

const room = <Path extends string>(path: Path, component: ReturnType<typeof lazyRouteComponent>) =>
  createRoute({ getParentRoute: () => house, path, component });

const start = createRoute({
  getParentRoute: () => root,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/today' });
  },
});

/** One line per screen. */
const routes = root.addChildren([
  start,
  outside(
    '/sign-in',
    lazyRouteComponent(() => import('@/features/access/SignInPage'), 'SignInPage'),
  ),
  outside(
    '/set-up',
    lazyRouteComponent(() => import('@/features/access/SetUpPage'), 'SetUpPage'),
  ),
  outside(
    '/invitation',
    lazyRouteComponent(() => import('@/features/access/InvitationPage'), 'InvitationPage'),
  ),
  outside(
    '/mail/$token',
    lazyRouteComponent(() => import('@/features/notifications/MailPage'), 'MailPage'),
  ),
  house.addChildren([
    room(
      '/today',
      lazyRouteComponent(() => import('./today/TodayPage'), 'TodayPage'),
    ),
    room(
      '/calendar',
      lazyRouteComponent(() => import('@/features/calendar/CalendarPage'), 'CalendarPage'),
    ),
    room(
      '/programmes/$programme/season',
      lazyRouteComponent(() => import('@/features/calendar/SeasonPage'), 'SeasonPage'),
    ),
    room(
      '/people',
      lazyRouteComponent(() => import('@/features/people/PeoplePage'), 'PeoplePage'),
    ),
    room(
      '/people/$person',
      lazyRouteComponent(() => import('@/features/people/PersonPage'), 'PersonPage'),
    ),
    room(
      '/profile',
      lazyRouteComponent(() => import('@/features/people/ProfilePage'), 'ProfilePage'),
    ),
    room(
      '/roster',
      lazyRouteComponent(() => import('@/features/people/RosterPage'), 'RosterPage'),
    ),
    room(
      '/roster/$import',
      lazyRouteComponent(() => import('@/features/people/RosterImportPage'), 'RosterImportPage'),
    ),
    room(
      '/programmes',
      lazyRouteComponent(() => import('@/features/programmes/ProgrammesPage'), 'ProgrammesPage'),
    ),
    room(
      '/programmes/new',
      lazyRouteComponent(
        () => import('@/features/programmes/NewProgrammePage'),
        'NewProgrammePage',
      ),
    ),
    room(
      '/programmes/$programme',
      lazyRouteComponent(() => import('@/features/programmes/ProgrammePage'), 'ProgrammePage'),
    ),
    room(
      '/programmes/$programme/edit',
      lazyRouteComponent(
        () => import('@/features/programmes/EditProgrammePage'),
        'EditProgrammePage',
      ),
    ),
    room(
      '/programmes/$programme/norms',
      lazyRouteComponent(() => import('@/features/onboarding/NormsPage'), 'NormsPage'),
    ),
    room(
      '/programmes/$programme/agendas',
      lazyRouteComponent(
        () => import('@/features/relationships/AgendaTemplatesPage'),
        'AgendaTemplatesPage',
      ),
    ),
    room(
      '/onboarding/$programme',
      lazyRouteComponent(() => import('@/features/onboarding/OnboardingPage'), 'OnboardingPage'),
    ),
    room(
      '/studio',
      lazyRouteComponent(() => import('@/features/matching/StudioDoor'), 'StudioDoor'),
    ),
    room(
      '/programmes/$programme/studio',
      lazyRouteComponent(() => import('@/features/matching/StudioPage'), 'StudioPage'),
    ),
    room(
      '/programmes/$programme/runs',
      lazyRouteComponent(() => import('@/features/matching/RunsPage'), 'RunsPage'),
    ),
    room(
      '/chemistry',
      lazyRouteComponent(() => import('@/features/matching/ChemistryPage'), 'ChemistryPage'),
    ),
    room(
      '/programmes/$programme/chemistry',
      lazyRouteComponent(
        () => import('@/features/matching/ChemistryRoundsPage'),
        'ChemistryRoundsPage',
      ),
    ),
    room(
      '/programmes/$programme/reach',
      lazyRouteComponent(() => import('@/features/matching/ReachPage'), 'ReachPage'),
    ),
    room(
      '/runs/$run',
      lazyRouteComponent(() => import('@/features/matching/RunPage'), 'RunPage'),
    ),
    room(
      '/approvals',
      lazyRouteComponent(() => import('@/features/matching/ApprovalsPage'), 'ApprovalsPage'),
    ),
    room(
      '/approvals/$run',
      lazyRouteComponent(() => import('@/features/matching/ReviewPage'), 'ReviewPage'),
    ),
    room(
      '/pairs',
      lazyRouteComponent(() => import('@/features/relationships/MyPairsPage'), 'MyPairsPage'),
    ),
    room(
      '/pairs/$pair',
      lazyRouteComponent(() => import('@/app/pair/PairPage'), 'PairPage'),
    ),
    room(
      '/programmes/$programme/pairs',
      lazyRouteComponent(
        () => import('@/features/relationships/ProgrammePairsPage'),
        'ProgrammePairsPage',
      ),
    ),
    room(
      '/recognition',
      lazyRouteComponent(() => import('@/features/recognition/RecognitionPage'), 'RecognitionPage'),
    ),
    room(
      '/programmes/$programme/thanks',
      lazyRouteComponent(
        () => import('@/features/recognition/ProgrammeThanksPage'),
        'ProgrammeThanksPage',
      ),
    ),
    room(
      '/standing',
      lazyRouteComponent(
        () => import('@/features/accountability/MyStandingPage'),
        'MyStandingPage',
      ),
    ),
    room(
      '/programmes/$programme/standing',
      lazyRouteComponent(
        () => import('@/features/accountability/ProgrammeStandingPage'),
        'ProgrammeStandingPage',
      ),
    ),
    room(
      '/programmes/$programme/safety',
      lazyRouteComponent(() => import('@/features/safety/SafetyRulePage'), 'SafetyRulePage'),
    ),
    room(
      '/supervision',
      lazyRouteComponent(() => import('./supervision/SupervisionPage'), 'SupervisionPage'),
    ),
    room(
      '/programmes/$programme/supervision',
      lazyRouteComponent(
        () => import('@/features/supervision/ProgrammeSupervisionPage'),
        'ProgrammeSupervisionPage',
      ),
    ),
    room(
      '/programmes/$programme/insights',
      lazyRouteComponent(
        () => import('@/features/progress/SharedInsightsPage'),
        'SharedInsightsPage',
      ),
    ),
    room(
      '/safety',
      lazyRouteComponent(() => import('@/features/safety/SafetyPage'), 'SafetyPage'),
    ),
    room(
      '/audit',
      lazyRouteComponent(() => import('@/features/audit_log/RecordPage'), 'RecordPage'),
    ),
    room(
      '/settings',
      lazyRouteComponent(() => import('@/features/access/SettingsPage'), 'SettingsPage'),
    ),
    room(
      '/expertise',
      lazyRouteComponent(() => import('@/features/people/ExpertisePage'), 'ExpertisePage'),
    ),
  ]),
]);

export function makeRouter() {
  return createRouter({
    routeTree: routes,
    defaultPreload: 'intent',
    scrollRestoration: true,
    defaultErrorComponent: ({ error, reset }) => <Trouble problem={error} again={reset} />,
    // Search values are plain words: q=ada, not q=%22ada%22.
    parseSearch: (text) => Object.fromEntries(new URLSearchParams(text)),
    stringifySearch: (search) => {
      const words = new URLSearchParams(kept(search) as Record<string, string>);
      return words.size ? `?${words}` : '';
    },
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof makeRouter>;
  }
}
