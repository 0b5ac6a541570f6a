// Saying thanks in a real browser: one asks, the other agrees on a phone and takes it back, and nobody is named meanwhile.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { cast } from '../cast/cast.mjs';
import { House } from '../stories/harness.mjs';
import { Browser, keepsItsPromises, phone, settled } from './browser.mjs';

describe('thanks', { skip: process.env.TELEMACHY_URL ? 'needs a house of its own' : false }, () => {
  let house, browser, joana, grazyna, noor;
  const open = (page) => page.goto('/recognition').then(() => settled(page));

  before(async () => {
    house = await House.open({ demo: true });
    browser = await Browser.open(house);
    joana = await browser.enter(cast.joana.email);
    grazyna = await browser.enter(cast.grazyna.email, { viewport: phone });
    noor = await browser.enter(cast.noor.email);
  });
  after(async () => {
    await browser?.close();
    await house?.close();
  });

  test('one says what for, without a name in it', async () => {
    await open(joana);
    await joana.getByRole('button', { name: 'Say thanks' }).click();
    const form = joana.getByRole('form', { name: 'Say thanks' });
    await form.getByLabel('Whom').first().fill(cast.grazyna.name);
    await joana.getByRole('option').filter({ hasText: cast.grazyna.name }).click();
    await form.getByLabel('What for').fill(`${cast.grazyna.name} stood in the rain with us.`);
    await form.getByRole('button', { name: 'Ask them' }).click();
    await form.getByText(/Say it without a name/).first().waitFor();
    await keepsItsPromises(joana, 'thanks with a name in them');
    await form.getByLabel('What for').fill('For forty minutes on the quay in the rain.');
    await form.getByRole('button', { name: 'Ask them' }).click();
    await joana.getByText(/Have not agreed/).waitFor();
    assert.equal(await joana.getByText(`Named: ${cast.grazyna.name}`).count(), 0);
  });

  test('a coordinator finds beside the programme what may be shown, and nothing that may not', async () => {
    await noor.goto('/programmes');
    await noor.getByRole('link', { name: /Harbour Pilots/ }).first().click();
    await settled(noor);
    await noor.getByRole('main').getByRole('link', { name: 'Thanks' }).click();
    await noor.getByText(/everybody named here agreed/).waitFor();
    await settled(noor);
    assert.ok((await noor.getByRole('main').getByRole('listitem').count()) >= 2, 'others have said thanks, and were agreed to');
    assert.equal(await noor.getByText('For forty minutes on the quay in the rain.').count(), 0);
  });

  test('the other agrees, is named, takes it back and is gone', async () => {
    await open(grazyna);
    await grazyna.getByText('Waits for you').waitFor();
    await keepsItsPromises(grazyna, 'being thanked on a phone');
    await grazyna.getByRole('button', { name: 'My name may stand with it' }).click();
    await grazyna.getByText('Your name stands with it', { exact: true }).waitFor();
    await joana.reload();
    await joana.getByText(`Named: ${cast.grazyna.name}`).waitFor();
    await joana.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
    await keepsItsPromises(joana, 'thanks in the dark');
    await noor.reload();
    await noor.getByText('For forty minutes on the quay in the rain.').waitFor();
    await keepsItsPromises(noor, 'the thanks of a programme');
    await grazyna.getByRole('button', { name: 'Take my name off' }).click();
    await grazyna.getByText('Without your name').waitFor();
    await joana.reload();
    await joana.getByText(/Have not agreed/).waitFor();
    assert.equal(await joana.getByText(`Named: ${cast.grazyna.name}`).count(), 0);
    await noor.reload();
    await settled(noor);
    assert.equal(await noor.getByText('For forty minutes on the quay in the rain.').count(), 0, 'nothing of it may be shown any more');
    await noor.setViewportSize(phone);
    await noor.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
    await keepsItsPromises(noor, 'the thanks of a programme on a phone in the dark');
    assert.deepEqual([joana, grazyna, noor].flatMap((page) => page.faults), []);
  });
});
