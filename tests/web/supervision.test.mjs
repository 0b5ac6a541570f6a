// Peer supervision as those who run a programme and those in a group see it: suggested, formed, met and left; and not a
// word of it on the screens of whoever learns there.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { cast } from '../cast/cast.mjs';
import { House } from '../stories/harness.mjs';
import { Browser, desk, keepsItsPromises, phone, settled } from './browser.mjs';

const headers = { 'X-Telemachy': '1' };

describe('reverse mentors who meet among themselves', { skip: process.env.TELEMACHY_URL ? 'needs a house of its own' : false }, () => {
  let house, browser, noor, minhanh, leonidas, programme;
  const ask = async (page, path) => (await page.request.get(`/api/v1${path}`)).json();
  const groups = async () => (await ask(noor, `/programmes/${programme}/supervision-groups`)).items;
  const open = (page, path) => page.goto(path).then(() => settled(page));

  before(async () => {
    house = await House.open({ demo: true });
    browser = await Browser.open(house);
    [noor, minhanh, leonidas] = await Promise.all(['noor', 'minhanh', 'leonidas'].map((who) => browser.enter(cast[who].email, { viewport: who === 'minhanh' ? phone : desk })));
    programme = (await ask(noor, '/programmes')).items.find((each) => each.name === 'Fresh Eyes, spring round').id;
  });
  after(async () => {
    await browser?.close();
    await house?.close();
  });

  test('a coordinator is shown who is where, and forms the groups the house suggests', async () => {
    await open(noor, `/programmes/${programme}`);
    await noor.getByRole('link', { name: 'Peer supervision' }).click();
    await noor.getByRole('heading', { name: 'Group 1', exact: true }).waitFor();
    await noor.getByText('Would like another group').waitFor();
    await keepsItsPromises(noor, 'the groups of a programme');
    for (const { id } of await groups()) await noor.request.delete(`/api/v1/supervision-groups/${id}`, { headers });
    await noor.reload();
    await noor.getByRole('button', { name: 'Suggest groups' }).click();
    await noor.getByRole('heading', { name: 'Suggested groups' }).waitFor();
    await keepsItsPromises(noor, 'suggested groups');
    await noor.getByRole('button', { name: /^Form all/ }).click();
    await noor.getByRole('heading', { name: 'Suggested groups' }).waitFor({ state: 'hidden' });
    assert.ok((await groups()).length > 5);
  });

  test('whoever must not hold the room is refused by name of the reason', async () => {
    const [first] = await groups();
    const sheet = noor.getByRole('region', { name: `Group ${first.number}`, exact: true });
    await sheet.getByRole('button', { name: 'Change' }).click();
    const dialog = noor.getByRole('dialog');
    if (first.facilitator) await dialog.getByRole('button', { name: new RegExp(first.facilitator.name) }).click();
    await dialog.getByLabel('Holds the room').first().fill(cast.leonidas.name);
    await noor.getByRole('option').filter({ hasText: cast.leonidas.name }).click();
    await dialog.getByRole('button', { name: 'Save' }).click();
    await dialog.getByText('They learn in this programme. Choose somebody else.').first().waitFor();
    await keepsItsPromises(noor, 'who holds the room');
    await dialog.getByRole('button', { name: 'Cancel' }).click();
  });

  test('a member reads who is there and what holds, books a time and notes a meeting, on a phone', async () => {
    await open(minhanh, '/today');
    await minhanh.getByRole('link', { name: /^You meet with/ }).click();
    await minhanh.getByText('What is said here stays here.').waitFor();
    await minhanh.getByText('Find a time for everybody').click();
    await minhanh.getByRole('radio').first().check();
    await minhanh.getByRole('button', { name: 'Book and invite' }).click();
    await minhanh.getByRole('article', { name: 'Fresh Eyes, spring round' }).waitFor();
    await keepsItsPromises(minhanh, 'a group on a phone');
    await minhanh.getByRole('button', { name: 'Note a meeting' }).click();
    const dialog = minhanh.getByRole('dialog');
    await dialog.getByRole('checkbox').last().uncheck();
    await keepsItsPromises(minhanh, 'noting a meeting on a phone');
    await dialog.getByRole('button', { name: 'Note it' }).click();
    await minhanh.getByText(/of \d were there/).waitFor();
  });

  test('her side of a pair leads to her group', async () => {
    const pair = (await ask(minhanh, '/me/pairs')).items.find((each) => each.my_side === 'mentor' && each.state === 'active');
    await open(minhanh, `/pairs/${pair.id}`);
    await minhanh.getByRole('link', { name: 'Your peer supervision group' }).click();
    await minhanh.getByText('What is said here stays here.').waitFor();
  });

  test('she asks for another group, leaves, and comes back', async () => {
    await minhanh.getByRole('button', { name: 'Ask for another group' }).click();
    await minhanh.getByText(/know that you would like another group/).waitFor();
    await minhanh.getByRole('button', { name: 'Leave the group' }).click();
    await minhanh.getByRole('dialog').getByRole('button', { name: 'Leave the group' }).click();
    await minhanh.getByText(/You have left/).waitFor();
    await keepsItsPromises(minhanh, 'no group on a phone');
    await minhanh.getByRole('button', { name: 'Come back' }).click();
    await minhanh.getByText(/You are not in a group yet/).waitFor();
    await open(noor, `/programmes/${programme}/supervision`);
    const waits = noor.getByRole('listitem').filter({ hasText: cast.minhanh.name });
    await waits.getByRole('button', { name: /Put into a group/ }).click();
    await noor.getByRole('dialog').getByRole('radio').first().check();
    await keepsItsPromises(noor, 'a group for somebody who waits');
    await noor.getByRole('dialog').getByRole('button', { name: 'Put into a group' }).click();
    await waits.getByRole('button', { name: /^Move/ }).waitFor();
  });

  test('whoever learns in the programme is shown nothing of it', async () => {
    await open(leonidas, '/supervision');
    await leonidas.getByText('No group here').waitFor();
    await open(leonidas, `/programmes/${programme}/supervision`);
    await leonidas.getByRole('alert').first().waitFor();
    const pair = (await ask(leonidas, '/me/pairs')).items.find((each) => each.modality === 'reverse' && each.state === 'active');
    await open(leonidas, `/pairs/${pair.id}`);
    await leonidas.getByRole('heading', { name: `You and ${pair.partner.name}` }).waitFor();
    assert.equal(await leonidas.getByText(/peer supervision/i).count(), 0);
    await open(leonidas, '/today');
    assert.equal(await leonidas.getByText('Peer supervision').count(), 0);
    assert.deepEqual([noor, minhanh, leonidas].flatMap((page) => page.faults), []);
  });
});
