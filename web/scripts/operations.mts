/**
 * Writes the web's table of operations from the server's own description, as script/reference does.
 *
 *     node scripts/operations.mts           writes src/api/operations.ts
 *     node scripts/operations.mts --check   says whether it is what it should be, and who asks for what
 */
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

interface Described {
  paths: Record<string, Record<string, { 'x-operation'?: string }>>;
}

const description = new URL('../../docs/reference/openapi.json', import.meta.url);
const table = new URL('../src/api/operations.ts', import.meta.url);
const sources = new URL('../src', import.meta.url).pathname;

const { paths } = JSON.parse(readFileSync(description, 'utf8')) as Described;
const rooms = new Map<string, [string, string][]>();
for (const [path, methods] of Object.entries(paths))
  for (const [method, { 'x-operation': full }] of Object.entries(methods)) {
    const [room, name] = full?.split('.') ?? [];
    if (!room || !name) continue;
    rooms.set(room, [...(rooms.get(room) ?? []), [name, `${method.toUpperCase()} ${path}`]]);
  }

const written = `/**
 * Every operation of the server by name, with its method and path. Written by script/reference from
 * docs/reference/openapi.json: change the server's tables, not this file.
 *
 * The names are the ones the server's permissions, audit record and command line use, so a screen that
 * asks \`can('approve …')\` and a screen that calls it say the same word.
 */
export const operations = {
${[...rooms]
  .map(([, known]) => known.map(([name, route]) => `  ${name}: '${route}',\n`).join(''))
  .join('\n')}} as const;

export type OperationName = keyof typeof operations;
`;

if (!process.argv.includes('--check')) {
  writeFileSync(table, written);
  process.exit(0);
}

const asked = readdirSync(sources, { recursive: true, withFileTypes: true })
  .filter(
    (entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !entry.parentPath.endsWith('/api'),
  )
  .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
  .join('\n');
const unasked = [...rooms.values()]
  .flat()
  .map(([name]) => name)
  .filter((name) => !asked.includes(`'${name}'`));
if (unasked.length > 0) console.log(`Not asked by any screen yet: ${unasked.sort().join(', ')}.`);
if (readFileSync(table, 'utf8') !== written) {
  console.error('src/api/operations.ts is behind the server: run script/reference.');
  process.exit(1);
}
