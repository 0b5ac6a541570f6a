// Whom one would like to be paired with, and beside it who reads that: worked out from what the server really allows.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { cast } from '../cast/cast.mjs';
import { House } from '../stories/harness.mjs';
import { Browser, desk, keepsItsPromises, phone, settled } from './browser.mjs';

describe('wishes', { skip: process.env.TELEMACHY_URL ? 'needs a house of its own' : false }, () => {
  let house, browser, leonidas, enrolment;
  const section = () => leonidas.getByRole('region', { name: 'Fresh Eyes, spring round' });
  const banner = () => section().getByRole('complementary', { name: 'Who sees what' });

  before(async () => {
    house = await House.open({ demo: true });
    browser = await Browser.open(house);
    leonidas = await browser.enter(cast.leonidas.email, { viewport: phone });
    const { items } = await (await leonidas.request.get('/api/v1/me/enrolments')).json();
    enrolment = items.find((each) => each.programme_name === 'Fresh Eyes, spring round' && each.side === 'mentee');
  });
  after(async () => {
    await browser?.close();
    await house?.close();
  });

  test('say who reads them before they are said, on a phone', async () => {
    await leonidas.goto('/today');
    await settled(leonidas);
    await banner().getByText(/^Whom you name, and in what order: /).first().waitFor();
    await banner().getByText('Who sees what').click();
    await banner().getByText(/^That a wish counted, by the points it gave a pair: /).waitFor();
    await keepsItsPromises(leonidas, 'who reads a wish, on a phone');
  });

  test('are read by nobody whom the banner does not name', async () => {
    const { wishes } = await (await leonidas.request.get('/api/v1/me/readers')).json();
    const [list] = wishes.filter((line) => line.what === 'wishes_list');
    const said = await banner().getByText(/^Whom you name, and in what order: /).first().innerText();
    for (const role of ['coordinator', 'steward', 'sponsor', 'administrator'])
      assert.equal(new RegExp(`\\b${role}s\\b`).test(said), list.roles.includes(role), `${role}: ${said}`);

    const named = (await (await leonidas.request.get(`/api/v1/people?q=${encodeURIComponent(cast.conall.name)}&limit=1`)).json()).items[0];
    await section().getByRole('combobox').fill(cast.conall.name);
    await leonidas.getByRole('option').filter({ hasText: cast.conall.name }).click();
    await section().getByRole('button', { name: 'Save wishes' }).click();
    await leonidas.getByText('Wishes saved').waitFor();
    // Whoever is not named there finds nothing of it.
    for (const who of ['minhanh', 'thiago', 'aoife', 'despina', 'huimin']) {
      const page = await browser.enter(cast[who].email);
      const asked = await page.request.get(`/api/v1/programmes/${enrolment.programme}/enrolments?side=mentee&limit=200`);
      assert.ok(!(await asked.text()).includes('preferences'), `${who} reads what somebody wishes`);
      await page.context().close();
    }
    const mine = (await (await leonidas.request.get('/api/v1/me/enrolments')).json()).items.find((each) => each.id === enrolment.id);
    assert.ok(mine.preferences.some((one) => one.id === named.id));
    await leonidas.setViewportSize(desk);
    await leonidas.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
    await keepsItsPromises(leonidas, 'wishes in the dark');
    assert.deepEqual(leonidas.faults, []);
  });
});
