import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import german from '@/words/de.json';
import english from '@/words/en.json';

const server = join(__dirname, '../../../../src');
const sources = readdirSync(server, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.name.endsWith('.cpp') && !entry.parentPath.includes('/test'))
  .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'));

/** What stands between the commas of a call, where brackets keep theirs. */
function words(call: string): string[] {
  const found = [''];
  let depth = 0;
  for (const sign of call) {
    if ('([{'.includes(sign)) depth += 1;
    if (')]}'.includes(sign) && --depth < 0) break;
    if (sign === ',' && depth === 0) found.push('');
    else found[found.length - 1] += sign;
  }
  return found;
}

const quoted = (text: string): string[] =>
  [...text.matchAll(/"([a-z_]+)"/g)].map(([, kind]) => kind ?? '');

/** The kinds of notice in one file: named in the call itself, or by a function the call's file has. */
function kindsOf(source: string): string[] {
  const named = [...source.matchAll(/\b(notify|tell)\(\s*work,/g)].map(
    ({ 1: call, index }) =>
      words(source.slice(index).replace(/^\w+\(/, ''))[call === 'notify' ? 2 : 3] ?? '',
  );
  const kinds = named.flatMap(quoted);
  const elsewhere = named.some((word) => /^\s*\w+\s*$/.test(word));
  return elsewhere
    ? [...kinds, ...[...source.matchAll(/return ("[a-z_]+");/g)].flatMap(([said]) => quoted(said))]
    : kinds;
}

const sent = [...new Set(sources.flatMap(kindsOf))].sort();

it('finds the notices that the server sends', () => {
  expect(sent).toEqual(
    expect.arrayContaining(['invited', 'match_proposed', 'match_over', 'norms_changed']),
  );
});

it.each(sent)('has words in both languages for %s', (kind) => {
  expect(english).toHaveProperty([`notice.${kind}`]);
  expect(german).toHaveProperty([`notice.${kind}`]);
});
