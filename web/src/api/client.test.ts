import { beforeEach, expect, it, vi } from 'vitest';
import { address, call, onSignedOut } from './client';
import { Problem } from './problem';

let sent: { url: string; init: RequestInit }[] = [];
function house(status: number, body?: unknown): void {
  sent = [];
  vi.stubGlobal('fetch', async (url: string, init: RequestInit) => {
    sent.push({ url, init });
    return new Response(body === undefined ? null : JSON.stringify(body), { status });
  });
}
const header = (name: string): string | undefined => (sent[0]?.init.headers as Record<string, string> | undefined)?.[name];

beforeEach(() => onSignedOut(() => {}));

it('fills names into the path and leaves out what was not asked', () => {
  expect(address('see_person', { params: { person: 'a/b' } })).toBe('/api/v1/people/a%2Fb');
  expect(address('find_people', { query: { q: 'ada', function: '', cursor: undefined } })).toBe('/api/v1/people?q=ada');
});

it('marks what changes something, and edits with the version that was read', async () => {
  house(200, {});
  await call('save_policy', { params: { programme: 'p' }, body: {} as never, version: 3 });
  expect(header('X-Telemachy')).toBe('1');
  expect(header('If-Match')).toBe('"3"');
});

it('gives a creation one key per intent, and a preview none', async () => {
  house(200, {});
  await call('create_programme', { body: {} as never, intent: 'once' });
  expect(header('Idempotency-Key')).toBe('once');
  house(200, {});
  await call('preview_audience', { body: { rule: {} as never } });
  expect(header('Idempotency-Key')).toBeUndefined();
});

it('asks without any of it when it only reads', async () => {
  house(200, { items: [] });
  await call('list_programmes');
  expect(header('X-Telemachy')).toBeUndefined();
  expect(sent[0]?.init.body).toBeUndefined();
});

it('throws a refusal with the fields it names', async () => {
  house(422, { title: 'no', status: 422, detail: 'Not so.', fields: [{ path: '/rules/level', detail: 'Too high.' }] });
  const fault = await call('list_programmes').catch((one: unknown) => one);
  expect(fault).toBeInstanceOf(Problem);
  expect((fault as Problem).field('rules.level')).toBe('Too high.');
  expect((fault as Problem).refused).toBe(true);
});

it('tells a broken line from a refusal', async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('failed')));
  const fault = (await call('list_programmes').catch((one: unknown) => one)) as Problem;
  expect([fault.status, fault.refused]).toEqual([0, false]);
});

it('leads to the door when the session has ended, but not when the door itself says no', async () => {
  const left = vi.fn();
  onSignedOut(left);
  house(401, { title: 'no', status: 401 });
  await call('sign_in', { body: { email: 'a', password: 'b' } }).catch(() => {});
  expect(left).not.toHaveBeenCalled();
  await call('list_programmes').catch(() => {});
  expect(left).toHaveBeenCalledOnce();
});
