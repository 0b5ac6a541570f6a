import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

// As it is written: bundling makes syntax trees of the messages.
const german = JSON.parse(readFileSync(join(__dirname, 'server-de.json'), 'utf8')) as Record<
  string,
  string
>;
const server = join(__dirname, '../../../src');
const literal = /"(?:[^"\\\n]|\\.)*"/g;
const literals = new RegExp(`${literal.source}(?:\\s*${literal.source})*`, 'g');

/** Every text that stands in the server's sources, pieced together as the compiler does it. */
const sentences = new Set(
  readdirSync(server, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.name.endsWith('.cpp') || entry.name.endsWith('.h'))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
    .flatMap((source) => source.match(literals) ?? [])
    .map((pieces) => (pieces.match(literal) ?? []).map((piece) => piece.slice(1, -1)).join(''))
    .map((text) => text.replaceAll('\\"', '"')),
);
const everything = [...sentences].join('\n');

it('translates only what the server still says', () => {
  const stands = (sentence: string): boolean =>
    sentences.has(sentence) ||
    (sentence.includes('{') &&
      // The full stop may be put at the end of what was pieced together.
      sentence
        .split(/\{\w+\}/)
        .every((piece) => everything.includes(piece.trim().replace(/\.$/, ''))));
  expect(Object.keys(german).filter((sentence) => !stands(sentence))).toEqual([]);
});

it('says each of them in German', () => {
  const same = Object.entries(german).filter(([english, said]) => english === said || !said);
  expect(same).toEqual([]);
  expect(Object.values(german).filter((said) => /!|\b(fehler|bitte)\b/i.test(said))).toEqual([]);
});
