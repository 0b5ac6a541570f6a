/** Every screen with what it says when there is something, and what stands behind its other faces. */
import type { FunctionComponent } from 'react';
import { TodayPage } from '@/app/today/TodayPage';
import { SettingsPage } from '@/features/access/SettingsPage';
import { SetUpPage } from '@/features/access/SetUpPage';
import { SignInPage } from '@/features/access/SignInPage';
import { RecordPage } from '@/features/audit_log/RecordPage';
import { ApprovalsPage } from '@/features/matching/ApprovalsPage';
import { ChemistryPage } from '@/features/matching/ChemistryPage';
import { ChemistryRoundsPage } from '@/features/matching/ChemistryRoundsPage';
import { ReachPage } from '@/features/matching/ReachPage';
import { ReviewPage } from '@/features/matching/ReviewPage';
import { RunPage } from '@/features/matching/RunPage';
import { RunsPage } from '@/features/matching/RunsPage';
import { StudioPage } from '@/features/matching/StudioPage';
import { NormsPage } from '@/features/onboarding/NormsPage';
import { OnboardingPage } from '@/features/onboarding/OnboardingPage';
import { ExpertisePage } from '@/features/people/ExpertisePage';
import { PeoplePage } from '@/features/people/PeoplePage';
import { PersonPage } from '@/features/people/PersonPage';
import { ProfilePage } from '@/features/people/ProfilePage';
import { RosterImportPage } from '@/features/people/RosterImportPage';
import { RosterPage } from '@/features/people/RosterPage';
import { EditProgrammePage } from '@/features/programmes/EditProgrammePage';
import { NewProgrammePage } from '@/features/programmes/NewProgrammePage';
import { ProgrammePage } from '@/features/programmes/ProgrammePage';
import { ProgrammesPage } from '@/features/programmes/ProgrammesPage';
import { MyPairsPage } from '@/features/relationships/MyPairsPage';
import { PairPage } from '@/app/pair/PairPage';
import { ProgrammePairsPage } from '@/features/relationships/ProgrammePairsPage';

export interface Case {
  name: string;
  Screen: FunctionComponent;
  path: string;
  at?: string;
  who?: string;
  /** Words that only the done face says. */
  says: RegExp;
  /** The question on which the screen stands, for its other faces. */
  asks?: string;
  /** What its answer is when there is nothing, and what the empty face says then. */
  nothing?: unknown;
  empty?: RegExp;
}

