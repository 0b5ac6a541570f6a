/** What people do on the screens that matter most, down to the request that leaves. */
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { SignInPage } from '@/features/access/SignInPage';
import { ReviewPage } from '@/features/matching/ReviewPage';
import { StudioPage } from '@/features/matching/StudioPage';
import { ProfilePage } from '@/features/people/ProfilePage';
import { RosterImportPage } from '@/features/people/RosterImportPage';
import { RosterPage } from '@/features/people/RosterPage';
import { OnboardingPage } from '@/features/onboarding/OnboardingPage';
import { PairPage } from '@/app/pair/PairPage';
import { visit, type Visited } from './house';

const studio = (): Promise<Visited> =>
  visit(StudioPage, { path: '/programmes/$programme/studio', at: '/programmes/prg_1/studio' });
const previews = (
  seen: Visited,
): { policy: { criteria: { criterion: string; weight: number }[] }; decisions: unknown[] }[] =>
  seen.asked.filter((one) => one.path.endsWith('/plan-previews')).map((one) => one.body as never);

describe('the match studio', () => {
  it('asks once for a slider that was dragged, with the last word', async () => {
    const seen = await studio();
    await screen.findByText(/\d+ proposed/);
    const before = previews(seen).length;
    const slider = screen.getByRole('slider', { name: 'Weight of Expertise' });
    for (const value of [50, 60, 70, 80])
      fireEvent.change(slider, { target: { value: String(value) } });
    await waitFor(() => expect(previews(seen).length).toBeGreaterThan(before));
    await screen.findByText(/Best possible/);
    const asked = previews(seen).slice(before);
    expect(asked).toHaveLength(1);
    expect(asked[0]?.policy.criteria.find((one) => one.criterion === 'expertise')?.weight).toBe(80);
  });

  it('keeps the last plan in sight when the server refuses the new one', async () => {
    await studio();
    await screen.findByText(/\d+ proposed/);
    for (const slider of screen.getAllByRole('slider'))
      fireEvent.change(slider, { target: { value: '0' } });
    expect(await screen.findByText('At least one weight must be above zero.')).toBeVisible();
    expect(screen.getByText(/\d+ proposed/)).toBeVisible();
  });

  it('locks a pair only with a reason, and sends both', async () => {
    const user = userEvent.setup();
    const seen = await studio();
    const lock = (await screen.findAllByRole('button', { name: /^Lock / }))[0]!;
    await user.click(lock);
    const dialog = await screen.findByRole('dialog');
    expect(within(dialog).getByRole('button', { name: 'Lock this pair' })).toBeDisabled();
    await user.type(within(dialog).getByLabelText('Reason'), 'They asked for each other');
    await user.click(within(dialog).getByRole('button', { name: 'Lock this pair' }));
    await waitFor(() =>
      expect(previews(seen).at(-1)?.decisions).toEqual([
        expect.objectContaining({ kind: 'lock', reason: 'They asked for each other' }),
      ]),
    );
    expect(await screen.findByText('1 locked')).toBeVisible();
  });

  it('opens a pair with its reason from the keyboard, and the address says which', async () => {
    const user = userEvent.setup();
    const seen = await studio();
    const names = (await screen.findAllByRole('button', { name: /Inventa|Fictus/ })).find(
      (one) => one.getAttribute('aria-haspopup') === 'dialog',
    )!;
    names.focus();
    await user.keyboard('{Enter}');
    expect(await screen.findByRole('dialog', { name: / and / })).toBeVisible();
    expect(seen.address()).toMatch(/pair=prs_\d+\.prs_\d+/);
    expect(await screen.findByText('Why this pair')).toBeVisible();
  });

  it('takes a draft up again after a reload, says so, and puts it aside when asked', async () => {
    const weight = () => screen.findByRole('slider', { name: 'Weight of Expertise' });
    const user = userEvent.setup();
    const left = await studio();
    const saved = ((await weight()) as HTMLInputElement).value;
    fireEvent.change(await weight(), { target: { value: '77' } });
    left.unmount();
    const again = await studio();
    expect(await screen.findByText(/as you left it/)).toBeVisible();
    expect(await weight()).toHaveValue('77');
    await waitFor(() =>
      expect(previews(again)[0]?.policy.criteria).toContainEqual(
        expect.objectContaining({ criterion: 'expertise', weight: 77 }),
      ),
    );
    await user.click(screen.getByRole('button', { name: 'Begin from the policy' }));
    expect(await weight()).toHaveValue(saved);
    again.unmount();
    await studio();
    expect(await weight()).toHaveValue(saved);
    expect(screen.queryByText(/as you left it/)).toBeNull();
  });

  it('sends the draft as a run with its decisions', async () => {
    const user = userEvent.setup();
    const seen = await studio();
    await user.click(await screen.findByRole('button', { name: /Send \d\d for review/ }));
    const dialog = await screen.findByRole('dialog');
    await user.type(within(dialog).getByLabelText('Name of this run'), 'Spring');
    await user.click(within(dialog).getByRole('button', { name: 'Solve and record' }));
    await waitFor(() => expect(seen.address()).toMatch(/^\/runs\/run_/));
    expect(
      seen.asked.find((one) => one.path.endsWith('/match-runs') && one.method === 'POST')?.body,
    ).toMatchObject({ name: 'Spring', decisions: [] });
  });
});

