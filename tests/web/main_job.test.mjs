// The main job through the browser, role by role: a roster, a programme, a round, its approval, two people.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { cast } from '../cast/cast.mjs';
import { Browser, choose, keepsItsPromises, openHouse, phone } from './browser.mjs';

/** A people system's own headings, a byte order mark and semicolons: nothing here is as the house calls it. */
const roster = '\uFEFF' + [
  'Staff no;Full name;E-mail;Position held;Department;Area;Band;Boss',
  '990001;Berit Example;berit.example@ithaca.example;Quay Planner;Container Terminal Rotterdam;Port Operations;3;',
  '990002;"Ole ""O"" Example";ole.example@ithaca.example;Crane Operator;Container Terminal Rotterdam;Port Operations;2;990001',
  '990003;Lost Example;lost.example@ithaca.example;Crane Operator;Container Terminal Rotterdam;Port Operations;2;999999',
].join('\r\n');

describe('the main job in the browser', () => {
  let house, browser, desk, run;

  before(async () => {
    house = await openHouse({ demo: true });
    browser = await Browser.open(house);
    desk = await browser.enter(cast.noor.email);
  });
  after(async () => {
    await browser?.close();
    await house?.close();
  });

  test('a coordinator maps a roster, reads what it would change, applies it and takes it back', async () => {
    await desk.goto('/roster');
    await desk.locator('input[type=file]').setInputFiles({ name: 'quay.csv', mimeType: 'text/csv', buffer: Buffer.from(roster) });
    await desk.waitForURL(/\/roster\/./);
    await desk.getByRole('button', { name: 'Map columns again' }).click();
    for (const [column, field] of [['Position held', 'Job title'], ['Area', 'Function'], ['Boss', 'Reports to']])
      await choose(desk.getByLabel(`Meaning of ${column}`), field);
    await desk.getByLabel('This is the whole roster').uncheck();
    await keepsItsPromises(desk, 'the mapping');
    await desk.getByRole('button', { name: 'See what would change' }).click();
    await desk.getByRole('tab', { name: /Create/ }).click();
    await desk.getByText(/Berit Example/).first().waitFor();
    await keepsItsPromises(desk, 'the dry run');
    await desk.getByRole('tab', { name: /Remarks/ }).click();
    await desk.getByText(/999999/).first().waitFor();
    await desk.getByRole('button', { name: /^Apply \d+ changes$/ }).click();
    await desk.getByRole('button', { name: 'Undo this import' }).waitFor();
    await desk.goto('/people?q=Berit');
    await desk.getByText('Berit Example').waitFor();
    await desk.goBack();
    await desk.getByRole('button', { name: 'Undo this import' }).click();
    await desk.getByText('Undone').first().waitFor();
    await desk.goto('/people?q=Berit');
    await desk.getByText('Nobody fits').waitFor();
  });

  test('a coordinator sets up a programme, opens it and invites by name', async () => {
    await desk.goto('/programmes/new');
    await desk.getByRole('textbox', { name: 'Programme' }).fill('Night shift and boardroom');
    await desk.getByLabel('Purpose').fill('Leaders hear what a night on the quay is like before they plan the next one.');
    await desk.getByText(/^\d[\d,]* people today|people today$/).first().waitFor();
    await keepsItsPromises(desk, 'a new programme');
    await desk.getByRole('button', { name: 'Create programme' }).click();
    await desk.waitForURL(/\/programmes\/prg_/);
    await desk.getByRole('button', { name: 'Open for people' }).click();
    for (const [side, person] of [['Mentees', cast.joana], ['Mentors', cast.minhanh]]) {
      await desk.getByRole('button', { name: 'Invite people' }).click();
      const dialog = desk.getByRole('dialog');
      await dialog.getByLabel(side).click();
      await dialog.getByLabel('A few by name').click();
      await dialog.getByRole('combobox').fill(person.name);
      await desk.getByRole('option', { name: new RegExp(person.name) }).click();
      await dialog.getByRole('button', { name: 'Invite 1 person' }).click();
      await dialog.waitFor({ state: 'hidden' });
    }
    await desk.getByRole('cell', { name: /Joana Telles Barreto/ }).waitFor();
    await keepsItsPromises(desk, 'the programme');
  });

  test('an invitation is answered on a phone, and a yes needs consent', async () => {
    const page = await browser.enter(cast.joana.email, { viewport: phone });
    await page.goto('/today');
    const invitation = page.getByRole('region', { name: 'Night shift and boardroom' });
    await invitation.getByText(/night on the quay/).waitFor();
    assert.equal(await invitation.getByRole('button', { name: 'Join' }).isDisabled(), true, 'not without consent');
    await keepsItsPromises(page, 'Today on a phone');
    await invitation.getByRole('checkbox').check();
    await invitation.getByRole('button', { name: 'Join' }).click();
    await invitation.getByText(/You take part as Mentee/).waitFor();
    await page.context().close();
  });

  test('in the studio a weight is moved and the optimal plan follows', async () => {
    await desk.goto('/studio');
    await desk.getByRole('link', { name: 'Fresh Eyes, spring round' }).click();
    await desk.getByText(/^\d[\d,]* proposed$/).waitFor();
    const asked = desk.waitForResponse((answer) => answer.url().includes('/plan-previews'));
    const slider = desk.getByRole('slider').first();
    await slider.focus();
    for (let step = 0; step < 20; step++) await desk.keyboard.press('ArrowRight');
    const answer = await asked;
    assert.equal(answer.status(), 200);
    await desk.getByText(/differs? from policy/).waitFor();
    await keepsItsPromises(desk, 'the studio');
  });

  test('asking "why not her?" gives the price, and overruling the plan takes a reason', async () => {
    await desk.getByLabel('Find a name or function').fill('Leonidas');
    await desk.getByRole('button', { name: /^Leonidas Vrettos/ }).click();
    const drawer = desk.getByRole('dialog', { name: /Leonidas Vrettos/ });
    await drawer.getByRole('combobox').fill('Minh Anh');
    await desk.getByRole('option', { name: /Minh Anh/ }).click();
    await drawer.getByText(/would cost the plan \d+ points?/).waitFor();
    await keepsItsPromises(desk, 'why not her');
    await drawer.getByRole('button', { name: 'Pair them instead' }).last().click();
    const dialog = desk.getByRole('dialog', { name: /Lock/ });
    assert.equal(await dialog.getByRole('button', { name: 'Lock this pair' }).isDisabled(), true, 'not without a reason');
    await dialog.getByLabel('Reason').fill('They asked for each other at the spring meeting.');
    await dialog.getByRole('button', { name: 'Lock this pair' }).click();
    await desk.keyboard.press('Escape');
    await desk.getByText('1 locked').waitFor();
    await desk.getByText('1 decision by hand').waitFor();
    await desk.getByText('Leonidas Vrettos with Minh Anh Trịnh').waitFor();
  });

  test('a run is solved, recorded and sent for review', async () => {
    await desk.getByRole('button', { name: /Send [\d,]+ for review/ }).click();
    const dialog = desk.getByRole('dialog');
    await dialog.getByLabel('Name of this run').fill('Round in the browser');
    await dialog.getByRole('button', { name: 'Solve and record' }).click();
    await desk.waitForURL(/\/runs\//);
    run = new URL(desk.url()).pathname.split('/').pop();
    await desk.getByRole('button', { name: /Send [\d,]+ for review/ }).click();
    await desk.getByText('Waits for approval').first().waitFor();
    await keepsItsPromises(desk, 'the run');
  });

  test('a steward returns one run with a reason, and approves the other with the proof before her', async () => {
    const page = await browser.enter(cast.aoife.email);
    await page.goto('/approvals');
    await page.getByRole('link', { name: 'Spring round, first plan' }).click();
    await page.getByText('The proof').waitFor();
    await page.getByLabel('Reason').fill('The terminals in the Netherlands fall behind. Try a lower weight for distance.');
    await page.getByRole('button', { name: 'Return with reason' }).click();
    await page.getByRole('heading', { name: /Returned/ }).waitFor();
    await page.goto('/approvals');
    await page.getByRole('link', { name: 'Round in the browser' }).click();
    await page.getByText('The proof').waitFor();
    await page.getByText('They asked for each other at the spring meeting.').waitFor();
    await keepsItsPromises(page, 'the review');
    await page.getByRole('button', { name: 'Approve', exact: true }).click();
    await keepsItsPromises(page, 'the question before an approval');
    await page.getByRole('dialog').getByRole('button', { name: 'Approve with my name' }).click();
    await page.getByRole('heading', { name: /Approved/ }).waitFor();
    await page.context().close();
  });

  test('the coordinator publishes what was approved', async () => {
    await desk.goto(`/runs/${run}`);
    const publish = desk.getByRole('button', { name: /Publish [\d,]+ pairs?/ });
    await publish.click();
    await desk.getByRole('dialog').getByText('It cannot be taken back.').waitFor();
    await keepsItsPromises(desk, 'the question before publishing');
    await desk.keyboard.press('Escape');
    await desk.getByRole('dialog').waitFor({ state: 'hidden' });
    await publish.click();
    await desk.getByRole('dialog').getByRole('button', { name: 'Publish and tell them' }).click();
    await desk.getByText('Published').first().waitFor();
  });

  test('both people read on their own Today that they were matched, until when, and why', async () => {
    for (const [person, partner] of [[cast.leonidas, cast.minhanh], [cast.minhanh, cast.leonidas]]) {
      const page = await browser.enter(person.email, { viewport: phone });
      await page.goto('/today');
      const match = page.getByRole('region', { name: `Meet ${partner.name}` });
      await match.getByText(/Until \d+ Nov/).waitFor();
      await match.getByText(/knows Generative AI/).waitFor();
      await keepsItsPromises(page, `Today of ${person.name}`);
      await page.context().close();
    }
  });
});
