import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { roomsOfKeys } from '../../scripts/words-of-rooms.mts';
import { inUse, learn, speak, type Part } from './learned';

const said = (key: string): unknown => (inUse().messages as Record<string, unknown>)[key];
const part = (key: string): Part => ({
  en: async () => ({ default: { [key]: 'anchor' } }),
  de: async () => ({ default: { [key]: 'Anker' } }),
});

it('adds the words of a room in the language spoken', async () => {
  await speak('de');
  await learn(part('test.first'));
  expect(said('test.first')).toBe('Anker');
  expect(said('nav.people')).toBeDefined();
});

it('says every part anew in another language', async () => {
  await speak('de');
  await learn(part('test.second'));
  await speak('en');
  expect(said('test.second')).toBe('anchor');
});

it('follows a language chosen while the words were on their way', async () => {
  await speak('de');
  const slow = part('test.third');
  let arrive = (): void => {};
  const gate = new Promise<void>((resolve) => (arrive = resolve));
  const german = slow.de;
  const learning = learn({ ...slow, de: () => gate.then(german) });
  const speaking = speak('en');
  arrive();
  await Promise.all([learning, speaking]);
  expect(said('test.third')).toBe('anchor');
});

it('gives a room the words that only it says, and everybody the rest', () => {
  const catalogue = JSON.parse(readFileSync(join(__dirname, 'en.json'), 'utf8')) as object;
  const rooms = roomsOfKeys(Object.keys(catalogue), join(__dirname, '..'));
  expect(rooms.get('wishes.save')).toBe('programmes');
  expect(rooms.get('nav.people')).toBe('');
  expect(rooms.get('pair.whoSees')).toBe('');
  expect([...rooms.keys()]).toEqual(Object.keys(catalogue));
});
