// People in a real Chromium, on the real program: what they see, what they may not see, what it costs them.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { House, root } from '../stories/harness.mjs';

const require = createRequire(join(root, 'web/package.json'));
const { chromium } = require('@playwright/test');
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

const flags = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
  '--disable-background-networking', '--disable-component-update', '--disable-sync', '--lang=en-GB'];

/** Where the app is served: a fresh house of our own, or one that already stands. */
export async function openHouse(options) {
  const standing = process.env.TELEMACHY_URL;
  return standing ? { url: standing, close: async () => {} } : House.open(options);
}

export const desk = { width: 1440, height: 1000 };
export const phone = { width: 390, height: 844 };

export class Browser {
  static async open(house) {
    const browser = new Browser();
    browser.house = house;
    browser.chromium = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: flags });
    return browser;
  }

  /** Somebody at the door, with a device. Everything a strict page must not do is written down. */
  async visitor({ viewport = desk, scheme = 'light', scale = 1 } = {}) {
    const context = await this.chromium.newContext({ viewport, deviceScaleFactor: scale, colorScheme: scheme, locale: 'en-GB', reducedMotion: 'reduce', baseURL: this.house.url });
    const page = await context.newPage();
    page.setDefaultTimeout(15_000);
    page.faults = [];
    page.on('console', (said) => said.type() === 'error' && !/status of 4\d\d/.test(said.text()) && page.faults.push(said.text()));
    page.on('pageerror', (fault) => page.faults.push(String(fault)));
    page.on('request', (request) => {
      const { host, protocol } = new URL(request.url());
      if (/^https?:$/.test(protocol) && host !== new URL(this.house.url).host) page.faults.push(`asked ${host}`);
    });
    return page;
  }

  /** A member of the demo's cast, already inside. */
  async enter(email, device) {
    const page = await this.visitor(device);
    const answer = await page.request.post('/api/v1/demo/session', { data: { email }, headers: { 'X-Telemachy': '1' } });
    assert.equal(answer.status(), 200, `${email} could not enter: ${await answer.text()}`);
    return page;
  }

  async cast() {
    const answer = await fetch(`${this.house.url}/api/v1/front-door`);
    return (await answer.json()).cast ?? [];
  }

  async close() {
    await this.chromium?.close();
  }
}

/** The page has drawn its heading and nothing is on its way any more. */
export async function settled(page) {
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await page.waitForFunction(() => !document.querySelector('[role=status][aria-label="On its way"]'));
}

/** What axe calls serious or critical, in words that name the place. */
export async function barriers(page) {
  const devtools = await page.context().newCDPSession(page);
  // Through the debugger, because the page's own policy lets no foreign script in.
  await devtools.send('Runtime.evaluate', { expression: axe });
  const { result } = await devtools.send('Runtime.evaluate', {
    expression: `axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] }).then((found) =>
      found.violations.filter((one) => ['serious', 'critical'].includes(one.impact))
        .map((one) => one.id + ' at ' + one.nodes.slice(0, 3).map((node) => node.target.join(' ')).join(', ')))`,
    awaitPromise: true,
    returnByValue: true,
  });
  await devtools.detach();
  return result.value;
}

/** Every promise a screen makes wherever it is opened. */
export async function keepsItsPromises(page, where) {
  assert.deepEqual(await barriers(page), [], `${where} shuts somebody out`);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  assert.ok(overflow <= 0, `${where} is ${overflow} px too wide`);
  assert.deepEqual(page.faults, [], `${where} broke a rule of its own page`);
}

/** Chooses by the words in a list, whatever else an option says. */
export async function choose(select, words) {
  const options = await select.locator('option').allTextContents();
  const label = options.find((one) => one === words) ?? options.find((one) => one.startsWith(words));
  assert.ok(label, `${words} is not among ${options.join(', ')}`);
  await select.selectOption({ label });
}
