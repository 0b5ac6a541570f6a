/** Every screen's faces: done, empty, refused, failed; each readable by everybody. */
import { screen } from '@testing-library/react';
import type { FunctionComponent } from 'react';
import { describe, expect, it } from 'vitest';
import { TodayPage } from '@/app/today/TodayPage';
import { SettingsPage } from '@/features/access/SettingsPage';
import { SetUpPage } from '@/features/access/SetUpPage';
import { SignInPage } from '@/features/access/SignInPage';
import { RecordPage } from '@/features/audit_log/RecordPage';
import { ApprovalsPage } from '@/features/matching/ApprovalsPage';
import { ReviewPage } from '@/features/matching/ReviewPage';
import { RunPage } from '@/features/matching/RunPage';
import { RunsPage } from '@/features/matching/RunsPage';
import { StudioPage } from '@/features/matching/StudioPage';
import { ExpertisePage } from '@/features/people/ExpertisePage';
import { PeoplePage } from '@/features/people/PeoplePage';
import { PersonPage } from '@/features/people/PersonPage';
import { ProfilePage } from '@/features/people/ProfilePage';
import { RosterImportPage } from '@/features/people/RosterImportPage';
import { RosterPage } from '@/features/people/RosterPage';
import { NewProgrammePage } from '@/features/programmes/NewProgrammePage';
import { ProgrammePage } from '@/features/programmes/ProgrammePage';
import { ProgrammesPage } from '@/features/programmes/ProgrammesPage';
import { MyPairsPage } from '@/features/relationships/MyPairsPage';
import { PairPage } from '@/features/relationships/PairPage';
import { ProgrammePairsPage } from '@/features/relationships/ProgrammePairsPage';
import { accessible, visit } from './house';

interface Case {
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
const cases: Case[] = [
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
    says: /1,102 people joined/,
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

/** A face some screens do not have is not a test that is skipped: it is no test. */
const whenever = (has: boolean): typeof it => (has ? it : ((() => {}) as never));

describe.each(cases)('$name', ({ Screen, path, at, who, says, asks, nothing, empty }) => {
  it('shows what there is, to everybody', async () => {
    const { container } = await visit(Screen, { path, at, who });
    expect((await screen.findAllByText(says)).length).toBeGreaterThan(0);
    expect(screen.getAllByRole('heading', { level: 1 })).toHaveLength(1);
    await accessible(container);
  });

  whenever(!!empty)('says what will be here while there is nothing', async () => {
    const { container } = await visit(Screen, {
      path,
      at,
      who,
      says: { [asks ?? '']: { status: 200, body: nothing } },
    });
    expect(await screen.findByText(empty ?? '')).toBeVisible();
    await accessible(container);
  });

  whenever(!!asks)('says why it refuses', async () => {
    const refusal = { title: 'Forbidden', status: 403, detail: 'Ask Noor, who coordinates this.' };
    const { container } = await visit(Screen, {
      path,
      at,
      who,
      says: { [asks ?? '']: { status: 403, body: refusal } },
    });
    expect((await screen.findAllByText('Ask Noor, who coordinates this.')).length).toBeGreaterThan(
      0,
    );
    await accessible(container);
  });

  whenever(!!asks)('offers to try again when something broke', async () => {
    const fault = { title: 'Broken', status: 500, request: 'req_9' };
    await visit(Screen, { path, at, who, says: { [asks ?? '']: { status: 500, body: fault } } });
    expect((await screen.findAllByRole('button', { name: 'Try again' })).length).toBeGreaterThan(0);
    expect((await screen.findAllByText(/req_9/)).length).toBeGreaterThan(0);
  });

  it('speaks German', async () => {
    await visit(Screen, { path, at, who, language: 'de' });
    await screen.findAllByRole('heading', { level: 1 });
    const english = /\b(the|your|with|nobody|people)\b/i;
    const words = [...document.querySelectorAll('h1, h2, label, button')].map(
      (one) => one.textContent ?? '',
    );
    const names = /Fictus|Inventa|Senior leaders|organogram|Harbourlight|knows|People|Quidam|Nemo/;
    expect(words.filter((word) => english.test(word) && !names.test(word))).toEqual([]);
  });
});
