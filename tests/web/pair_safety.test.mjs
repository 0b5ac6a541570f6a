// What keeps two people safe and together, on the screens where it is set and where it shows: somebody to turn to, named
// by a steward; the next meeting on a pair's page; insights a programme may read; a device that is lost and shut out.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { cast } from '../cast/cast.mjs';
import { House } from '../stories/harness.mjs';
import { Browser, desk, keepsItsPromises, phone, settled } from './browser.mjs';

const headers = { 'X-Telemachy': '1' };

describe('what keeps two people safe and together', { skip: process.env.TELEMACHY_URL ? 'needs a house of its own' : false }, () => {
  let house, browser, joana, grazyna, aoife, noor, pair, programme;
  const openPair = (page, view = '') => page.goto(`/pairs/${pair}${view && `?view=${view}`}`).then(() => settled(page));

  before(async () => {
    house = await House.open({ demo: true });
    browser = await Browser.open(house);
    [joana, grazyna, aoife, noor] = await Promise.all(['joana', 'grazyna', 'aoife', 'noor'].map((who) => browser.enter(cast[who].email, { viewport: who === 'joana' ? phone : desk })));
    const card = (await (await joana.request.get('/api/v1/me/pairs')).json()).items.find((each) => each.partner.name === cast.grazyna.name);
    [pair, programme] = [card.id, card.programme];
  });
  after(async () => {
    await browser?.close();
    await house?.close();
  });

  test('a steward names somebody to turn to, and the junior of a pair reads it', async () => {
    await openPair(joana);
    await joana.getByText(/Nobody is named here yet/).waitFor();
    await aoife.goto(`/programmes/${programme}/safety`);
    await settled(aoife);
    const { name } = cast.nasra;
    await aoife.getByLabel('Somebody to turn to').first().fill(name);
    await aoife.getByRole('option').filter({ hasText: name }).click();
    await aoife.getByRole('button', { name: 'Save', exact: true }).click();
    await aoife.getByText('Say how to reach them: a number, an address, an hour.').first().waitFor();
    await aoife.getByLabel('How to reach them').fill('Extension 4417, any hour');
    await keepsItsPromises(aoife, 'the safety of a programme');
    await aoife.getByRole('button', { name: 'Save', exact: true }).click();
    await aoife.getByText(/Saved\. It stands/).waitFor();
    await openPair(joana);
    await joana.getByText(/Extension 4417/).waitFor();
    await noor.goto(`/programmes/${programme}/safety`);
    await noor.getByText('A steward sets this.').waitFor();
    assert.equal(await noor.getByRole('button', { name: 'Save', exact: true }).count(), 0);
  });

  test('the next meeting stands on the pair’s page', async () => {
    await joana.getByText('No meeting is booked.').waitFor();
    const times = await (await joana.request.get(`/api/v1/meeting-times?group=${pair}`)).json();
    const booked = await joana.request.post('/api/v1/meetings', { headers, data: { group: pair, begins: times.items[0].begins, ends: times.items[0].ends, place: 'The pilot house' } });
    assert.equal(booked.status(), 200, await booked.text());
    await openPair(joana);
    await joana.getByRole('region', { name: 'Next meeting' }).getByText('The pilot house').waitFor();
    await keepsItsPromises(joana, 'a pair with its next meeting on a phone');
  });

  test('an insight is read by the programme once both agree, and not before', async () => {
    const read = () => joana.goto(`/programmes/${programme}/insights`).then(() => settled(joana));
    const made = await joana.request.post(`/api/v1/pairs/${pair}/insights`, { headers, data: { heard: 'Nobody reads the weekly plan.', changed_what: 'plan', changed: 'It is read aloud.', evidence: '', visibility: 'programme' } });
    await read();
    await joana.getByRole('heading', { name: 'Shared insights' }).waitFor();
    assert.equal(await joana.getByText('Nobody reads the weekly plan.').count(), 0);
    await grazyna.request.post(`/api/v1/insights/${(await made.json()).id}/answer`, { headers, data: { confirm: true } });
    await read();
    await joana.getByText('Nobody reads the weekly plan.').waitFor();
    await keepsItsPromises(joana, 'shared insights on a phone');
  });

  test('a device that is lost is shut out with new keys and a new code', async () => {
    const put = async (page) => {
      await page.getByRole('region', { name: 'Recovery code' }).waitFor();
      await page.getByLabel('I have it on paper and will put it away').check();
      await page.getByRole('button', { name: 'Go on' }).click();
    };
    await openPair(grazyna, 'notes');
    await grazyna.getByRole('button', { name: 'Set up my keys' }).click();
    await grazyna.getByRole('button', { name: 'Make my keys' }).click();
    await put(grazyna);
    const lost = await browser.enter(cast.grazyna.email, { viewport: phone });
    await openPair(lost, 'notes');
    await lost.getByRole('button', { name: 'Ask another device' }).click();
    await lost.getByText(/same digits/).waitFor();
    await grazyna.reload();
    await grazyna.getByRole('button', { name: /let it in/ }).click();
    await lost.getByRole('button', { name: 'I have let it in' }).click();
    await lost.getByLabel(/^Your words/).waitFor();

    await grazyna.reload();
    await grazyna.getByText('2 open your notes').click();
    await grazyna.getByRole('button', { name: /I no longer have it/ }).click();
    await grazyna.getByText(/You get new keys and a new code/).waitFor();
    await keepsItsPromises(grazyna, 'a lost device');
    await grazyna.getByRole('button', { name: 'Shut it out' }).click();
    await put(grazyna);
    await grazyna.getByText('One opens your notes').waitFor();
    await lost.reload();
    await lost.getByText('This browser holds none of your keys').waitFor();
    assert.deepEqual([joana, grazyna, aoife, noor].flatMap((page) => page.faults), []);
  });
});
