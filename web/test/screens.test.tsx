/** Every screen's faces: done, empty, refused, failed; each readable by everybody. */
import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { accessible, visit } from './house';
import { cases } from './screens';

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
