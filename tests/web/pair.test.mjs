// Two people on their phones: a leader and the colleague who mentors him, from the match to the first conversation.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { cast } from '../cast/cast.mjs';
import { Browser, keepsItsPromises, openHouse, phone, settled } from './browser.mjs';
import { publishRound } from './round.mjs';

describe('a leader and a reverse mentor, each on a phone', () => {
  let house, browser, leader, mentor;

  before(async () => {
    house = await openHouse({ demo: true });
    await publishRound(house, { lock: [cast.leonidas, cast.minhanh] });
    browser = await Browser.open(house);
    leader = await browser.enter(cast.leonidas.email, { viewport: phone });
    mentor = await browser.enter(cast.minhanh.email, { viewport: phone });
  });
  after(async () => {
    await browser?.close();
    await house?.close();
  });

  test('a leader says what he wants to learn, and finds it there again', async () => {
    await leader.goto('/profile');
    await settled(leader);
    await leader.getByRole('combobox', { name: 'Add something to learn' }).fill('Sustainability');
    await leader.getByRole('option', { name: 'Sustainability' }).click();
    await leader.getByRole('group', { name: /Sustainability/ }).getByText('5', { exact: true }).click();
    await keepsItsPromises(leader, 'the profile on a phone');
    await leader.getByRole('button', { name: 'Save profile' }).click();
    await leader.getByText('Profile saved').waitFor();
    await leader.reload();
    await leader.getByText('Sustainability').first().waitFor();
  });

  test('a leader reads whom he is to meet and why, and accepts', async () => {
    await leader.goto('/today');
    await leader.getByRole('region', { name: 'Meet Minh Anh Trịnh' }).getByRole('link', { name: 'Read and answer' }).click();
    await leader.getByRole('heading', { level: 1, name: 'You and Minh Anh Trịnh' }).waitFor();
    await leader.getByText('Who sees what').waitFor();
    await keepsItsPromises(leader, 'the match on a phone');
    await leader.getByRole('button', { name: 'Accept' }).click();
    await leader.getByText(/You said yes/).first().waitFor();
  });

  test('his mentor asks a question first, reads the answer, and accepts', async () => {
    await mentor.goto('/today');
    await mentor.getByRole('region', { name: 'Meet Leonidas Vrettos' }).getByRole('link', { name: 'Read and answer' }).click();
    await mentor.getByLabel('Ask Leonidas Vrettos').fill('Would you come to a night shift with me?');
    await mentor.getByRole('button', { name: 'Ask', exact: true }).click();
    await mentor.getByText('Would you come to a night shift with me?').waitFor();
    await leader.reload();
    await leader.getByText('Would you come to a night shift with me?').waitFor();
    await leader.getByRole('button', { name: 'Answer', exact: true }).click();
    await leader.getByLabel('Answer', { exact: true }).fill('Name the night.');
    await leader.getByRole('button', { name: 'Send answer' }).click();
    await leader.getByText('Name the night.').waitFor();
    await mentor.reload();
    await mentor.getByText('Name the night.').waitFor();
    await mentor.getByRole('button', { name: 'Accept' }).click();
    await mentor.getByText('Log a conversation').first().waitFor();
  });

  test('they write down what they promise each other; a change asks both to sign again', async () => {
    await mentor.getByRole('tab', { name: 'Agreement' }).click();
    await mentor.getByRole('button', { name: 'Write it' }).click();
    for (const [line, words] of [['What the mentee gives', 'A seat where it is decided.'], ['What the mentor gives', 'What a night shift is like.'],
      ['How often', 'Every two weeks'], ['Where you meet', 'Video, and once on the quay'],
      ['What the mentee wants from it', 'Plan shifts as somebody who has worked one.'], ['What the mentor wants from it', 'See how a decision is made.'],
      ['What you talk about', 'Night work, planning, tools'], ['What stays out', 'Nothing about named colleagues.'],
      ['What you hold to with each other', 'What is said on the quay stays on the quay.'], ['How you will end well', 'A last walk, and a thank you.']])
      await mentor.getByLabel(line).fill(words);
    await mentor.getByRole('button', { name: 'Save agreement' }).click();
    await mentor.getByRole('radio', { name: 'I give more' }).check();
    await mentor.getByRole('button', { name: 'Sign' }).click();
    await mentor.getByText('Signed by Minh Anh Trịnh').waitFor();
    await mentor.getByText('You said that you give more.').waitFor();
    await leader.reload();
    await leader.getByRole('tab', { name: 'Agreement' }).click();
    await leader.getByText('Nothing about named colleagues.').waitFor();
    await leader.getByRole('button', { name: 'Sign' }).click();
    await leader.getByText(/Signed by .* and /).waitFor();
    await keepsItsPromises(leader, 'the agreement on a phone');
  });

  test('a conversation is logged in three presses, and both see their rhythm', async () => {
    await leader.getByRole('tab', { name: 'Overview' }).click();
    await leader.getByLabel('Minutes').fill('45');
    await leader.getByRole('button', { name: 'Log it' }).click();
    await leader.getByText(/45 min/).waitFor();
    await mentor.getByRole('tab', { name: 'Overview' }).click();
    await mentor.reload();
    await mentor.getByText(/45 min/).waitFor();
    await keepsItsPromises(mentor, 'the pair on a phone');
  });

  test('nobody else is told that the pair exists', async () => {
    const stranger = await browser.enter(cast.joana.email, { viewport: phone });
    await stranger.goto(new URL(leader.url()).pathname);
    await stranger.getByRole('alert').waitFor();
    assert.equal(await stranger.getByText('Minh Anh').count(), 0);
    await stranger.context().close();
  });
});
