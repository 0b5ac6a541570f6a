// The main job through the browser: shape a round, have somebody else approve it, publish it, meet.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { Browser, keepsItsPromises, openHouse, phone, settled } from './browser.mjs';

describe('the main job in the browser', () => {
  let house, browser, cast, studio, run;
  const as = (role) => cast.find((member) => member.role === role).email;

  before(async () => {
    house = await openHouse({ demo: true });
    browser = await Browser.open(house);
    cast = await browser.cast();
  });
  after(async () => {
    await browser?.close();
    await house?.close();
  });

  test('a coordinator moves a weight and the optimal plan follows', async () => {
    studio = await browser.enter(as('coordinator'));
    await studio.goto('/studio');
    // With several programmes a page asks which; the first one that has people on both sides will do.
    const choice = studio.getByRole('table').getByRole('link').first();
    await choice.or(studio.getByText(/Best possible/)).first().waitFor({ timeout: 30_000 });
    if (await choice.isVisible()) await choice.click();
    await studio.getByText(/Best possible/).waitFor({ timeout: 30_000 });
    const proposed = studio.getByText(/^\d[\d,]* proposed$/);
    await proposed.waitFor();
    const asked = studio.waitForResponse((answer) => answer.url().includes('/plan-previews'));
    const slider = studio.getByRole('slider').first();
    await slider.focus();
    for (let step = 0; step < 20; step++) await studio.keyboard.press('ArrowRight');
    assert.equal((await asked).status(), 200);
    await studio.getByText(/Best possible/).waitFor();
    await keepsItsPromises(studio, 'the studio');
  });

  test('overruling the plan needs a reason and shows its price', async () => {
    await studio.getByRole('button', { name: /^Lock / }).first().click();
    const dialog = studio.getByRole('dialog');
    assert.equal(await dialog.getByRole('button', { name: 'Lock this pair' }).isDisabled(), true);
    await dialog.getByLabel('Reason').fill('They asked for each other at the spring meeting.');
    await dialog.getByRole('button', { name: 'Lock this pair' }).click();
    await studio.getByText('1 locked').waitFor();
    await studio.getByText('1 decision by hand').waitFor();
  });

  test('a run is solved, recorded and sent for review', async () => {
    await studio.getByRole('button', { name: /Send [\d,]+ for review/ }).click();
    const dialog = studio.getByRole('dialog');
    await dialog.getByLabel('Name of this run').fill('Round in the browser');
    await dialog.getByRole('button', { name: 'Solve and record' }).click();
    await studio.waitForURL(/\/runs\//);
    run = new URL(studio.url()).pathname.split('/').pop();
    await studio.getByRole('button', { name: /Send [\d,]+ for review/ }).click({ timeout: 60_000 });
    await studio.getByText('Waits for approval').first().waitFor();
    await keepsItsPromises(studio, 'the run');
  });

  test('a steward reads the proof and approves', async () => {
    const page = await browser.enter(as('steward'));
    await page.goto('/approvals');
    await page.getByRole('link', { name: 'Round in the browser' }).click();
    await page.getByText('The proof').waitFor();
    await page.getByText('They asked for each other at the spring meeting.').waitFor();
    await keepsItsPromises(page, 'the review');
    await page.getByRole('button', { name: 'Approve' }).click();
    await page.getByRole('heading', { name: /Approved/ }).waitFor();
    await page.context().close();
  });

  test('once published, both people are told and can answer on a phone', async () => {
    await studio.goto(`/runs/${run}`);
    await studio.getByRole('button', { name: /Publish [\d,]+ pairs?/ }).click();
    await studio.getByText('Published').first().waitFor();
    let answered = 0;
    for (const member of cast.filter((one) => one.role === 'member')) {
      const page = await browser.enter(member.email, { viewport: phone });
      await page.goto('/pairs');
      await settled(page);
      const waiting = page.getByRole('listitem').filter({ hasText: 'Answer by' });
      if ((await waiting.count()) > 0) {
        await waiting.first().getByRole('link').click();
        await page.getByText('Why you two').waitFor();
        await keepsItsPromises(page, 'the pair on a phone');
        await page.getByRole('button', { name: 'Accept' }).click();
        await page.getByText(/You said yes|Log a conversation/).first().waitFor();
        answered++;
      }
      await page.context().close();
    }
    assert.ok(answered > 0, 'nobody of the cast had a match to answer');
    await studio.context().close();
  });
});
