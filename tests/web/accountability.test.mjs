// What is asked of two people, on their own screens and on the coordinator's: standing, days off, and a report that
// goes out, comes back and is accepted.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { cast } from '../cast/cast.mjs';
import { House } from '../stories/harness.mjs';
import { Browser, desk, keepsItsPromises, phone, settled } from './browser.mjs';

describe('what a programme may count on', { skip: process.env.TELEMACHY_URL ? 'needs a house of its own' : false }, () => {
  let house, browser, joana, grazyna, noor, pair, programme;

  before(async () => {
    house = await House.open({ demo: true });
    browser = await Browser.open(house);
    [joana, grazyna, noor] = [await browser.enter(cast.joana.email, { viewport: phone }), await browser.enter(cast.grazyna.email), await browser.enter(cast.noor.email)];
    const card = (await (await joana.request.get('/api/v1/me/pairs')).json()).items.find((each) => each.partner.name === cast.grazyna.name);
    [pair, programme] = [card.id, card.programme];
  });
  after(async () => {
    await browser?.close();
    await house?.close();
  });

  test('a coordinator says what is asked, and each sees their own standing first', async () => {
    const ask = async (count) => {
      await noor.getByLabel('Conversations in a quarter').fill(count);
      const [saved] = await Promise.all([noor.waitForResponse(/\/minimum$/), noor.getByRole('button', { name: 'Save', exact: true }).click()]);
      assert.equal(saved.status(), 200);
    };
    await noor.goto(`/programmes/${programme}/standing`);
    await settled(noor);
    await ask('0');
    await joana.goto('/standing');
    await joana.getByText('Nothing is asked of you').waitFor();
    await noor.reload();
    await settled(noor);
    await ask('3');
    await noor.getByText(/Everybody sees their own before you do/).waitFor();
    await keepsItsPromises(noor, 'standing of a programme');
    await joana.reload();
    await joana.getByRole('link', { name: cast.grazyna.name }).first().waitFor();
    await joana.getByText(/Others see it from/).first().waitFor();
    await keepsItsPromises(joana, 'my commitments on a phone');
  });

  test('days off are days, without a reason', async () => {
    const day = (count) => new Date(Date.now() + count * 86_400_000).toISOString().slice(0, 10);
    await joana.getByLabel('From', { exact: true }).fill(day(3));
    await joana.getByLabel('Until', { exact: true }).fill(day(5));
    await joana.getByRole('button', { name: 'Excuse these days' }).click();
    await joana.getByRole('button', { name: 'Take back' }).click();
    await joana.getByRole('button', { name: 'Take back' }).waitFor({ state: 'detached' });
  });

  test('a report goes out, comes back with a question, and is accepted', async () => {
    await grazyna.goto(`/pairs/${pair}?view=report`);
    await settled(grazyna);
    await grazyna.getByLabel('What they do otherwise').fill('She asks before she answers.');
    await grazyna.getByRole('button', { name: 'Send it' }).click();
    await grazyna.getByText('Sent', { exact: true }).waitFor();
    await joana.goto(`/pairs/${pair}?view=report`);
    await joana.getByText('She asks before she answers.').waitFor();
    await keepsItsPromises(joana, 'a report on a phone');
    // Other mentors have sent theirs, too.
    const hers = noor.getByRole('listitem').filter({ hasText: cast.grazyna.name }).filter({ has: noor.getByRole('button', { name: 'Read', exact: true }) });
    await noor.reload();
    await hers.getByRole('button').click();
    await noor.getByText('She asks before she answers.').waitFor();
    await keepsItsPromises(noor, 'a report being read');
    await noor.getByLabel('What is missing, if it goes back').fill('Whom does she reach?');
    await noor.getByRole('button', { name: 'Return it' }).click();
    await grazyna.reload();
    await grazyna.getByText(/Whom does she reach\?/).waitFor();
    await grazyna.getByLabel('Whom they reach by now').fill('The harbour board.');
    await grazyna.getByRole('button', { name: 'Send it' }).click();
    await grazyna.getByText('Sent', { exact: true }).waitFor();
    await noor.reload();
    await hers.getByRole('button').click();
    await noor.getByRole('button', { name: 'Accept', exact: true }).click();
    await hers.getByText('Accepted', { exact: true }).waitFor();
    await grazyna.setViewportSize(desk);
    await grazyna.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
    await keepsItsPromises(grazyna, 'a report in the dark');
    assert.deepEqual([joana, grazyna, noor].flatMap((page) => page.faults), []);
  });
});
