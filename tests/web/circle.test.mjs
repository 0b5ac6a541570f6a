// A circle has met: its mentor logs it once for everybody, on a phone, with who was there, and each of them finds it there.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { House } from '../stories/harness.mjs';
import { companyOfSeven, emailOf, menteeNames, mentorName, password, roundTable } from '../stories/round_table.mjs';
import { Browser, desk, keepsItsPromises, phone, settled } from './browser.mjs';

describe('a circle', { skip: process.env.TELEMACHY_URL ? 'needs a house of its own' : false }, () => {
  let house, browser, pairs, mentor, absent;
  const pairWith = (name) => pairs.find((pair) => pair.partner.name === name).id;
  const [first, second, third] = menteeNames;

  async function signedIn(name, device) {
    const page = await browser.visitor(device);
    const answer = await page.request.post('/api/v1/session', { data: { email: emailOf(name), password }, headers: { 'X-Telemachy': '1' } });
    assert.equal(answer.status(), 200, await answer.text());
    return page;
  }

  before(async () => {
    house = await House.open();
    ({ pairs } = await roundTable(await companyOfSeven(house)));
    browser = await Browser.open(house);
    mentor = await signedIn(mentorName, { viewport: phone });
    absent = await signedIn(third, { viewport: phone });
  });
  after(async () => {
    await browser?.close();
    await house?.close();
  });

  test('is logged once for all, with who was there', async () => {
    await mentor.goto(`/pairs/${pairWith(first)}?view=sessions`);
    await settled(mentor);
    const sheet = mentor.getByRole('region', { name: 'The circle met' });
    for (const name of menteeNames) assert.ok(await sheet.getByRole('checkbox', { name }).isChecked(), name);
    await sheet.getByRole('checkbox', { name: third }).uncheck();
    await keepsItsPromises(mentor, 'the log of a circle on a phone');
    await sheet.getByRole('button', { name: 'Log it' }).click();
    await mentor.getByText('Logged', { exact: true }).waitFor();
    const held = async (name) => (await (await mentor.request.get(`/api/v1/pairs/${pairWith(name)}`)).json()).card.conversations;
    assert.deepEqual([await held(first), await held(second), await held(third)], [1, 1, 0]);
  });

  test('nobody is logged as having met where nobody was there', async () => {
    await mentor.reload();
    await settled(mentor);
    const sheet = mentor.getByRole('region', { name: 'The circle met' });
    for (const name of menteeNames) await sheet.getByRole('checkbox', { name }).uncheck();
    assert.ok(await sheet.getByRole('button', { name: 'Log it' }).isDisabled());
    await mentor.setViewportSize(desk);
    await mentor.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
    await keepsItsPromises(mentor, 'the log of a circle in the dark');
  });

  test('whoever was not there is told, and may say that it was otherwise', async () => {
    await absent.goto(`/pairs/${pairWith(third)}?view=sessions`);
    await settled(absent);
    await absent.getByRole('button', { name: /otherwise/i }).click();
    await absent.getByRole('button', { name: /otherwise/i }).waitFor({ state: 'detached' });
    assert.equal(await absent.getByRole('region', { name: 'The circle met' }).count(), 0, 'only the mentor says who was there');
    await keepsItsPromises(absent, 'having been away, on a phone');
    assert.deepEqual([mentor, absent].flatMap((page) => page.faults), []);
  });
});
