// The browser's own vault (web/src/vault), for stories: what seals and opens here is what seals and opens there.
import { registerHooks } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './harness.mjs';

const web = pathToFileURL(join(root, 'web/src/')).href;
registerHooks({
  resolve: (name, context, next) => (name.startsWith('@/') ? { url: `${web}${name.slice(2)}.ts`, shortCircuit: true } : next(name, context)),
});
const { Vault } = await import(`${web}vault/vault.ts`);
const { VaultServer } = await import(`${web}vault/server.ts`);
export const { newObjectId } = await import(`${web}vault/sealed_text.ts`);
export const { openFile, sealFile } = await import(`${web}vault/sealed_file.ts`);

/** The vault of whoever is signed in, in a browser whose device keys live as long as `shelf`. */
export function vaultOf(visitor, shelf = new Map()) {
  const server = new VaultServer((method, path, body) => visitor.must(method, path, body));
  return new Vault(visitor.me.person, server, {
    find: async (person) => shelf.get(person),
    keep: async (person, key) => void shelf.set(person, key),
  });
}

/** The words of every note of a pair that this person can open. */
export async function notesOf(visitor, vault, pair) {
  const { items } = await visitor.must('GET', `/pairs/${pair}/sealed-notes`);
  return Promise.all(items.map(async ({ kind, conversation, text }) => vault.open(text, { about: conversation ?? pair, kind })));
}
