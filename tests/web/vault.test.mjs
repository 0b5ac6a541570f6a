// The vault in a real browser, under the real page's policy: keys that stay in the browser and cannot be read out
// of it, words that open again after a reload and nowhere else, a lock when nobody is there.
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { after, before, describe, test } from 'node:test';
import { cast } from '../cast/cast.mjs';
import { House, root } from '../stories/harness.mjs';
import { Browser } from './browser.mjs';

const words = 'Turquoise-ibis: what she said about the summer is for the two of us.';

/** web/src/vault as one script. No screen carries it yet, so it is brought along as the debugger would. */
async function vaultKit() {
  const require = createRequire(join(root, 'web/package.json'));
  const { build } = await import(pathToFileURL(require.resolve('vite')).href);
  const parts = ['vault', 'server', 'device_store', 'idle_lock', 'sealed_text'];
  const [{ output }] = await build({
    configFile: false,
    root: join(root, 'web'),
    logLevel: 'silent',
    resolve: { alias: { '@': join(root, 'web/src') } },
    plugins: [{
      name: 'kit',
      resolveId: (id) => (id.endsWith('/kit') ? '\0kit' : undefined),
      load: (id) => (id === '\0kit' ? parts.map((part) => `export * from '@/vault/${part}';`).join('\n') : undefined),
    }],
    build: { write: false, minify: false, lib: { entry: 'kit', formats: ['iife'], name: 'kit' } },
  });
  return output[0].code;
}

describe('the vault in a browser', { skip: process.env.TELEMACHY_URL ? 'needs a house of its own' : false }, () => {
  let house, browser, kit, page, pair;

  /** A page of Joana's with her vault in it, in a browser profile of its own or after a reload of one. */
  async function withVault(opened) {
    await opened.goto('/');
    const devtools = await opened.context().newCDPSession(opened);
    await devtools.send('Runtime.evaluate', { expression: `${kit}; globalThis.kit = kit;` });
    await devtools.detach();
    return opened.evaluate(async () => {
      globalThis.ask = async (method, path, body) => {
        const answer = await fetch(`/api/v1${path}`, {
          method, body: body && JSON.stringify(body), headers: { 'x-telemachy': '1', ...(body && { 'content-type': 'application/json' }) },
        });
        const said = await answer.json();
        if (!answer.ok) throw new Error(said.code);
        return said;
      };
      const { person } = await ask('GET', '/me');
      globalThis.vault = new kit.Vault(person, new kit.VaultServer(ask), kit.deviceShelf);
      return vault.unlock();
    });
  }

  before(async () => {
    kit = await vaultKit();
    house = await House.open({ demo: true });
    browser = await Browser.open(house);
    page = await browser.enter(cast.joana.email);
    pair = (await (await page.request.get('/api/v1/me/pairs')).json()).items.find((each) => each.partner.name === cast.grazyna.name).id;
  });
  after(async () => {
    await browser?.close();
    await house?.close();
  });

  test('is set up, and keeps a note', async () => {
    assert.equal(await withVault(page), 'not_set_up');
    const code = await page.evaluate(() => vault.setUp('Laptop'));
    assert.match(code, /^([0-9A-Z]{4}-){8}.$/);
    const kept = await page.evaluate(async ({ words, about }) => {
      const frame = { about, kind: 'private_note', tier: 'T4', day: '2026-11-21', object: kit.newObjectId(), version: 1 };
      const text = await vault.seal(words, frame, [vault.person]);
      return ask('POST', `/pairs/${about}/sealed-notes`, { kind: 'private_note', text });
    }, { words, about: pair });
    assert.equal(kept.version, 1);
  });

  test('opens again after a reload, by a key that nobody can read out', async () => {
    assert.equal(await withVault(page), 'open');
    const [read] = await page.evaluate(async (about) => {
      const { items } = await ask('GET', `/pairs/${about}/sealed-notes`);
      return Promise.all(items.map(({ kind, text }) => vault.open(text, { about, kind })));
    }, pair);
    assert.equal(read, words);
    const stolen = await page.evaluate(async () => {
      const { privateKey } = await kit.deviceShelf.find(vault.person);
      const forms = ['raw', 'pkcs8', 'jwk'].map((form) => crypto.subtle.exportKey(form, privateKey).then(() => form, () => undefined));
      return (await Promise.all(forms)).filter(Boolean);
    });
    assert.deepEqual(stolen, []);
  });

  test('leaves no word in anything the browser stores', async () => {
    const { origins } = await page.context().storageState({ indexedDB: false });
    assert.ok(!JSON.stringify(origins).includes('Turquoise'));
    const kept = await page.evaluate(async () => {
      const names = (await indexedDB.databases()).map(({ name }) => name);
      const key = await kit.deviceShelf.find(vault.person);
      return { names, members: Object.keys(key).sort(), caches: await caches.keys(), session: Object.values({ ...sessionStorage }).filter((value) => value.includes('Turquoise')) };
    });
    assert.deepEqual(kept, { names: ['telemachy-vault'], members: ['privateKey', 'public', 'publicKey'], caches: [], session: [] });
  });

  test('is shut to another browser of the same person', async () => {
    const other = await browser.enter(cast.joana.email);
    assert.equal(await withVault(other), 'unknown_device');
    await assert.rejects(other.evaluate((about) => vault.seal('x', { about, kind: 'private_note', tier: 'T4', day: '2026-11-21', object: 'sld_x', version: 1 }, [vault.person]), pair), /locked/);
  });

  test('locks when nobody touched the page for a quarter of an hour', async () => {
    await page.clock.install();
    assert.equal(await withVault(page), 'open');
    await page.evaluate(() => { kit.lockWhenIdle(() => vault.lock()); });
    await page.clock.fastForward('14:00');
    await page.mouse.click(5, 5);
    await page.clock.fastForward('14:00');
    assert.equal(await page.evaluate(() => vault.isOpen), true);
    await page.clock.fastForward('01:01');
    assert.equal(await page.evaluate(() => vault.isOpen), false);
    assert.deepEqual(page.faults, [], 'and all of it under the page’s own policy');
  });
});
