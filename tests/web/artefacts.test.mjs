// Files two people show one another, in a real browser: plain and sealed, saved byte for byte, in versions, on a phone.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { cast } from '../cast/cast.mjs';
import { House } from '../stories/harness.mjs';
import { Browser, desk, keepsItsPromises, phone, settled } from './browser.mjs';

const pdf = Buffer.from('%PDF-1.7\nthe berths of the east quay\n');

describe('files of a pair', { skip: process.env.TELEMACHY_URL ? 'needs a house of its own' : false }, () => {
  let house, browser, joana, grazyna, pair;
  const open = (page) => page.goto(`/pairs/${pair}?view=artefacts`).then(() => settled(page));
  const sheet = (page, name) => page.getByRole('region', { name });
  async function setUp(page) {
    await page.getByRole('button', { name: 'Set up my keys' }).click();
    await page.getByRole('button', { name: 'Make my keys' }).click();
    await page.getByLabel('I have it on paper and will put it away').check();
    await page.getByRole('button', { name: 'Go on' }).click();
  }
  async function saved(page, name) {
    const [arrived] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: `Save ${name}` }).click()]);
    return { name: arrived.suggestedFilename(), bytes: readFileSync(await arrived.path()) };
  }

  before(async () => {
    house = await House.open({ demo: true });
    browser = await Browser.open(house);
    joana = await browser.enter(cast.joana.email, { viewport: desk });
    grazyna = await browser.enter(cast.grazyna.email, { viewport: phone });
    pair = (await (await joana.request.get('/api/v1/me/pairs')).json()).items.find((each) => each.partner.name === cast.grazyna.name).id;
  });
  after(async () => {
    await browser?.close();
    await house?.close();
  });

  test('a file is shown plainly, and what is not taken is said before it leaves', async () => {
    await open(joana);
    const plain = sheet(joana, 'Not sealed');
    await plain.getByRole('button', { name: 'Show something' }).click();
    await plain.getByLabel('File', { exact: true }).setInputFiles({ name: 'page.html', mimeType: 'text/html', buffer: Buffer.from('<p>') });
    await plain.getByText(/Files of this kind are not taken/).waitFor();
    assert.ok(await plain.getByRole('button', { name: 'Show it' }).isDisabled());
    await keepsItsPromises(joana, 'a file that is not taken');
    await plain.getByLabel('File', { exact: true }).setInputFiles({ name: 'Berths.pdf', mimeType: 'application/pdf', buffer: pdf });
    await plain.getByLabel('What it is').fill('Berths of the east quay');
    await plain.getByRole('button', { name: 'Show it' }).click();
    await plain.getByText('Berths of the east quay').first().waitFor();
    await open(grazyna);
    assert.deepEqual(await saved(grazyna, 'Berths of the east quay'), { name: 'Berths.pdf', bytes: pdf });
    await keepsItsPromises(grazyna, 'files on a phone');
  });

  test('the other adds a link as its next version, and the first stays', async () => {
    await grazyna.getByRole('button', { name: 'Add a version' }).click();
    await grazyna.getByRole('radio', { name: 'A link' }).check();
    await grazyna.getByLabel('Address').fill('https://harbour.example/berths');
    await grazyna.getByRole('button', { name: 'Show it' }).click();
    await grazyna.getByRole('link', { name: 'Berths of the east quay' }).waitFor();
    await grazyna.getByText('One earlier version').click();
    await grazyna.getByText(/Berths\.pdf/).waitFor();
  });

  test('a private file is sealed here and opened there', async () => {
    await setUp(grazyna);
    await setUp(joana);
    await open(joana);
    const sealed = sheet(joana, 'Private to the two of you');
    await sealed.getByRole('button', { name: 'Show something' }).click();
    await sealed.getByLabel('File', { exact: true }).setInputFiles({ name: 'Offer.pdf', mimeType: 'application/pdf', buffer: Buffer.from('MZ, and no document') });
    await sealed.getByRole('button', { name: 'Show it' }).click();
    await sealed.getByText(/not what its name says/).waitFor();
    await sealed.getByLabel('File', { exact: true }).setInputFiles({ name: 'Offer.pdf', mimeType: 'application/pdf', buffer: pdf });
    await sealed.getByLabel('A word about it, if you like').fill('Only for you.');
    await sealed.getByRole('button', { name: 'Show it' }).click();
    await sealed.getByText('Only for you.').waitFor();
    await keepsItsPromises(joana, 'a sealed file');
    const [{ versions }] = (await (await joana.request.get(`/api/v1/pairs/${pair}/artefacts`)).json()).items.filter((one) => one.sealed);
    assert.deepEqual([versions[0].title, versions[0].note, versions[0].file.name], ['', '', 'sealed']);
    await open(grazyna);
    await grazyna.getByText('Only for you.').waitFor();
    assert.deepEqual(await saved(grazyna, 'Offer'), { name: 'Offer.pdf', bytes: pdf });
    await grazyna.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
    await keepsItsPromises(grazyna, 'files in the dark');
  });

  test('whoever began a thing removes it, and is asked once', async () => {
    const plain = sheet(joana, 'Not sealed');
    await plain.getByRole('button', { name: 'Remove', exact: true }).click();
    await plain.getByText(/All 2 versions go/).waitFor();
    await plain.getByRole('button', { name: 'Remove it now' }).click();
    await plain.getByText('Nothing here yet').waitFor();
    assert.deepEqual([joana, grazyna].flatMap((page) => page.faults), []);
  });
});
