// What holds in a programme: written by its coordinator, accepted by those who take part, asked again when it changes.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { cast } from '../cast/cast.mjs';
import { Browser, keepsItsPromises, openHouse, phone, settled } from './browser.mjs';

describe('onboarding in the browser', () => {
  let house, browser, desk, hand, programme;

  before(async () => {
    house = await openHouse({ demo: true });
    browser = await Browser.open(house);
    desk = await browser.enter(cast.noor.email);
    const answer = await desk.request.get('/api/v1/programmes');
    programme = (await answer.json()).items.find((each) => each.name === 'Harbour Pilots').id;
    hand = await browser.enter(cast.joana.email, { viewport: phone });
  });
  after(async () => {
    await browser?.close();
    await house?.close();
  });

  test('a coordinator finds the standard text, makes it theirs and puts it in force', async () => {
    await desk.goto(`/programmes/${programme}`);
    await desk.getByRole('link', { name: 'Norms' }).click();
    await settled(desk);
    await desk.getByText('Nothing is in force yet').waitFor();
    await desk.getByLabel('What is expected').fill('Meet when you said you would.\n\nBring one question.');
    assert.ok(await desk.getByRole('button', { name: 'Put in force' }).isDisabled(), 'what is not saved is not put in force');
    await desk.getByText('Bring one question.').nth(1).waitFor();
    await desk.locator('summary', { hasText: 'A short check' }).click();
    const asked = await desk.getByRole('listitem').filter({ has: desk.getByRole('button', { name: /^Move question/ }) }).locator('summary').allTextContents();
    await desk.getByRole('button', { name: 'Move question 1 down' }).focus();
    await desk.keyboard.press('Enter');
    const moved = await desk.getByRole('listitem').filter({ has: desk.getByRole('button', { name: /^Move question/ }) }).locator('summary').allTextContents();
    assert.notEqual(asked[0].slice(0, 30), moved[0].slice(0, 30), 'the second question is asked first now');
    await desk.getByRole('button', { name: 'Move question 2 up' }).click();
    for (const viewport of [phone, { width: 1440, height: 1000 }]) {
      await desk.setViewportSize(viewport);
      await keepsItsPromises(desk, `the questions at ${viewport.width}`);
    }
    await desk.getByRole('button', { name: 'Save the draft' }).click();
    await desk.getByText('Everybody who takes part is asked').waitFor();
    await keepsItsPromises(desk, 'writing the norms');
    await desk.getByRole('button', { name: 'Put in force' }).click();
    await desk.getByText(/Version 1 is in force\. \d+ people are asked/).waitFor();
    await desk.getByText(/\d+ people still to come/).waitFor();
  });

  test('somebody who takes part reads, errs, is told why, and accepts, on a phone', async () => {
    await hand.goto('/today');
    await hand.getByRole('link', { name: 'Read and accept' }).click();
    await settled(hand);
    await hand.getByText('Bring one question.').waitFor();
    const accept = hand.getByRole('button', { name: 'I have read this and accept it' });
    assert.ok(await accept.isDisabled(), 'a check that was not answered is no yes');
    await hand.getByLabel('Pass it on without the name').check();
    await hand.getByLabel('Nothing but to say that you end it').check();
    await accept.click();
    await hand.getByText('Nothing leaves the two of you').waitFor();
    await keepsItsPromises(hand, 'the check');
    await hand.getByLabel('Ask your partner first').check();
    await accept.click();
    await hand.getByText('You have accepted this').waitFor();
    await keepsItsPromises(hand, 'the norms, accepted');
  });

  test('a new version asks again and shows what changed', async () => {
    await desk.reload();
    await settled(desk);
    await desk.getByLabel('What is expected').fill('Meet when you said you would.\n\nBring two questions.');
    await desk.getByRole('button', { name: 'Save the draft' }).click();
    await desk.getByText('What this changes against version 1').waitFor();
    await desk.getByRole('button', { name: 'Put in force' }).click();
    await desk.getByText(/Version 2 is in force/).waitFor();
    await hand.goto('/today');
    await hand.getByText('What holds in Harbour Pilots has changed').waitFor();
    await hand.getByRole('link', { name: 'Read and accept' }).click();
    await hand.getByText('What changed since you accepted version 1').waitFor();
    await hand.getByText('Bring one question.').waitFor();
    await keepsItsPromises(hand, 'what changed');
  });
});
