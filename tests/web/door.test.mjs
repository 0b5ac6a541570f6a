// The door: whoever has no session is led there once, and from there to where they wanted to go.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { cast } from '../cast/cast.mjs';
import { Browser, keepsItsPromises, openHouse, phone } from './browser.mjs';

const place = (page) => new URL(page.url()).pathname + new URL(page.url()).search;

/** The cast stands at the door once it is drawn: a page that goes round in circles never gets so far. */
const atTheDoor = (page) => page.getByRole('button', { name: cast.noor.name }).first();

describe('the door', () => {
  let house, browser;
  before(async () => {
    house = await openHouse({ demo: true });
    browser = await Browser.open(house);
  });
  after(async () => {
    await browser?.close();
    await house?.close();
  });

  for (const [opened, after] of [
    ['/', '/today'],
    ['/today', '/today'],
    ['/people?q=harbour', '/people?q=harbour'],
    ['/programmes', '/programmes'],
  ])
    test(`a visitor who opens ${opened} comes to the door, and through it to ${after}`, async () => {
      const page = await browser.visitor();
      await page.goto(opened);
      await atTheDoor(page).waitFor();
      assert.equal(new URL(page.url()).pathname, '/sign-in');
      await keepsItsPromises(page, `the door on the way to ${opened}`);
      await atTheDoor(page).click();
      await page.getByRole('link', { name: 'Skip to the content' }).waitFor({ state: 'attached' });
      assert.equal(place(page), after);
      await page.context().close();
    });

  test('somebody whose session has ended is led to the door at their next step, and back to it', async () => {
    const page = await browser.enter(cast.noor.email, { viewport: phone });
    await page.goto('/programmes');
    await page.getByRole('heading', { level: 1, name: 'Programmes' }).waitFor();
    await page.context().clearCookies();
    await page.getByRole('link', { name: 'People' }).click();
    await atTheDoor(page).waitFor();
    await atTheDoor(page).click();
    await page.getByRole('heading', { level: 1, name: 'People' }).waitFor();
    assert.equal(place(page), '/people');
    await keepsItsPromises(page, 'the place one wanted to go to');
    await page.context().close();
  });

  test('a page that is opened again after the session has ended comes to the door', async () => {
    const page = await browser.enter(cast.noor.email);
    await page.goto('/programmes');
    await page.getByRole('heading', { level: 1, name: 'Programmes' }).waitFor();
    await page.context().clearCookies();
    await page.reload();
    await atTheDoor(page).waitFor();
    assert.equal(place(page), `/sign-in?${new URLSearchParams({ to: '/programmes' })}`);
    await page.context().close();
  });
});
