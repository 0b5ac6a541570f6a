/** A long run, other ways to match, and what somebody ranks in confidence, down to the request that leaves. */
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ChemistryPage } from '@/features/matching/ChemistryPage';
import { RunPage } from '@/features/matching/RunPage';
import { StudioPage } from '@/features/matching/StudioPage';
import { visit } from './house';

/** The browser's end of a stream of events, held by the test. */
class Stream {
  static opened: Stream[] = [];
  readonly heard = new Map<string, (event: MessageEvent<string>) => void>();
  closed = false;

  constructor(readonly url: string) {
    Stream.opened.push(this);
  }

  addEventListener(name: string, hear: (event: MessageEvent<string>) => void): void {
    this.heard.set(name, hear);
  }

  close(): void {
    this.closed = true;
  }

  tell(news: object): void {
    act(() =>
      this.heard.get('progress')?.(new MessageEvent('progress', { data: JSON.stringify(news) })),
    );
  }
}

afterEach(() => {
  Stream.opened = [];
  vi.unstubAllGlobals();
});

describe('a run that takes its time', () => {
  it('moves its bar with what the server tells, and never by itself', async () => {
    vi.stubGlobal('EventSource', Stream);
    const run = {
      id: 'run_9',
      programme: 'prg_1',
      programme_name: 'Reverse mentoring',
      name: 'Everybody',
      state: 'solving',
      progress: 0,
      started_by: 'Noor',
      created: new Date().toISOString(),
      totals: null,
      version: 2,
    };
    await visit(RunPage, {
      path: '/runs/$run',
      at: '/runs/run_9',
      says: { 'GET /match-runs/run_9': { status: 200, body: run } },
    });
    const bar = await screen.findByRole('progressbar');
    expect(bar).toHaveAttribute('aria-valuenow', '0');
    const [stream] = Stream.opened;
    expect(stream?.url).toBe('/api/v1/events?topic=%2Fmatch-runs%2Frun_9');
    for (const percent of [12, 47, 90]) {
      stream?.tell({ progress: percent, state: 'solving' });
      await waitFor(() => expect(bar).toHaveAttribute('aria-valuenow', String(percent)));
    }
    expect(screen.getByRole('button', { name: 'Cancel this run' })).toBeEnabled();
  });
});

describe('other ways to match', () => {
  it('stand side by side with what each costs the best total', async () => {
    const user = userEvent.setup();
    await visit(StudioPage, {
      path: '/programmes/$programme/studio',
      at: '/programmes/prg_1/studio',
    });
    await user.click(await screen.findByRole('button', { name: 'Other ways to match' }));
    const table = within(await screen.findByRole('dialog'));
    expect(await table.findAllByRole('columnheader')).toHaveLength(6);
    expect(table.getByRole('columnheader', { name: /Mentees choose/ })).toBeVisible();
    const row = within(table.getByRole('row', { name: /Weakest pair/ }));
    expect(row.getAllByRole('cell').map((cell) => cell.textContent)).toEqual([
      '41',
      '58',
      '41',
      '41',
      '41',
    ]);
    expect(table.getAllByRole('img', { name: /8 pairs from 70 to 80/ })).toHaveLength(5);
  });
});

describe('the curve of a quota', () => {
  it('says what a share costs at most, and a share on it becomes a quota', async () => {
    const user = userEvent.setup();
    const seen = await visit(StudioPage, {
      path: '/programmes/$programme/studio',
      at: '/programmes/prg_1/studio',
    });
    await user.click(await screen.findByRole('button', { name: 'What a share would cost' }));
    const dialog = within(await screen.findByRole('dialog'));
    expect(await dialog.findByText(/33% costs 38 points/)).toBeVisible();
    const share = dialog.getByLabelText(/per cent of the places/);
    await user.clear(share);
    await user.type(share, '29');
    expect(dialog.getByText('23.7 points for the whole programme, or less.')).toBeVisible();
    await user.click(dialog.getByRole('button', { name: 'Make it a quota' }));
    await waitFor(() => {
      const last = seen.asked.filter((one) => one.path.endsWith('/plan-previews')).at(-1)?.body as {
        policy: { quotas: { share_min: number; soft: boolean }[] };
      };
      expect(last.policy.quotas).toEqual([expect.objectContaining({ share_min: 29, soft: true })]);
    });
  });
});

describe('a chemistry round', () => {
  it('sends the order somebody made, and nothing before they keep it', async () => {
    const user = userEvent.setup();
    const seen = await visit(ChemistryPage, { path: '/chemistry', who: 'leader@example.test' });
    const adds = await screen.findAllByRole('button', { name: /^Add .* to your order$/ });
    const names = adds.map(
      (add) => /^Add (.*) to your order$/.exec(add.getAttribute('aria-label') ?? '')?.[1],
    );
    await user.click(adds[2]!);
    await user.click(screen.getByRole('button', { name: `Add ${names[0]} to your order` }));
    await user.click(screen.getByRole('button', { name: `Move ${names[0]} up` }));
    expect(screen.getByText(/Only you and the solver read this/)).toBeVisible();
    const sent = (): unknown[] =>
      seen.asked.filter((one) => one.method === 'PUT').map((one) => one.body);
    expect(sent()).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Keep this order' }));
    await waitFor(() => expect(sent()).toHaveLength(1));
    const [body] = sent() as { side: string; people: string[] }[];
    expect(body?.side).toBe('mentee');
    expect(body?.people).toHaveLength(2);
    const order = screen.getAllByRole('listitem').map((item) => item.textContent ?? '');
    expect(order[0]).toContain(names[0]);
    expect(order[1]).toContain(names[2]);
  });
});
