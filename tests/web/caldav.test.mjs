// Somebody connects the account they have on a calendar server of their own (Debian's Radicale): a password that is wrong
// is told, one that is right is asked for once, and all that comes of it is when they are busy.
import assert from 'node:assert/strict';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { cast } from '../cast/cast.mjs';
import { House } from '../stories/harness.mjs';
import { Radicale } from '../stories/radicale.mjs';
import { Browser, desk, keepsItsPromises, phone, settled } from './browser.mjs';

const password = 'correct horse battery staple';

describe('an account on a calendar server', { skip: process.env.TELEMACHY_URL ? 'needs a house of its own' : false }, () => {
  let house, browser, radicale, joana, form;

  before(async () => {
    radicale = await Radicale.open('joana', password);
    await radicale.addCalendar('work');
    const day = new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 10).replaceAll('-', '');
    await radicale.put('work', 'one', [`DTSTART:${day}T100000Z`, `DTEND:${day}T110000Z`, 'SUMMARY:Nightingale']);
    const folder = mkdtempSync(join(tmpdir(), 'telemachy-story-'));
    const config = join(folder, 'telemachy.toml');
    writeFileSync(config, `[calendar]\ntrusted_addresses = ["${radicale.place}"]\n`);
    house = await House.open({ demo: true, folder, words: ['--config', config] });
    browser = await Browser.open(house);
    joana = await browser.enter(cast.joana.email, { viewport: phone });
    form = joana.getByRole('form', { name: 'Or an account on your own calendar server' });
  });
  after(async () => {
    await browser?.close();
    await house?.close();
    await radicale?.close();
  });

  const fill = async (word) => {
    await form.getByLabel('Address of the server').fill(radicale.url);
    await form.getByLabel('User name there').fill('joana');
    await form.getByLabel('Password there').fill(word);
  };

  test('is asked for on a phone, and a wrong password is told', async () => {
    await joana.goto('/calendar');
    await settled(joana);
    await joana.getByText('Or an account on your own calendar server').click();
    assert.ok(await form.getByRole('button', { name: 'Connect this account' }).isDisabled());
    await fill('a guess');
    await form.getByRole('button', { name: 'Connect this account' }).click();
    await joana.getByText("The calendar's server does not accept this name and password.").first().waitFor();
    await keepsItsPromises(joana, 'a password that is wrong, on a phone');
    await joana.getByRole('button', { name: 'Remove Work and its busy times' }).click();
    await joana.getByText(/does not accept/).waitFor({ state: 'detached' });
  });

  test('is connected, and busy times come by themselves', async () => {
    await joana.getByLabel('What to call it').fill('Harbour office');
    await fill(password);
    await form.getByRole('button', { name: 'Connect this account' }).click();
    await joana.getByText('Harbour office', { exact: true }).waitFor();
    await joana.getByText(/1 busy time, read/).waitFor();
    assert.equal(await form.getByLabel('Password there').inputValue(), '', 'the password stays nowhere');
    assert.equal(await joana.getByText('Nightingale').count(), 0, 'with what she is busy is nobody’s');
    for (const [viewport, scheme] of [[phone, 'dark'], [desk, 'light']]) {
      await joana.setViewportSize(viewport);
      await joana.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
      await keepsItsPromises(joana, `a connected account, ${scheme}`);
    }
  });

  test('is taken back with all that was known of it', async () => {
    await joana.getByRole('button', { name: 'Remove Harbour office and its busy times' }).click();
    await joana.getByText('Harbour office', { exact: true }).waitFor({ state: 'detached' });
    assert.deepEqual((await (await joana.request.get('/api/v1/me/availability')).json()).sources, []);
    assert.deepEqual(joana.faults, []);
  });
});
