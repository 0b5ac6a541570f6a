/**
 * Holds the web's table of operations against the server's own description, and says in a sentence what
 * differs. Run after docs/reference/openapi.json was written anew.
 */
import { existsSync, readFileSync } from 'node:fs';
import { operations } from '../src/api/operations.ts';

interface Described {
  paths: Record<string, Record<string, { operationId?: string }>>;
}

const file = new URL('../../docs/reference/openapi.json', import.meta.url);
if (!existsSync(file)) {
  console.error('docs/reference/openapi.json is not there: run script/reference first.');
  process.exit(2);
}
const described = JSON.parse(readFileSync(file, 'utf8')) as Described;

/** Names between braces may differ; what is asked for may not. */
const shape = (path: string): string => path.replace(/^\/api\/v1/, '').replaceAll(/\{\w+\}/g, '{}');
const served = new Map<string, string>();
for (const [path, methods] of Object.entries(described.paths))
  for (const [method, { operationId }] of Object.entries(methods))
    if (operationId)
      served.set(
        operationId.split('.').at(-1) ?? operationId,
        `${method.toUpperCase()} ${shape(path)}`,
      );

const findings: string[] = [];
for (const [name, asked] of Object.entries(operations)) {
  const answer = served.get(name);
  if (!answer) findings.push(`The web asks ${name}, which the server does not offer.`);
  else if (answer !== shape(asked))
    findings.push(`The web asks ${name} at ${asked}, the server answers at ${answer}.`);
}
const unasked = [...served.keys()].filter((name) => !(name in operations));
if (unasked.length > 0) console.log(`Not asked by any screen yet: ${unasked.sort().join(', ')}.`);
for (const finding of findings) console.error(finding);
process.exit(findings.length ? 1 : 0);
