// Confidential words in a real browser: keys at the first of them and not before, a printed code, a number two people
// compare, a search that runs here, a lock when nobody is there, a way in for another device.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { cast } from '../cast/cast.mjs';
import { House } from '../stories/harness.mjs';
import { Browser, desk, keepsItsPromises, phone, settled } from './browser.mjs';

const mine = 'Magenta-ibis: I am not sure I want the terminal.';
const ours = 'Ochre-heron: we tell nobody about the other harbour.';

describe('notes of a pair', { skip: process.env.TELEMACHY_URL ? 'needs a house of its own' : false }, () => {
  let house, browser, joana, grazyna, pair, code;

  const notes = (page) => page.goto(`/pairs/${pair}?view=notes`).then(() => settled(page));
  async function setUp(page) {
    await page.getByRole('button', { name: 'Set up my keys' }).click();
    await page.getByRole('button', { name: 'Make my keys' }).click();
    const paper = page.getByRole('region', { name: 'Recovery code' });
    await paper.waitFor();
    const groups = await paper.locator('span').allTextContents();
    await page.getByLabel('I have it on paper and will put it away').check();
    await page.getByRole('button', { name: 'Go on' }).click();
    return groups.join('-');
  }
  async function write(page, words, { shared = false } = {}) {
    if (shared) await page.getByRole('radio', { name: 'Both of us' }).check();
    await page.getByLabel(/^Your words/).fill(words);
    await page.getByRole('button', { name: 'Seal and keep' }).click();
    await page.getByRole('listitem').getByText(words).waitFor();
  }

  before(async () => {
    house = await House.open({ demo: true });
    browser = await Browser.open(house);
    joana = await browser.enter(cast.joana.email, { viewport: desk });
    grazyna = await browser.enter(cast.grazyna.email, { viewport: phone });
    pair = (await (await joana.request.get('/api/v1/me/pairs')).json()).items.find((each) => each.partner.name === cast.grazyna.name).id;
  });
  after(async () => {
    await browser?.close();
    await house?.close();
  });

  test('nobody is asked for keys before the first confidential word', async () => {
    await joana.goto(`/pairs/${pair}`);
    await settled(joana);
    assert.equal(await joana.getByText('keys', { exact: false }).count(), 0);
    await joana.getByRole('tab', { name: 'Notes' }).click();
    await joana.getByText('Your first confidential words need keys').waitFor();
    await joana.getByText('Private notes: nobody but whoever wrote it.').first().waitFor();
    await keepsItsPromises(joana, 'notes before keys');
  });

  test('keys are made here, and the code is on paper before anything opens', async () => {
    await joana.getByRole('button', { name: 'Set up my keys' }).click();
    await joana.getByRole('button', { name: 'Make my keys' }).click();
    await joana.getByRole('region', { name: 'Recovery code' }).waitFor();
    assert.ok(await joana.getByRole('button', { name: 'Go on' }).isDisabled());
    await keepsItsPromises(joana, 'the recovery code');
    await joana.emulateMedia({ media: 'print' });
    const printed = await joana.evaluate(() => [...document.querySelectorAll('h1, h3, button')].filter((one) => getComputedStyle(one).visibility === 'visible').map((one) => one.textContent));
    assert.deepEqual(printed, ['Telemachy recovery code'], 'the paper bears the code and nothing else');
    await joana.emulateMedia({ media: 'screen' });
    code = (await joana.getByRole('region', { name: 'Recovery code' }).locator('span').allTextContents()).join('-');
    assert.match(code, /^([0-9A-Z]{4}-){8}.$/);
    await joana.getByLabel('I have it on paper and will put it away').check();
    await joana.getByRole('button', { name: 'Go on' }).click();
    await write(joana, mine);
    await keepsItsPromises(joana, 'a private note');
  });

  test('a note is shared once both have keys, and the two compare one number', async () => {
    await joana.getByRole('radio', { name: 'Both of us' }).check();
    await joana.getByText(/has no keys yet/).waitFor();
    await notes(grazyna);
    await setUp(grazyna);
    await grazyna.getByLabel(/^Your words/).waitFor();
    await joana.reload();
    await joana.getByRole('listitem').getByText(mine).waitFor();
    await write(joana, ours, { shared: true });
    const number = async (page) => {
      const box = page.getByRole('region', { name: 'Safety number' });
      await box.waitFor();
      return box.getByRole('listitem').allTextContents();
    };
    await grazyna.reload();
    await grazyna.getByText(ours).waitFor();
    assert.equal(await grazyna.getByText(mine).count(), 0);
    const seen = await number(joana);
    assert.equal(seen.length, 12);
    assert.deepEqual(await number(grazyna), seen);
    await keepsItsPromises(grazyna, 'a shared note on a phone');
    await joana.getByRole('button', { name: 'We have compared them' }).click();
    await joana.reload();
    await joana.getByText('You compared the safety number').waitFor();
  });

  test('either writes on; whoever was slower reads the other before they keep their own', async () => {
    const item = (page) => page.getByRole('listitem').filter({ hasText: 'Both of you' });
    for (const page of [joana, grazyna]) await item(page).getByRole('button', { name: 'Write on' }).click();
    await item(grazyna).getByLabel(/^Your words/).fill(`${ours} Nor in June.`);
    await item(grazyna).getByRole('button', { name: 'Seal and keep' }).click();
    await grazyna.getByText('Nor in June.').waitFor();
    const hers = joana.getByRole('form', { name: 'Write on' });
    await hers.getByLabel(/^Your words/).fill(`${ours} Not in May either.`);
    await hers.getByRole('button', { name: 'Seal and keep' }).click();
    await hers.getByText('Nor in June.').waitFor();
    await hers.getByRole('button', { name: 'Keep mine over theirs' }).click();
    await joana.getByRole('listitem').getByText('Not in May either.').waitFor();
  });

  test('the search finds a word, here', async () => {
    await joana.getByLabel('Search these notes').fill('magen');
    await joana.getByText(mine).waitFor();
    await joana.getByText('Not in May either.').waitFor({ state: 'detached' });
    await joana.getByLabel('Search these notes').fill('nowhere');
    await joana.getByText('No note holds these words.').waitFor();
  });

  test('it locks when nobody is there, and keeps what was being written', async () => {
    const page = await joana.context().newPage();
    page.setDefaultTimeout(15_000);
    await page.clock.install();
    await notes(page);
    await page.getByText(mine).waitFor();
    await page.getByLabel(/^Your words/).first().fill('Half a sentence');
    await page.clock.fastForward('15:01');
    await page.getByText('Your notes are locked').waitFor();
    assert.equal(await page.getByText(mine).count(), 0, 'the words are gone from the screen');
    await page.getByRole('button', { name: 'Unlock' }).click();
    await page.getByText(mine).waitFor();
    await page.waitForFunction(() => [...document.querySelectorAll('textarea')].some((one) => one.value === 'Half a sentence'));
    await page.close();
  });

  test('another browser is let in by a device that has the keys', async () => {
    const other = await browser.enter(cast.joana.email, { viewport: phone });
    await notes(other);
    await other.getByText('This browser holds none of your keys').waitFor();
    await keepsItsPromises(other, 'a new browser');
    await other.getByRole('button', { name: 'Ask another device' }).click();
    await other.getByText(/must show these same digits/).waitFor();
    await other.getByRole('tabpanel').getByRole('listitem').nth(5).waitFor();
    const shown = await other.getByRole('tabpanel').getByRole('listitem').allTextContents();
    await joana.reload();
    const asks = joana.getByRole('region', { name: 'A device asks to be let in' });
    await asks.waitFor();
    assert.deepEqual(await asks.getByRole('listitem').allTextContents(), shown.slice(-6));
    await asks.getByRole('button').click();
    await asks.waitFor({ state: 'detached' });
    await other.getByRole('button', { name: 'I have let it in' }).click();
    await other.getByText(mine).waitFor();
    await other.context().close();
  });

  test('the printed code opens everything in a new browser, once', async () => {
    const found = await browser.enter(cast.joana.email);
    await notes(found);
    await found.getByLabel('Or type your recovery code').fill(code.toLowerCase().replaceAll('-', ' '));
    await found.getByRole('button', { name: 'Use the code' }).click();
    await found.getByRole('region', { name: 'Recovery code' }).waitFor();
    await found.getByLabel('I have it on paper and will put it away').check();
    await found.getByRole('button', { name: 'Go on' }).click();
    await found.getByText(mine).waitFor();
    await joana.reload();
    await joana.getByText('This browser holds none of your keys').waitFor();
    assert.deepEqual([joana, grazyna, found].flatMap((page) => page.faults), []);
  });

  test('whoever leaves takes the open words along', async () => {
    await grazyna.goto('/settings');
    await settled(grazyna);
    await grazyna.getByRole('button', { name: 'Sign out' }).click();
    await grazyna.waitForURL(/sign-in/);
    assert.equal(await grazyna.getByText('Ochre-heron').count(), 0);
    const { origins } = await grazyna.context().storageState();
    assert.ok(!JSON.stringify(origins).includes('Ochre'));
  });
});
