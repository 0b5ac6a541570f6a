import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { sayer, type Values } from './said';

// As it is written: bundling makes syntax trees of the messages.
const catalogue = JSON.parse(readFileSync(join(__dirname, 'server-de.json'), 'utf8')) as Record<
  string,
  string
>;
const said = sayer(Object.keys(catalogue), 'de', (key, values: Values = {}) =>
  (catalogue[key] ?? '').replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? '?')),
);

it('says a sentence without values as it stands', () => {
  expect(said('Sign in first.')).toBe('Melden Sie sich zuerst an.');
  expect(said('Nobody has said this before.')).toBeNull();
});

it('puts the values where German has them', () => {
  expect(said('Choose at most 20 terms.')).toBe('Wählen Sie höchstens 20 Begriffe.');
  expect(said('Zoë Reed joins as Head of Law.')).toBe('Zoë Reed kommt neu dazu: Head of Law.');
});

it('says values that are words of ours, and leaves names alone', () => {
  expect(said('They cannot be paired: they share no language.')).toBe(
    'Sie können kein Paar werden: sie haben keine gemeinsame Sprache.',
  );
  expect(said('Next best is Ana text, at a cost of 3 points to the plan as a whole.')).toBe(
    'Am nächsten kommt Ana text, um den Preis von 3 Punkte für den ganzen Plan.',
  );
  expect(said('There is no such roster import.')).toBe('Das gibt es hier nicht: Personalliste.');
});

it('says what stands between two values, too', () => {
  expect(
    said(
      'Level 6: 26 of the 101 who are eligible are enrolled, only 26% of the rate of the group that does best, and not by chance (p < 0.001).',
    ),
  ).toBe(
    'Level 6: 26 von 101, die in Frage kommen, sind aufgenommen: nur 26% der Quote der besten Gruppe, und nicht durch Zufall (p < 0.001).',
  );
});

it('joins lists as German does', () => {
  expect(said('Bo knows pricing, cyber risk and sailing: all that Ana asked for.')).toBe(
    'Bo kennt sich aus mit pricing, cyber risk und sailing: alles, wonach Ana gefragt hat.',
  );
});

it('takes the template that says most of it', () => {
  expect(
    said('Locking A and B would match C, at a cost of 2 points or more to the plan.'),
  ).toContain('mindestens');
});

it('says two sentences in one breath', () => {
  expect(said('“Salling” is not in the vocabulary. Did you mean “Sailing”?')).toBe(
    '„Salling“ ist nicht im Wortschatz. Meinten Sie „Sailing“?',
  );
});

it('needs no value that the sentence does not bring', () => {
  const names = (text: string): string[] =>
    [...text.matchAll(/\{(\w+)[,}]/g)].map(([, name]) => name ?? '');
  const odd = Object.entries(catalogue).filter(([english, text]) =>
    names(text).some((name) => !names(english).includes(name)),
  );
  expect(odd).toEqual([]);
});
