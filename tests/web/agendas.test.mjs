// What a programme offers its pairs to talk about: a coordinator writes it, a pair is offered it, and the house's own
// suggestion comes back.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { cast } from '../cast/cast.mjs';
import { House } from '../stories/harness.mjs';
import { Browser, keepsItsPromises, phone, settled } from './browser.mjs';

describe('agendas of a programme', { skip: process.env.TELEMACHY_URL ? 'needs a house of its own' : false }, () => {
  let house, browser, noor, joana, pair, next;
  const sheet = (number) => noor.getByRole('region', { name: `Conversation ${number}`, exact: true });
  const save = () => noor.getByRole('button', { name: 'Save agenda' }).click();

  before(async () => {
    house = await House.open({ demo: true });
    browser = await Browser.open(house);
    noor = await browser.enter(cast.noor.email);
    joana = await browser.enter(cast.joana.email, { viewport: phone });
    pair = (await (await joana.request.get('/api/v1/me/pairs')).json()).items.find((each) => each.partner.name === cast.grazyna.name).id;
    next = (await (await joana.request.get(`/api/v1/pairs/${pair}/agenda`)).json()).number;
  });
  after(async () => {
    await browser?.close();
    await house?.close();
  });

  test('stand among the settings of a programme, as the house suggests them', async () => {
    await noor.goto('/programmes');
    await noor.getByRole('link', { name: /Harbour Pilots/ }).first().click();
    await settled(noor);
    await noor.getByRole('link', { name: 'Agendas' }).click();
    await sheet(1).getByText('Suggested by the house').waitFor();
    await sheet(6).getByText(/How the two of us get on/).waitFor();
    await keepsItsPromises(noor, 'agendas as the house suggests them');
  });

  test('are written by a coordinator, for the first conversation and for a later one', async () => {
    await sheet(1).getByRole('button', { name: 'Change conversation 1' }).click();
    await sheet(1).getByLabel('Point 1', { exact: true }).fill('A walk along the quay');
    await sheet(1).getByRole('button', { name: 'Remove point 2' }).click();
    await keepsItsPromises(noor, 'an agenda being written');
    await save();
    await sheet(1).getByText('Written by your programme').waitFor();
    assert.deepEqual(await sheet(1).getByRole('listitem').allTextContents(), ['A walk along the quay', 'Write the agreement, five minutes', 'One thing one of us does until next time']);

    await noor.getByLabel('Which one').fill(String(next));
    await noor.getByRole('button', { name: 'Write for it' }).click();
    if (next <= 6) await sheet(next).getByRole('button', { name: `Change conversation ${next}` }).click();
    await sheet(next).getByRole('button', { name: 'Add a point' }).click();
    await sheet(next).getByLabel(/^Point/).last().fill('Which figure do you not believe?');
    await save();
    await sheet(next).getByText('Written by your programme').waitFor();
    await noor.setViewportSize(phone);
    await noor.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
    await keepsItsPromises(noor, 'agendas on a phone in the dark');
  });

  test('are offered to the pairs, and given back to the house', async () => {
    const open = () => joana.goto(`/pairs/${pair}?view=sessions`).then(() => settled(joana));
    await open();
    await joana.getByText('Which figure do you not believe?').waitFor();
    await joana.getByText(/Suggested by your programme/).waitFor();
    await sheet(next).getByRole('button', { name: 'Back to the house’s suggestion' }).click();
    await noor.getByText('The house’s suggestion stands again').waitFor();
    await open();
    await joana.getByText(/A suggestion. Change it as you like/).waitFor();
    assert.equal(await joana.getByText('Which figure do you not believe?').count(), 0);
    assert.deepEqual([joana, noor].flatMap((page) => page.faults), []);
  });
});
