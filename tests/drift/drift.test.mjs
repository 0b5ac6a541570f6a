// What is written down for people and programs is made from the tables, and stays so.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const program = process.env.TELEMACHY_PROGRAM ?? join(root, 'build/dev/src/app/telemachy');
const said = (word) => execFileSync(program, [word], { encoding: 'utf8', maxBuffer: 64 << 20 });

for (const [word, path] of [
  ['openapi', 'docs/reference/openapi.json'],
  ['schema', 'docs/reference/schema.sql'],
  ['matrix', 'docs/reference/matrix.csv'],
]) {
  test(`${path} is what \`telemachy ${word}\` says`, () => {
    const kept = existsSync(join(root, path)) ? readFileSync(join(root, path), 'utf8') : '';
    assert.ok(kept === said(word), `${path} is behind the tables. Run script/reference and commit what changes.`);
  });
}

test('the API is described in valid OpenAPI 3.1: every reference leads somewhere, every id is used once', () => {
  const document = JSON.parse(said('openapi'));
  const references = [...JSON.stringify(document).matchAll(/"\$ref":"#\/components\/(\w+)\/(\w+)"/g)];
  for (const [, kind, name] of references) assert.ok(document.components[kind]?.[name], `${kind}/${name} is missing`);
  const ids = Object.values(document.paths).flatMap((path) => Object.values(path).map((operation) => operation.operationId));
  assert.deepEqual([...new Set(ids)].length, ids.length, 'two operations share an id');
});

test('the TypeScript client is generated from the API as it is', () => {
  const folder = mkdtempSync(join(tmpdir(), 'telemachy-types-'));
  try {
    const out = join(folder, 'schema.d.ts');
    execFileSync(join(root, 'web/node_modules/.bin/openapi-typescript'),
      [join(root, 'docs/reference/openapi.json'), '-o', out, '--default-non-nullable=false'], { stdio: 'pipe' });
    const kept = readFileSync(join(root, 'web/src/api/schema.d.ts'), 'utf8');
    assert.ok(kept === readFileSync(out, 'utf8'), 'web/src/api/schema.d.ts is behind the API. Run script/reference.');
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('the web asks only for operations the server offers, at the routes it offers them', () => {
  execFileSync('npm', ['run', '--silent', '--prefix', join(root, 'web'), 'contract'], { stdio: 'pipe' });
});
