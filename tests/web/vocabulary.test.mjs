// The words people may want and offer: renamed, found again by their old name, and two for one thing made one.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { cast } from '../cast/cast.mjs';
import { Browser, desk, keepsItsPromises, openHouse, phone, settled } from './browser.mjs';

describe('the vocabulary of expertise', () => {
  let house, browser, page;
  before(async () => {
    house = await openHouse({ demo: true });
    browser = await Browser.open(house);
    page = await browser.enter(cast.noor.email);
    await page.goto('/expertise?q=cloud');
    await settled(page);
  });
  after(async () => {
    await browser?.close();
    await house?.close();
  });

  const drawer = (name) => page.getByRole('dialog', { name, exact: true });

  test('a term gets another name, and its old name goes on finding it', async () => {
    await page.getByRole('button', { name: 'Cloud platforms' }).click();
    await drawer('Cloud platforms').getByText(/people offer it/).waitFor();
    await drawer('Cloud platforms').getByRole('textbox', { name: 'Term', exact: true }).fill('Cloud services');
    await drawer('Cloud platforms').getByRole('checkbox', { name: '“Cloud platforms” goes on finding it' }).waitFor();
    for (const viewport of [desk, phone]) {
      await page.setViewportSize(viewport);
      await keepsItsPromises(page, `a term at ${viewport.width}`);
    }
    await page.setViewportSize(desk);
    await drawer('Cloud platforms').getByRole('button', { name: 'Save term' }).click();
    await drawer('Cloud services').getByText('Cloud platforms').first().waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('row', { name: /Cloud services.*Cloud platforms/ }).waitFor();
  });

  test('two terms for one thing become one, after a question that says what it does', async () => {
    const noor = await house.demoSignIn(cast.noor.email);
    const made = await noor.must('POST', '/expertise', { name: 'Cloud stuff', aliases: ['cloudy things'], category: 'Technology' });
    await page.reload();
    await page.getByRole('button', { name: 'Cloud stuff' }).click();
    await drawer('Cloud stuff').getByText('Nobody offers it yet.').waitFor();
    await drawer('Cloud stuff').getByRole('combobox', { name: 'It means the same as' }).fill('Cloud services');
    await page.getByRole('option', { name: 'Cloud services' }).click();
    await drawer('Cloud stuff').getByRole('button', { name: 'Merge into Cloud services' }).click();
    const question = page.getByRole('dialog', { name: 'Merge Cloud stuff into Cloud services' });
    await question.getByText('It cannot be taken back.').waitFor();
    await keepsItsPromises(page, 'the question before a merger');
    await question.getByRole('button', { name: 'Merge the two' }).click();
    await drawer('Cloud services').waitFor();
    const { items } = await noor.must('GET', '/expertise');
    assert.ok(!items.some((term) => term.id === made.id), 'the term that went is gone');
    const kept = items.find((term) => term.name === 'Cloud services');
    for (const word of ['Cloud platforms', 'Cloud stuff', 'cloudy things'])
      assert.ok(kept.aliases.includes(word), `${word} finds ${kept.name}`);
  });
});
