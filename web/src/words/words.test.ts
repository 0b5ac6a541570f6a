import type { MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

// Bundling leaves the parser at home; this test asks for it by its file.
const { parse, TYPE } = (await import(
  /* @vite-ignore */ join(
    __dirname,
    '../../node_modules/@formatjs/icu-messageformat-parser/index.js',
  )
)) as typeof import('@formatjs/icu-messageformat-parser');
const read = (language: string): Record<string, string> =>
  JSON.parse(readFileSync(join(__dirname, `${language}.json`), 'utf8')) as Record<string, string>;
const english = read('en');
const german = read('de');

/** The names a message needs, and the tags it draws. */
function needs(text: string): string[] {
  const names = new Set<string>();
  const walk = (elements: MessageFormatElement[]): void => {
    for (const one of elements) {
      if (one.type === TYPE.literal || one.type === TYPE.pound) continue;
      names.add(one.value);
      if (one.type === TYPE.plural || one.type === TYPE.select)
        for (const option of Object.values(one.options)) walk(option.value);
      if (one.type === TYPE.tag) walk(one.children);
    }
  };
  walk(parse(text));
  return [...names].sort();
}

it('has every English word in German, and no other', () => {
  expect(Object.keys(german).sort()).toEqual(Object.keys(english).sort());
});

it('needs the same values in both languages', () => {
  const odd = Object.keys(english).filter((key) => {
    const ours = needs(english[key] ?? '').filter((name) => !['b', 'i', 's'].includes(name));
    const theirs = needs(german[key] ?? '').filter((name) => !['b', 'i', 's'].includes(name));
    return ours.join() !== theirs.join();
  });
  expect(odd).toEqual([]);
});

it('never shouts, and never says error or please', () => {
  const loud = Object.entries({
    ...english,
    ...Object.fromEntries(Object.entries(german).map(([key, text]) => [`de ${key}`, text])),
  }).filter(([, text]) => /!|\b(error|please|fehler|bitte)\b/i.test(text));
  expect(loud).toEqual([]);
});

it('knows every key that a screen names', () => {
  const source = readdirSync(join(__dirname, '..'), { recursive: true, withFileTypes: true })
    .filter((entry) => /\.tsx?$/.test(entry.name) && !/\.test\./.test(entry.name))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
    .join('\n');
  const stems = [...source.matchAll(/[`']([a-zA-Z]+(?:\.[\w]+)*\.)\$\{/g)].map(
    ([, stem]) => stem ?? '',
  );
  const unused = Object.keys(english).filter(
    (key) =>
      !source.includes(`'${key}'`) &&
      !source.includes(`"${key}"`) &&
      !stems.some((stem) => key.startsWith(stem)),
  );
  expect(unused).toEqual([]);
});