describe('the roster', () => {
  it('is uploaded as it is and leads to what its columns mean', async () => {
    const user = userEvent.setup();
    const seen = await visit(RosterPage, { path: '/roster', who: 'admin@example.test' });
    const file = new File(['name;post\nAda;1\n'], 'people.csv', { type: 'text/csv' });
    await user.upload(await screen.findByLabelText('Choose a file', { selector: 'input' }), file);
    await waitFor(() => expect(seen.address()).toMatch(/^\/roster\/rim_/));
    const sent = seen.asked.find((one) => one.method === 'POST');
    expect(sent?.body).toBe(file);
    expect(sent?.query.get('filename')).toBe('people.csv');
  });

  it('is applied with the version that was read', async () => {
    const user = userEvent.setup();
    const seen = await visit(RosterImportPage, {
      path: '/roster/$import',
      at: '/roster/rim_2',
      who: 'admin@example.test',
    });
    await user.click(await screen.findByRole('button', { name: 'Apply 1,149 changes' }));
    await waitFor(() =>
      expect(seen.asked.some((one) => one.path.endsWith('/application'))).toBe(true),
    );
    expect(await screen.findByText(/1,102 new people and posts/)).toBeVisible();
  });
});

it('a wrong password is answered at the form, without saying which half was wrong', async () => {
  const user = userEvent.setup();
  await visit(SignInPage, { path: '/sign-in' });
  await user.type(await screen.findByLabelText('Email'), 'nobody@example.test');
  await user.type(screen.getByLabelText('Password'), 'guess');
  await user.click(screen.getByRole('button', { name: 'Continue' }));
  expect(await screen.findByRole('alert')).toHaveTextContent('do not belong together');
});

it('what the server refuses is said in the language of whoever asked', async () => {
  const user = userEvent.setup();
  await visit(SignInPage, {
    path: '/sign-in',
    language: 'de',
    says: {
      'POST /session': {
        status: 401,
        body: {
          title: 'Unauthorized',
          status: 401,
          code: 'wrong_password',
          detail:
            'Email and password do not belong together. After five tries each one takes longer.',
        },
      },
    },
  });
  await user.click(await screen.findByRole('button', { name: 'Weiter' }));
  expect(await screen.findByRole('alert')).toHaveTextContent('gehören nicht zusammen');
});

it('an approval is asked for once, and given with a second press', async () => {
  const user = userEvent.setup();
  const seen = await visit(ReviewPage, {
    path: '/approvals/$run',
    at: '/approvals/run_1',
    who: 'steward@example.test',
    says: { 'POST /match-runs/run_1/decision': { status: 200, body: { state: 'approved' } } },
  });
  const decided = () => seen.asked.find((one) => one.path.endsWith('/decision'));
  await user.click(await screen.findByRole('button', { name: 'Approve' }));
  const question = await screen.findByRole('dialog');
  await waitFor(() => expect(within(question).getByText(/nobody is told yet/)).toBeVisible());
  await user.click(within(question).getByRole('button', { name: 'Cancel' }));
  expect(decided()).toBeUndefined();
  await user.click(screen.getByRole('button', { name: 'Approve' }));
  await user.click(await screen.findByRole('button', { name: 'Approve with my name' }));
  await waitFor(() => expect(decided()?.body).toMatchObject({ approve: true }));
});

it('a steward cannot return a run without a reason', async () => {
  const user = userEvent.setup();
  const seen = await visit(ReviewPage, {
    path: '/approvals/$run',
    at: '/approvals/run_1',
    who: 'steward@example.test',
  });
  const back = await screen.findByRole('button', { name: 'Return with reason' });
  expect(back).toBeDisabled();
  await user.type(screen.getByLabelText('Reason'), 'Supply chain falls behind');
  await user.click(back);
  await waitFor(() =>
    expect(seen.asked.find((one) => one.path.endsWith('/decision'))?.body).toEqual({
      approve: false,
      reason: 'Supply chain falls behind',
    }),
  );
});

it('a profile is saved against the version that was read', async () => {
  const user = userEvent.setup();
  const seen = await visit(ProfilePage, { path: '/profile', who: 'leader@example.test' });
  await user.click(await screen.findByRole('switch'));
  await user.click(screen.getByRole('button', { name: 'Save profile' }));
  await waitFor(() =>
    expect(seen.asked.find((one) => one.method === 'PUT')?.body).toMatchObject({ paused: true }),
  );
});

it('a match is accepted with one press', async () => {
  const user = userEvent.setup();
  const seen = await visit(PairPage, {
    path: '/pairs/$pair',
    at: '/pairs/pai_1',
    who: 'leader@example.test',
  });
  await user.click(await screen.findByRole('button', { name: 'Accept' }));
  await waitFor(() =>
    expect(seen.asked.find((one) => one.path.endsWith('/response'))?.body).toEqual({
      accept: true,
      reason: '',
    }),
  );
  expect(await screen.findByText('Log a conversation')).toBeVisible();
});

it('what holds is accepted once the check is right, and a wrong answer is told why', async () => {
  const user = userEvent.setup();
  await visit(OnboardingPage, {
    path: '/onboarding/$programme',
    at: '/onboarding/prg_1',
    who: 'leader@example.test',
  });
  const accept = await screen.findByRole('button', { name: 'I have read this and accept it' });
  expect(accept).toBeDisabled();
  await user.click(screen.getByLabelText('A summary'));
  await user.click(accept);
  expect((await screen.findAllByText('A summary is telling, too.'))[0]).toBeVisible();
  await user.click(screen.getByLabelText('That it stays between you two'));
  await user.click(accept);
  expect(await screen.findByText('You have accepted this')).toBeVisible();
});
