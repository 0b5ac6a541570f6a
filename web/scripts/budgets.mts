/** What the first visit of each screen may weigh on the wire; the build fails above it. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

interface Chunk {
  file: string;
  imports?: string[];
  dynamicImports?: string[];
  css?: string[];
  assets?: string[];
  isEntry?: boolean;
}
const dist = new URL('../dist', import.meta.url).pathname;
const manifest = JSON.parse(readFileSync(join(dist, 'manifest.build.json'), 'utf8')) as Record<
  string,
  Chunk
>;
const weigh = (file: string): number => {
  const path = join(dist, file);
  return statSync(existsSync(`${path}.br`) ? `${path}.br` : path).size;
};
function closure(name: string, seen = new Set<string>()): Set<string> {
  if (!manifest[name] || seen.has(name)) return seen;
  seen.add(name);
  for (const next of manifest[name].imports ?? []) closure(next, seen);
  // A room's module waits for the room's words, in one language.
  for (const next of manifest[name].dynamicImports ?? [])
    if (next.startsWith('src/words/en.json')) closure(next, seen);
  return seen;
}
const kb = (bytes: number): number => Math.round(bytes / 102.4) / 10;
const budgets: [string, string, number][] = [
  ['Today', 'src/app/today/TodayPage.tsx', 150],
  ['Sign-in', 'src/features/access/SignInPage.tsx', 150],
  ['Match studio', 'src/features/matching/StudioPage.tsx', 210],
  ['Roster import', 'src/features/people/RosterImportPage.tsx', 210],
];
let over = false;
for (const [screen, page, most] of budgets) {
  const names = new Set([...closure('index.html'), ...closure(page)]);
  const js = new Set<string>();
  const css = new Set<string>();
  for (const name of names) {
    const chunk = manifest[name];
    if (chunk?.file.endsWith('.js')) js.add(chunk.file);
    for (const sheet of chunk?.css ?? []) css.add(sheet);
  }
  const size = kb([...js].reduce((sum, file) => sum + weigh(file), 0));
  const sheets = kb([...css].reduce((sum, file) => sum + weigh(file), 0));
  const heavy = size > most || sheets > 22;
  over ||= heavy;
  console.log(
    `${screen}: ${size} KB of script (budget ${most}), ${sheets} KB of style${heavy ? '  TOO HEAVY' : ''}`,
  );
}
process.exit(over ? 1 : 0);
