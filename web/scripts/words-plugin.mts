/**
 * Compiles the message catalogues while bundling: ICU text in, ready-made syntax trees out.
 *
 * The browser then needs no message parser (14 KB less), and a message that does not parse
 * breaks the build instead of a screen.
 */
import { parse } from '@formatjs/icu-messageformat-parser';
import type { Plugin } from 'vite';

export function words(): Plugin {
  return {
    name: 'telemachy-words',
    enforce: 'pre',
    transform(source, id) {
      if (!/\/src\/words\/[a-z-]+\.json$/.test(id)) return null;
      const catalogue = JSON.parse(source) as Record<string, string>;
      const compiled: Record<string, unknown> = {};
      for (const [key, text] of Object.entries(catalogue)) {
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
    },
  };
}
