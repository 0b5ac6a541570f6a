// What stands beside a plan: whom the programme reached, other ways to match, and whom people would like to meet.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { cast } from '../cast/cast.mjs';
import { Browser, choose, keepsItsPromises, openHouse, phone, settled } from './browser.mjs';

describe('beside the plan, in the browser', () => {
  let house, browser, desk, programme, pilots;

  before(async () => {
    house = await openHouse({ demo: true });
    browser = await Browser.open(house);
    desk = await browser.enter(cast.noor.email);
    const noor = await house.demoSignIn(cast.noor.email);
    const id = Object.fromEntries((await noor.must('GET', '/programmes')).items.map((one) => [one.name, one.id]));
    programme = `/programmes/${id['Fresh Eyes, spring round']}`;
    pilots = `/programmes/${id['Harbour Pilots']}`;
  });
  after(async () => {
    await browser?.close();
    await house?.close();
  });

  test('a steward sees the unit that turns its women away, drawn and said', async () => {
    const page = await browser.enter(cast.aoife.email);
    await page.goto(pilots);
    await page.getByRole('link', { name: 'Who was reached' }).click();
    const entry = page.getByRole('listitem').filter({ hasText: 'Plant Automation Rotterdam' }).filter({ hasText: 'Below four fifths' });
    await entry.getByText(/woman in Plant Automation Rotterdam: \d+ of the \d+ who .* not by chance/).waitFor();
    await keepsItsPromises(page, 'who was reached');
    await choose(page.getByLabel('By', { exact: true }), 'By Unit');
    await page.getByRole('cell', { name: /Plant Automation Rotterdam/ }).first().waitFor();
    await page.setViewportSize(phone);
    await keepsItsPromises(page, 'who was reached, on a phone');
    await page.context().close();
  });

  test('the coordinator, who decides about places, is told so without counts of who is who', async () => {
    await desk.goto(`${pilots}/reach`);
    await desk.getByText(/is told no counts of watched groups/).waitFor();
    assert.equal(await desk.getByText(/^woman in [^:]*: \d+ of the/).count(), 0);
  });

  test('the same people stand matched in five ways, side by side', async () => {
    await desk.goto(`${programme}/studio`);
    await desk.getByText(/Best possible/).waitFor();
    await desk.getByRole('button', { name: 'Other ways to match' }).click();
    const dialog = desk.getByRole('dialog');
    await dialog.getByRole('columnheader', { name: /Mentees choose/ }).waitFor();
    const cells = async (name) =>
      Promise.all((await dialog.getByRole('row', { name }).getByRole('cell').all()).map(async (cell) => parseFloat((await cell.innerText()).replace(/,/g, ''))));
    const score = await cells(/^Score/);
    assert.equal(score.length, 5);
    assert.ok(score.every((one) => one <= score[0]), `the best total is not best: ${score}`);
    const lowest = await cells(/^Weakest pair/);
    assert.ok(lowest[1] >= lowest[0], `the floor is not raised: ${lowest}`);
    const blocking = await cells(/rather have each other/);
    assert.deepEqual(blocking.slice(3), [0, 0], 'a stable plan has nobody who would go around it');
    await keepsItsPromises(desk, 'other ways to match');
    await desk.setViewportSize(phone);
    await keepsItsPromises(desk, 'other ways to match, on a phone');
    await desk.setViewportSize({ width: 1440, height: 1000 });
    await desk.keyboard.press('Escape');
  });

  test('what a share of one group costs is a curve, and a table for whoever cannot see it', async () => {
    await desk.goto(`${programme}/studio`);
    await desk.getByText(/Best possible/).waitFor();
    await desk.getByRole('button', { name: 'What a share would cost' }).click();
    const dialog = desk.getByRole('dialog');
    await dialog.getByText(/of the places by fit alone/).waitFor();
    await choose(dialog.getByLabel('Group', { exact: true }), 'Function of mentees: Engineering and Automation');
    await dialog.getByText(/Engineering and Automation has \d+% of the places by fit alone/).waitFor();
    await keepsItsPromises(desk, 'the curve');
    await dialog.getByRole('button', { name: 'Show as table or download' }).click();
    await desk.getByRole('menuitem', { name: 'Show as table' }).click();
    const costs = [];
    for (const row of (await dialog.getByRole('row').all()).slice(1)) costs.push(parseFloat((await row.getByRole('cell').nth(2).innerText()).replace(/,/g, '')));
    assert.ok(costs.length >= 1 && costs[0] === 0, `the first corner is free: ${costs}`);
    assert.deepEqual(costs, [...costs].sort((a, b) => a - b), 'more places never cost less');
    await keepsItsPromises(desk, 'the curve as a table');
    await dialog.getByLabel(/per cent of the places/).fill('10');
    await dialog.getByRole('button', { name: 'Make it a quota' }).click();
    await desk.getByText(/\d+ of \d+ places, (at|as far as)/).waitFor();
    await keepsItsPromises(desk, 'the studio with a quota and its price');
  });

  test('a coordinator asks both sides whom they would like to meet', async () => {
    await desk.goto(programme);
    await desk.getByRole('link', { name: 'Chemistry rounds' }).click();
    await desk.getByText('No round yet').waitFor();
    await desk.getByRole('button', { name: 'Show people to each other' }).click();
    await desk.getByText(/^0 of \d+ have answered$/).waitFor();
    await desk.getByText(/Who ranked whom is shown to nobody/).waitFor();
    await keepsItsPromises(desk, 'the chemistry round');
  });

  test('a leader ranks on his phone, and nobody else reads it', async () => {
    const page = await browser.enter(cast.leonidas.email, { viewport: phone });
    await page.goto('/today');
    const link = page.getByRole('link', { name: 'See them' });
    await link.click();
    await page.getByRole('heading', { name: 'Whom would you like to meet?' }).waitFor();
    await page.getByText(/Only you and the solver read this/).waitFor();
    const add = page.getByRole('button', { name: /^Add .* to your order$/ });
    const shown = await add.count();
    assert.ok(shown >= 1 && shown <= 5, `${shown} people were suggested`);
    const first = (await add.first().getAttribute('aria-label')).replace(/^Add (.*) to your order$/, '$1');
    await add.last().click();
    if (shown > 1) await page.getByRole('button', { name: `Add ${first} to your order` }).click();
    if (shown > 1) await page.getByRole('button', { name: `Move ${first} up` }).click();
    await keepsItsPromises(page, 'ranking on a phone');
    await page.getByRole('button', { name: 'Keep this order' }).click();
    await page.getByText('Kept. You may change it until it closes').waitFor();
    await page.reload();
    await settled(page);
    assert.match(await page.getByRole('listitem').first().innerText(), new RegExp(first));
    await page.goto('/today');
    await settled(page);
    assert.equal(await link.count(), 0, 'who has answered is not asked again');
    await page.context().close();
    // The coordinator learns that somebody answered, and not who, nor what.
    await desk.reload();
    await desk.getByText(/^1 of \d+ have answered$/).waitFor();
    const told = await (await house.demoSignIn(cast.noor.email)).must('GET', `${programme}/chemistry-rounds`);
    assert.doesNotMatch(JSON.stringify(told), /prs_/, 'no person stands in what a coordinator is told');
  });

  test('once it is over the plan honours it and tells nobody what was wished', async () => {
    await desk.getByRole('button', { name: 'Close now' }).click();
    await desk.getByText(/^Over, open until/).waitFor();
    const asked = desk.waitForResponse((answer) => answer.url().includes('/plan-previews'));
    await desk.goto(`${programme}/studio`);
    const plan = await (await asked).json();
    assert.ok(plan.pairs.length > 0);
    for (const pair of plan.pairs) assert.ok(pair.parts.every((part) => part.criterion !== 'preference'));
  });
});
