// What a coordinator does between the rounds: applications, the policy and its file, quotas, drafts side by side.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { cast } from '../cast/cast.mjs';
import { Browser, keepsItsPromises, openHouse, phone } from './browser.mjs';

describe('coordinating in the browser', () => {
  let house, browser, desk;

  before(async () => {
    house = await openHouse({ demo: true });
    browser = await Browser.open(house);
    desk = await browser.enter(cast.noor.email);
  });
  after(async () => {
    await browser?.close();
    await house?.close();
  });

  test('somebody asks to take part on a phone, and the coordinator says yes', async () => {
    const page = await browser.enter(cast.joana.email, { viewport: phone });
    await page.goto('/today');
    await page.getByRole('link', { name: 'Side by Side' }).click();
    await page.getByLabel('Why you').fill('I plan contracts; I want to see how a quay is planned.');
    await page.getByRole('checkbox').check();
    await keepsItsPromises(page, 'an application on a phone');
    await page.getByRole('button', { name: 'Send', exact: true }).click();
    await page.getByText(/You asked on .* to take part as Mentee/).waitFor();

    await desk.goto('/programmes');
    await desk.getByRole('link', { name: 'Side by Side' }).click();
    await desk.getByLabel('Show').selectOption('applied');
    const mine = desk.getByText(/see how a quay is planned/);
    const more = desk.getByRole('button', { name: 'Show more' });
    // A hundred others asked before her.
    for (await mine.or(more).first().waitFor(); !(await mine.isVisible()); await mine.or(more).first().waitFor()) {
      const rows = await desk.getByRole('row').count();
      await more.click();
      await desk.getByRole('row').nth(rows).waitFor();
    }
    await desk.getByRole('button', { name: 'Accept Joana Telles Barreto' }).click();
    await desk.getByText('Decided. They have been told').waitFor();

    await page.reload();
    await page.getByText(/You take part as Mentee since/).waitFor();
    await page.context().close();
  });

  test('a programme is edited; an edit of a stale copy is refused and nothing is lost', async () => {
    await desk.getByRole('link', { name: 'Edit programme' }).click();
    await desk.getByLabel('Purpose').fill('Two people look at each other’s work for half a year, and say what they see.');
    const other = await browser.enter(cast.thiago.email);
    await other.goto(new URL(desk.url()).pathname);
    await other.getByRole('textbox', { name: 'Programme' }).fill('Side by Side, autumn');
    await other.getByRole('button', { name: 'Save programme' }).click();
    await other.getByRole('heading', { level: 1, name: 'Side by Side, autumn' }).waitFor();
    await other.context().close();
    await desk.getByRole('button', { name: 'Save programme' }).click();
    await desk.getByRole('alert').first().waitFor();
    assert.match(await desk.getByLabel('Purpose').inputValue(), /say what they see/, 'what was written is still there');
    await keepsItsPromises(desk, 'a stale edit');
  });

  test('the advice for somebody unmatched is tried with one press, and matches them', async () => {
    await desk.goto('/studio');
    await desk.getByRole('link', { name: 'Fresh Eyes, spring round' }).click();
    const left = desk.getByRole('region', { name: /mentees? without a match/ });
    await left.getByText('Jógvan Mortensson').first().waitFor();
    await left.getByRole('listitem').filter({ hasText: 'Jógvan Mortensson' }).getByRole('button', { name: 'Try this' }).click();
    await desk.getByText(/differs? from policy/).waitFor();
    await left.getByText('Jógvan Mortensson').first().waitFor({ state: 'detached' });
    await desk.getByLabel('Find a name or function').fill('Jógvan');
    await desk.getByRole('button', { name: /^Jógvan Mortensson/ }).waitFor();
  });

  test('a quota is aimed at, and the policy saved with it is a new version and a file', async () => {
    await desk.getByRole('button', { name: 'Add a quota' }).click();
    await desk.getByLabel('Group', { exact: true }).selectOption({ label: 'Country of mentors: Netherlands' });
    await desk.getByLabel('At least, per cent of the places').fill('10');
    await desk.getByRole('button', { name: 'Add', exact: true }).click();
    await desk.getByText('At least 10%, as far as it goes').waitFor();
    await desk.getByRole('button', { name: 'Save as policy' }).click();
    await desk.getByText('Policy saved as a new version').waitFor();
    await desk.getByRole('button', { name: 'Policy: versions and file' }).click();
    const drawer = desk.getByRole('dialog', { name: 'Policy: versions and file' });
    await drawer.getByText('Version 1').waitFor();
    await keepsItsPromises(desk, 'the policy');
    const [file] = await Promise.all([desk.waitForEvent('download'), drawer.getByRole('link', { name: 'Download' }).click()]);
    const toml = readFileSync(await file.path(), 'utf8');
    assert.match(toml, /shared_language = false/);
    assert.match(toml, /group = "NL"/);

    const upload = drawer.locator('input[type=file]');
    await upload.setInputFiles({ name: 'policy.toml', mimeType: 'application/toml', buffer: Buffer.from(toml.replace('weight = 38', 'weight = 380')) });
    await drawer.getByText(/100/).first().waitFor();
    await upload.setInputFiles({ name: 'policy.toml', mimeType: 'application/toml', buffer: Buffer.from(toml.replace('weight = 38', 'weight = 50')) });
    await drawer.getByText('Version 2').waitFor();
    await desk.keyboard.press('Escape');
  });

  test('drafts are kept by name, compared, and taken up again', async () => {
    await desk.getByRole('button', { name: 'Compare drafts' }).click();
    const drawer = desk.getByRole('dialog');
    for (const name of ['Expertise first', 'As it was']) {
      await drawer.getByLabel('Keep this draft as').fill(name);
      await drawer.getByRole('button', { name: 'Keep draft' }).click();
      await drawer.getByLabel(name).waitFor();
    }
    for (const name of ['Expertise first', 'As it was']) await drawer.getByLabel(name).check();
    await drawer.getByRole('table').waitFor();
    await keepsItsPromises(desk, 'drafts side by side');
    await drawer.getByRole('listitem').filter({ hasText: 'Expertise first' }).getByRole('button', { name: 'Work on this' }).click();
    await drawer.waitFor({ state: 'hidden' });
    await desk.getByText(/proposed$/).waitFor();
  });

  test('two people with a conflict of interest are kept apart, and the plan says so', async () => {
    await desk.getByLabel('Find a name or function').fill('');
    const first = desk.getByRole('listitem').filter({ has: desk.getByRole('button', { name: /^Lock / }) }).first();
    const names = await first.getByRole('button', { name: /^Lock / }).getAttribute('aria-label');
    const [, mentee, mentor] = /^Lock (.+) with (.+)$/.exec(names);
    await desk.getByRole('button', { name: 'Conflicts of interest' }).click();
    const drawer = desk.getByRole('dialog', { name: 'Conflicts of interest' });
    for (const [label, name] of [['One person', mentee], ['The other', mentor]]) {
      await drawer.getByRole('combobox', { name: label }).fill(name);
      await desk.getByRole('option', { name: new RegExp(`^${name}`) }).first().click();
    }
    await drawer.getByLabel('Reason').fill('One decides on the other’s contract.');
    await drawer.getByRole('button', { name: 'Keep them apart' }).click();
    await drawer.getByText(new RegExp(`${mentee} and ${mentor}|${mentor} and ${mentee}`)).waitFor();
    await keepsItsPromises(desk, 'conflicts of interest');
    await desk.keyboard.press('Escape');
    await desk.getByRole('button', { name: names }).waitFor({ state: 'detached' });
  });
});
