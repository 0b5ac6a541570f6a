/**
 * The arrows of the web's house, read from the import lines.
 *
 * A linter's path patterns cannot say "this feature may import itself but no other", so the fence is
 * written here, in the words of ARCHITECTURE.md: app → features → confidential → marks → ui → (theme, words, api);
 * what seals and opens (vault) knows no screen.
 * Colours live in tokens.css alone; a hex value anywhere else is a finding.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';

const root = new URL('../src', import.meta.url).pathname;
const findings: string[] = [];

const mayImport: Record<string, string[]> = {
  app: ['app', 'features', 'confidential', 'marks', 'ui', 'api', 'words', 'theme'],
  features: ['confidential', 'vault', 'marks', 'ui', 'api', 'words'],
  confidential: ['confidential', 'vault', 'marks', 'ui', 'api', 'words'],
  vault: ['vault', 'api'],
  marks: ['marks', 'ui', 'words', 'api'],
  ui: ['ui', 'words', 'theme', 'api'],
  words: ['words'],
  api: ['api'],
  theme: ['theme'],
};

for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
  if (!entry.isFile()) continue;
  const path = join(entry.parentPath, entry.name);
  const name = relative(root, path);
  const text = readFileSync(path, 'utf8');
  const [room = '', feature = ''] = name.split('/');

  if (
    /\.(tsx?|css)$/.test(name) &&
    name !== 'theme/tokens.css' &&
    !name.startsWith('theme/mantine')
  ) {
    for (const hex of text.matchAll(/#[0-9a-fA-F]{6}\b|#[0-9a-fA-F]{3}\b(?=[;\s'",)])/g)) {
      if (!/&#/.test(text.slice(hex.index - 1, hex.index + 1)))
        findings.push(`${name} names the colour ${hex[0]}: give it a token in theme/tokens.css.`);
    }
  }
  if (!/\.tsx?$/.test(name) || /\.test\.tsx?$/.test(name)) continue;
  for (const [, target = ''] of text.matchAll(/(?:from |import\()'@\/([^']+)'/g)) {
    const [toRoom = '', toFeature = ''] = target.split('/');
    if (room === 'features' && toRoom === 'features' && toFeature === feature) continue;
    if (mayImport[room] && !mayImport[room].includes(toRoom)) {
      findings.push(
        room === 'features' && toRoom === 'features'
          ? `${name} imports ${target}: features never import features; move the shared part to ui/ or marks/.`
          : `${name} imports ${target}: ${room}/ may only look at ${mayImport[room].join(', ')}.`,
      );
    }
  }
  for (const [, up = ''] of text.matchAll(/from '(\.\.\/[^']+)'/g))
    findings.push(`${name} climbs with ${up}: say @/… so that the arrow can be read.`);
}

for (const finding of findings) console.error(finding);
process.exit(findings.length ? 1 : 0);