const [steward, leader, admin] = ['steward', 'leader', 'admin'].map(
  (role) => `${role}@example.test`,
);
const none = { items: [], next: null };
export const cases: Case[] = [
  { name: 'Sign-in', Screen: SignInPage, path: '/sign-in', says: /Visit Harbourlight Group/ },
  {
    name: 'Set-up',
    Screen: SetUpPage,
    path: '/set-up',
    at: '/set-up?token=open',
    says: /Name your organisation/,
    asks: 'GET /setup',
    nothing: { open: false },
    empty: /link is closed/,
  },
  { name: 'Today', Screen: TodayPage, path: '/today', who: leader, says: /Meet / },
  {
    name: 'People',
    Screen: PeoplePage,
    path: '/people',
    says: /320 people/,
    asks: 'GET /people',
    nothing: { ...none, total: 0, facets: {} },
    empty: /Nobody fits/,
  },
  {
    name: 'Person',
    Screen: PersonPage,
    path: '/people/$person',
    at: '/people/prs_0030',
    says: /Reporting line/,
    asks: 'GET /people/prs_0030',
  },
  {
    name: 'My profile',
    Screen: ProfilePage,
    path: '/profile',
    who: leader,
    says: /I want to learn/,
    asks: 'GET /me/profile',
  },
  {
    name: 'Roster',
    Screen: RosterPage,
    path: '/roster',
    who: admin,
    says: /organogram-november/,
    asks: 'GET /roster-imports',
    nothing: none,
    empty: /No file yet/,
  },
  {
    name: 'Roster import',
    Screen: RosterImportPage,
    path: '/roster/$import',
    at: '/roster/rim_1',
    who: admin,
    says: /1,102 new people and posts/,
    asks: 'GET /roster-imports/rim_1',
  },
  {
    name: 'Expertise',
    Screen: ExpertisePage,
    path: '/expertise',
    says: /Cyber risk/,
    asks: 'GET /expertise',
    nothing: none,
    empty: /No terms yet/,
  },
  {
    name: 'Programmes',
    Screen: ProgrammesPage,
    path: '/programmes',
    says: /Senior leaders/,
    asks: 'GET /programmes',
    nothing: none,
    empty: /No programmes yet/,
  },
  {
    name: 'New programme',
    Screen: NewProgrammePage,
    path: '/programmes/new',
    says: /Who is learnt from/,
  },
  {
    name: 'Edit programme',
    Screen: EditProgrammePage,
    path: '/programmes/$programme/edit',
    at: '/programmes/prg_1/edit',
    says: /Who is learnt from/,
    asks: 'GET /programmes/prg_1',
  },
  {
    name: 'Norms',
    Screen: OnboardingPage,
    path: '/onboarding/$programme',
    at: '/onboarding/prg_1',
    who: leader,
    says: /Your manager asks/,
    asks: 'GET /programmes/prg_1/norms',
  },
  {
    name: 'Norms being written',
    Screen: NormsPage,
    path: '/programmes/$programme/norms',
    at: '/programmes/prg_1/norms',
    says: /Put in force/,
    asks: 'GET /programmes/prg_1/norms/draft',
  },
  {
    name: 'Programme',
    Screen: ProgrammePage,
    path: '/programmes/$programme',
    at: '/programmes/prg_1',
    says: /From eligible to active/,
    asks: 'GET /programmes/prg_1',
  },
  {
    name: 'Match studio',
    Screen: StudioPage,
    path: '/programmes/$programme/studio',
    at: '/programmes/prg_1/studio',
    says: /24 proposed|23 proposed|22 proposed/,
    asks: 'GET /programmes/prg_1/policy',
  },
  {
    name: 'Runs',
    Screen: RunsPage,
    path: '/programmes/$programme/runs',
    at: '/programmes/prg_1/runs',
    says: /Autumn round/,
    asks: 'GET /programmes/prg_1/match-runs',
    nothing: none,
    empty: /No runs yet/,
  },
  {
    name: 'Run',
    Screen: RunPage,
    path: '/runs/$run',
    at: '/runs/run_2',
    says: /Proposed pairs/,
    asks: 'GET /match-runs/run_2',
  },
  {
    name: 'Reach',
    Screen: ReachPage,
    path: '/programmes/$programme/reach',
    at: '/programmes/prg_1/reach',
    who: steward,
    says: /6 of the 18 who asked/,
    asks: 'GET /programmes/prg_1/reach',
    nothing: { items: [], exact: true },
    empty: /Nothing stands out/,
  },
  {
    name: 'Chemistry rounds',
    Screen: ChemistryRoundsPage,
    path: '/programmes/$programme/chemistry',
    at: '/programmes/prg_1/chemistry',
    says: /19 of 48 have answered/,
    asks: 'GET /programmes/prg_1/chemistry-rounds',
    nothing: none,
    empty: /No round yet/,
  },
  {
    name: 'Chemistry',
    Screen: ChemistryPage,
    path: '/chemistry',
    who: leader,
    says: /knows Generative AI/,
    asks: 'GET /me/chemistry',
    nothing: none,
    empty: /Nobody is asking you now/,
  },
  {
    name: 'Approvals',
    Screen: ApprovalsPage,
    path: '/approvals',
    who: steward,
    says: /Spring round/,
    asks: 'GET /approvals',
    nothing: none,
    empty: /Nothing waits for you/,
  },
  {
    name: 'Review',
    Screen: ReviewPage,
    path: '/approvals/$run',
    at: '/approvals/run_1',
    who: steward,
    says: /The proof/,
    asks: 'GET /match-runs/run_1/review',
  },
  {
    name: 'My pairs',
    Screen: MyPairsPage,
    path: '/pairs',
    who: leader,
    says: /Senior leaders/,
    asks: 'GET /me/pairs',
    nothing: none,
    empty: /No pair yet/,
  },
  {
    name: 'Pair',
    Screen: PairPage,
    path: '/pairs/$pair',
    at: '/pairs/pai_1',
    who: leader,
    says: /Who sees what/,
    asks: 'GET /pairs/pai_1',
  },
  {
    name: 'Pairs of a programme',
    Screen: ProgrammePairsPage,
    path: '/programmes/$programme/pairs',
    at: '/programmes/prg_1/pairs',
    says: /Find another/,
    asks: 'GET /programmes/prg_1/pairs',
    nothing: none,
    empty: /No pairs here/,
  },
  {
    name: 'Record',
    Screen: RecordPage,
    path: '/audit',
    who: steward,
    says: /Checkpoint/,
    asks: 'GET /audit/entries',
    nothing: none,
    empty: /No entry fits/,
  },
  { name: 'Settings', Screen: SettingsPage, path: '/settings', who: admin, says: /Appearance/ },
];
