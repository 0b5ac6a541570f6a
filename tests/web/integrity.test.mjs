// Those who keep the house honest: the record and its proofs, accounts, roles.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { cast } from '../cast/cast.mjs';
import { Browser, keepsItsPromises, openHouse } from './browser.mjs';

describe('integrity in the browser', () => {
  let house, browser, steward, admin;

  before(async () => {
    house = await openHouse({ demo: true });
    browser = await Browser.open(house);
    steward = await browser.enter(cast.aoife.email);
    admin = await browser.enter(cast.huimin.email);
  });
  after(async () => {
    await browser?.close();
    await house?.close();
  });

  test('a steward checks the whole record, and proves one entry in her own browser', async () => {
    await steward.goto('/audit');
    await steward.getByRole('button', { name: 'Check the whole record' }).click();
    await steward.getByText(/[\d,]+ entries/).first().waitFor();
    await steward.getByLabel('What was done').fill('publish_match_run');
    const entry = steward.getByRole('row').filter({ hasText: 'Published a match run' }).first();
    await entry.getByRole('button', { name: /^Prove entry/ }).click();
    const drawer = steward.getByRole('dialog');
    await drawer.getByText(/made the root anew from the entry and found it the same/).waitFor();
    await drawer.getByText(/"act":"matching.publish_match_run"/).waitFor();
    await keepsItsPromises(steward, 'the proof of an entry');
  });

  test('an entry that was changed on its way is not believed', async () => {
    await steward.route('**/api/v1/audit/entries/*/proof', async (route) => {
      const answer = await route.fetch();
      await route.fulfill({ response: answer, body: (await answer.text()).replace('publish_match_run', 'submit_match_run') });
    });
    await steward.reload();
    await steward.getByRole('dialog').getByText(/does not lead to the root/).waitFor();
    await steward.unroute('**/api/v1/audit/entries/*/proof');
  });

  test('an administrator closes an account, which ends its session, and opens it again', async () => {
    await admin.goto('/settings?section=accounts');
    const close = admin.getByRole('button', { name: /^Close the account of / }).first();
    const name = (await close.getAttribute('aria-label')).replace('Close the account of ', '');
    await close.click();
    await admin.getByRole('button', { name: `Open again the account of ${name}` }).click();
    await admin.getByRole('button', { name: `Close the account of ${name}` }).waitFor();
    await keepsItsPromises(admin, 'accounts');
  });

  test('a role is given, shows at once, and is taken away', async () => {
    await admin.goto('/settings?section=roles');
    await admin.getByRole('combobox', { name: 'Person' }).fill(cast.grazyna.name);
    await admin.getByRole('option', { name: new RegExp(cast.grazyna.name) }).click();
    await admin.getByLabel('Role', { exact: true }).selectOption('steward');
    await admin.getByRole('button', { name: 'Give role' }).click();
    const held = admin.getByRole('listitem').filter({ hasText: cast.grazyna.name });
    await held.waitFor();
    const page = await browser.enter(cast.grazyna.email);
    await page.goto('/approvals');
    await page.getByRole('link', { name: 'Spring round, first plan' }).waitFor();
    await held.getByRole('button').click();
    await held.waitFor({ state: 'detached' });
    await page.reload();
    await page.getByRole('alert').first().waitFor();
    assert.equal(await page.getByRole('link', { name: 'Spring round, first plan' }).count(), 0);
    await page.context().close();
  });
});
