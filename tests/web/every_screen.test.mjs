// Each role visits every screen its navigation offers: in light, in dark and on a phone.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { Browser, desk, keepsItsPromises, openHouse, phone, settled } from './browser.mjs';

const devices = [
  { name: 'light', viewport: desk, scheme: 'light' },
  { name: 'dark', viewport: desk, scheme: 'dark' },
  { name: 'phone', viewport: phone, scheme: 'light' },
];

describe('every screen', () => {
  let house, browser, cast;
  before(async () => {
    house = await openHouse({ demo: true });
    browser = await Browser.open(house);
    cast = await browser.cast();
  });
  after(async () => {
    await browser?.close();
    await house?.close();
  });

  test('the door shows the cast and keeps its promises', async () => {
    for (const device of devices) {
      const page = await browser.visitor(device);
      await page.goto('/sign-in');
      for (const member of cast) await page.getByRole('button', { name: member.name }).first().waitFor();
      await keepsItsPromises(page, `the door, ${device.name}`);
      await page.context().close();
    }
  });

  test('each role is shown what is theirs, on every device', async () => {
    const roles = [...new Map(cast.map((member) => [member.role, member])).values()];
    assert.ok(roles.length >= 4, `the cast has only the roles ${roles.map((member) => member.role)}`);
    for (const member of roles) {
      const page = await browser.enter(member.email);
      await page.goto('/today');
      await settled(page);
      const links = await page.locator('nav a[href]').evaluateAll((all) => all.map((link) => link.getAttribute('href')));
      for (const path of new Set(links)) {
        await page.goto(path);
        await settled(page);
        for (const device of devices) {
          await page.setViewportSize(device.viewport);
          await page.emulateMedia({ colorScheme: device.scheme, reducedMotion: 'reduce' });
          await keepsItsPromises(page, `${path} as ${member.role}, ${device.name}`);
        }
      }
      await page.context().close();
    }
  });

  test('who may not see a screen is told so, and is not shown it', async () => {
    const member = cast.find((one) => one.role === 'member');
    const page = await browser.enter(member.email);
    for (const path of ['/audit', '/approvals', '/roster']) {
      await page.goto(path);
      await page.getByRole('alert').first().waitFor();
      assert.equal(await page.getByRole('link', { name: /^(Record|Approvals|Roster)$/ }).count(), 0);
    }
    await page.context().close();
  });

  test('the keyboard alone goes everywhere', async () => {
    const coordinator = cast.find((one) => one.role === 'coordinator');
    const page = await browser.enter(coordinator.email);
    await page.goto('/today');
    await settled(page);
    await page.keyboard.press('Tab');
    assert.equal(await page.evaluate(() => document.activeElement.textContent), 'Skip to the content');
    await page.keyboard.press('Enter');
    assert.equal(await page.evaluate(() => document.activeElement.id), 'content');
    await page.keyboard.press('Control+k');
    const field = page.getByPlaceholder('Find a person, page or action');
    await field.waitFor();
    await page.keyboard.type('People');
    await page.getByRole('button', { name: /^People/ }).first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/(people|programmes|today)/);
    await keepsItsPromises(page, 'the palette');
    await page.context().close();
  });

  test('another language says every word in it', async () => {
    const coordinator = cast.find((one) => one.role === 'coordinator');
    const page = await browser.enter(coordinator.email);
    await page.goto('/settings');
    await page.getByLabel('Deutsch').click();
    await page.getByRole('heading', { name: 'Einstellungen' }).waitFor();
    await page.goto('/people');
    await page.getByRole('heading', { name: 'Menschen' }).waitFor();
    assert.equal(await page.evaluate(() => document.documentElement.lang), 'de');
    await page.context().close();
  });
});
