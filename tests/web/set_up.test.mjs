// A stranger with an empty server: the one-time link, a name, an administrator, the roster.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { House } from '../stories/harness.mjs';
import { Browser, keepsItsPromises } from './browser.mjs';

const roster = [
  'employee id,name,email,job title,unit,function,grade,manager id,country',
  '1,Vera Holm,vera@harbour.example,Chief executive,Board,General management,9,,DK',
  '2,Ola Sund,ola@harbour.example,Director,Fleet,Operations,8,1,DK',
  '3,Ida Lund,ida@harbour.example,Analyst,Fleet,Operations,3,2,DK',
].join('\n');

describe('setting up in the browser', { skip: process.env.TELEMACHY_URL ? 'needs a house of its own' : false }, () => {
  let house, browser, page;
  before(async () => {
    house = await House.open();
    browser = await Browser.open(house);
    page = await browser.visitor();
  });
  after(async () => {
    await browser?.close();
    await house?.close();
  });

  test('without the link the door says how to find it', async () => {
    await page.goto('/sign-in');
    await page.getByText(/waiting for its first administrator/).waitFor();
  });

  test('the link leads through a name and an administrator to the roster', async () => {
    await page.goto(`/set-up?token=${house.setupToken()}`);
    await page.getByLabel('Organisation').fill('Harbour');
    await keepsItsPromises(page, 'the first step');
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByLabel('Name').fill('Ada Admin');
    await page.getByLabel('Email').fill('ada@harbour.example');
    await page.getByLabel('New password').fill('a quiet harbour at dawn');
    await page.getByRole('button', { name: 'Continue to the roster' }).click();
    await page.getByText('Your organisation is set up').waitFor();
    await keepsItsPromises(page, 'the roster');
  });

  test('a file is mapped, looked at, applied and undone', async () => {
    await page.locator('input[type=file]').setInputFiles({ name: 'harbour.csv', mimeType: 'text/csv', buffer: Buffer.from(roster) });
    await page.waitForURL(/\/roster\/./);
    const look = page.getByRole('button', { name: 'See what would change' });
    const apply = page.getByRole('button', { name: /^Apply \d+ changes$/ });
    await look.or(apply).first().waitFor();
    if (await look.isVisible()) await look.click();
    await keepsItsPromises(page, 'the dry run');
    await apply.click();
    await page.getByRole('button', { name: 'Undo this import' }).waitFor();
    await page.goto('/people');
    await page.getByText('Ida Lund').waitFor();
    await page.goBack();
    await page.getByRole('button', { name: 'Undo this import' }).click();
    await page.getByText(/Undone/).first().waitFor();
    assert.deepEqual(page.faults, []);
  });
});
