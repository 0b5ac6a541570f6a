/**
 * Writes the Mantine variables that our styles really use into one static file.
 *
 * Mantine would otherwise render a <style> element at run time, which the content security policy
 * forbids. Values that our tokens decide are overridden in theme/mantine.css.
 */
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const require = createRequire(import.meta.url);
// The CommonJS build is asked for: the ESM one leans on a bundler for its extensions.
const core = require('@mantine/core') as typeof import('@mantine/core');
const { convertCssVariables, defaultCssVariablesResolver, DEFAULT_THEME } = core;

const web = new URL('..', import.meta.url).pathname;
const sheets: string[] = [];
const own = readFileSync(join(web, 'src/theme/mantine.css'), 'utf8');
for (const [, part = ''] of own.matchAll(/@import '(@mantine\/[^']+)'/g))
  sheets.push(readFileSync(join(web, 'node_modules', part), 'utf8'));
for (const entry of readdirSync(join(web, 'src'), { recursive: true, withFileTypes: true }))
  if (entry.name.endsWith('.css') && entry.name !== 'mantine-variables.css')
    sheets.push(readFileSync(join(entry.parentPath, entry.name), 'utf8'));

const resolved = defaultCssVariablesResolver(DEFAULT_THEME);
const all: Record<string, string> = { ...resolved.variables, ...resolved.dark, ...resolved.light };
const used = new Set<string>();
const follow = (text: string): void => {
  for (const [, name = ''] of text.matchAll(/var\((--mantine-[\w-]+)/g)) {
    if (used.has(name)) continue;
    used.add(name);
    if (all[name]) follow(String(all[name]));
  }
};
for (const sheet of sheets) follow(sheet);
// Components set some variables from script, so these are kept whatever the sheets say.
for (const name of Object.keys(all))
  if (
    /^--mantine-(spacing|radius|font-size|line-height|z-index|shadow|breakpoint|scale|primary)/.test(
      name,
    )
  ) {
    used.add(name);
    follow(String(all[name]));
  }

const keep = (table: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(table).filter(([name]) => used.has(name)));
const css = convertCssVariables(
  { variables: keep(resolved.variables), dark: keep(resolved.dark), light: keep(resolved.light) },
  ':root',
);
writeFileSync(
  join(web, 'src/theme/mantine-variables.css'),
  `/* Written by scripts/theme-css.mts; do not edit. */\n@layer mantine {\n${css.replaceAll(/(?<=[;{}])(?=\S)/g, '\n')}\n}\n`,
);
