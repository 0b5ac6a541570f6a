/**
 * Compiles the message catalogues while bundling, and parts them by room.
 *
 * ICU text goes in, ready-made syntax trees come out: the browser then needs no message parser (14 KB
 * less), and a message that does not parse breaks the build instead of a screen. A room's own words
 * are taken out of the catalogue and fetched with the first of its modules, which waits for them: no
 * screen can be drawn without its words, and none carries another's.
 */
import { parse } from '@formatjs/icu-messageformat-parser';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { roomOf, roomsOfKeys } from './words-of-rooms.mts';

const src = new URL('../src', import.meta.url).pathname;
const catalogue = /\/src\/words\/([a-z-]+)\.json(?:\?room=([a-z_]+))?$/;
const module_of_a_room = new RegExp(`^${src}/features/[a-z_]+/[^?]*\\.tsx?$`);
const words_of = 'virtual:words-of/';

export function words(): Plugin {
  let parted = false;
  let rooms = new Map<string, string>();
  const whole = (language: string): Record<string, string> =>
    JSON.parse(readFileSync(join(src, `words/${language}.json`), 'utf8')) as Record<string, string>;
  return {
    name: 'telemachy-words',
    enforce: 'pre',
    configResolved(config) {
      parted = config.command === 'build' && !process.env['VITEST'];
    },
    buildStart() {
      if (parted) rooms = roomsOfKeys(Object.keys(whole('en')), src);
    },
    resolveId(id) {
      return id.startsWith(words_of) ? `\0${id}` : null;
    },
    load(id) {
      if (!id.startsWith(`\0${words_of}`)) return null;
      const room = id.slice(words_of.length + 1);
      const part = ['en', 'de'].map(
        (language) =>
          `${language}: () => import(${JSON.stringify(`${src}/words/${language}.json?room=${room}`)})`,
      );
      return {
        code: `import { learn } from ${JSON.stringify(`${src}/words/learned.ts`)};
await learn({ ${part.join(', ')} });`,
        moduleType: 'js',
      };
    },
    transform(source, id) {
      const asked = catalogue.exec(id);
      if (asked) {
        const [, language = '', room = ''] = asked;
        const compiled: Record<string, unknown> = {};
        for (const [key, text] of Object.entries(whole(language))) {
          if (parted && (rooms.get(key) ?? '') !== room) continue;
          try {
            compiled[key] = parse(text, { captureLocation: false });
          } catch (fault) {
            this.error(`${id}: "${key}" is not a valid message: ${String(fault)}`);
          }
        }
        return {
          code: `export default JSON.parse(${JSON.stringify(JSON.stringify(compiled))})`,
          map: null,
          moduleType: 'js',
        };
      }
      const room = parted && module_of_a_room.test(id) ? roomOf(id) : '';
      if (!room || ![...rooms.values()].includes(room)) return null;
      return { code: `import ${JSON.stringify(words_of + room)};\n${source}`, map: null };
    },
  };
}
