/**
 * Which room says which words. A key that only one room of src/features names belongs to that room and
 * travels with it; every other key is everybody's.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

const everybody = '';
const literal = /['"`]([a-zA-Z][\w-]*(?:\.[\w-]+)+)['"`]/g;
/** The fixed beginning of a key whose end is a value: `roster.state.${state}`. */
const stem = /[`']([a-zA-Z]+(?:\.[\w]+)*\.)\$\{/g;

export interface Said {
  keys: Set<string>;
  stems: Set<string>;
}

export const saidIn = (source: string): Said => ({
  keys: new Set([...source.matchAll(literal)].map(([, key]) => key ?? '')),
  stems: new Set([...source.matchAll(stem)].map(([, beginning]) => beginning ?? '')),
});

export const roomOf = (path: string): string =>
  /(?:^|\/)features\/([a-z_]+)\//.exec(path)?.[1] ?? everybody;

/** The room of each key of the catalogue, by the sources under `src`. */
export function roomsOfKeys(keys: readonly string[], src: string): Map<string, string> {
  const homes = new Map<string, Set<string>>(keys.map((key) => [key, new Set()]));
  const sources = readdirSync(src, { recursive: true, withFileTypes: true }).filter(
    (entry) => /\.tsx?$/.test(entry.name) && !/\.(test|d)\.tsx?$/.test(entry.name),
  );
  for (const entry of sources) {
    const path = join(entry.parentPath, entry.name);
    const { keys: named, stems } = saidIn(readFileSync(path, 'utf8'));
    const room = roomOf(relative(src, path));
    for (const key of keys)
      if (named.has(key) || [...stems].some((beginning) => key.startsWith(beginning)))
        homes.get(key)?.add(room);
  }
  return new Map(
    [...homes].map(([key, rooms]) => [key, rooms.size === 1 ? [...rooms][0]! : everybody]),
  );
}
