/** An agenda is ticked while two people talk: at once, and not as the network allows. */
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { expect, it, vi } from 'vitest';
import { AgendaSheet } from '@/features/relationships/AgendaSheet';
import { visit } from './house';

const agenda = {
  number: 3,
  from: 'pair',
  version: 1,
  items: [{ code: '', text: 'The yard', done: false }],
};
const Screen = (): ReactNode => <AgendaSheet pair="pai_1" />;

/** Holds back what the server says to an edit until the test lets it speak. */
async function opened(): Promise<(status: number, body: unknown) => void> {
  await visit(Screen, {
    path: '/agenda',
    says: { 'GET /pairs/pai_1/agenda': { status: 200, body: agenda } },
  });
  await screen.findByRole('checkbox', { name: 'The yard' });
  const { fetch } = globalThis;
  const waiting: ((response: Response) => void)[] = [];
  vi.stubGlobal('fetch', (input: string, init?: RequestInit) =>
    init?.method === 'PUT' ? new Promise<Response>((say) => waiting.push(say)) : fetch(input, init),
  );
  return (status, body) => waiting.shift()?.(new Response(JSON.stringify(body), { status }));
}

it('shows a tick before the server has answered, and keeps it', async () => {
  const user = userEvent.setup();
  const say = await opened();
  await user.click(screen.getByRole('checkbox', { name: 'The yard' }));
  expect(screen.getByRole('checkbox', { name: 'The yard' })).toBeChecked();
  say(200, { ...agenda, version: 2, items: [{ ...agenda.items[0], done: true }] });
  expect(screen.getByRole('checkbox', { name: 'The yard' })).toBeChecked();
});

it('takes it back when the server says no, and says why', async () => {
  const user = userEvent.setup();
  const say = await opened();
  await user.click(screen.getByRole('checkbox', { name: 'The yard' }));
  expect(screen.getByRole('checkbox', { name: 'The yard' })).toBeChecked();
  const detail = 'The two of you do not meet at the moment.';
  say(409, {
    type: 'about:blank',
    title: 'Conflict',
    status: 409,
    code: 'pair.not_active',
    detail,
  });
  expect(await screen.findByText(detail)).toBeVisible();
  await waitFor(() => expect(screen.getByRole('checkbox', { name: 'The yard' })).not.toBeChecked());
});
