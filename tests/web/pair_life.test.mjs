// Everything two people keep together, on their own screens: what is talked about, aimed at, done, learnt, and how it
// ends. Each view in light, in dark and on a phone.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { cast } from '../cast/cast.mjs';
import { House } from '../stories/harness.mjs';
import { Browser, desk, keepsItsPromises, phone, settled } from './browser.mjs';

const devices = { light: { viewport: desk, scheme: 'light' }, dark: { viewport: desk, scheme: 'dark' }, phone: { viewport: phone, scheme: 'light' } };
const soon = new Date(Date.now() + 10 * 86_400_000).toISOString().slice(0, 10);

describe('the life of a pair on its screens', { skip: process.env.TELEMACHY_URL ? 'needs a house of its own' : false }, () => {
  let house, browser, joana, grazyna, pair;
  const view = async (page, name) => {
    await page.goto(`/pairs/${pair}?view=${name}`);
    await settled(page);
  };

  before(async () => {
    house = await House.open({ demo: true });
    browser = await Browser.open(house);
    joana = await browser.enter(cast.joana.email);
    grazyna = await browser.enter(cast.grazyna.email, { viewport: phone });
    pair = (await (await joana.request.get('/api/v1/me/pairs')).json()).items.find((each) => each.partner.name === cast.grazyna.name).id;
  });
  after(async () => {
    await browser?.close();
    await house?.close();
  });

  test('the next conversation is suggested, made theirs, and ticked while they talk', async () => {
    await view(joana, 'sessions');
    await joana.getByText(/^A suggestion/).waitFor();
    await joana.getByRole('button', { name: 'Change', exact: true }).click();
    await joana.getByLabel('Point 1', { exact: true }).fill('The night berth');
    await joana.getByRole('button', { name: 'Save agenda' }).click();
    await joana.getByText('Written by you two.').waitFor();
    await view(grazyna, 'sessions');
    await grazyna.getByRole('checkbox', { name: 'The night berth' }).click();
    await joana.reload();
    await joana.waitForFunction(() => [...document.querySelectorAll('input[type=checkbox]')].some((one) => one.checked));
  });

  test('how they get on is shown to both once both have said', async () => {
    const answer = async (page, grades) => {
      for (const [line, grade] of Object.entries(grades))
        await page.getByRole('group', { name: line }).getByRole('radio', { name: String(grade) }).check();
      await page.getByRole('button', { name: 'Answer', exact: true }).click();
    };
    await answer(joana, { 'We talk about what matters': 4, 'I can say what I think': 2, 'We keep what we agreed': 5 });
    await joana.getByText(/You have answered/).waitFor();
    await grazyna.reload();
    await grazyna.getByText(/waits for you/).waitFor();
    assert.equal(await grazyna.getByRole('table').count(), 0, 'not before his own answer');
    await answer(grazyna, { 'We talk about what matters': 5, 'I can say what I think': 5, 'We keep what we agreed': 5 });
    await grazyna.getByRole('row', { name: /I can say what I think/ }).getByRole('img', { name: /2/ }).waitFor();
  });

  test('a conversation that was not held takes two presses, and may be contradicted', async () => {
    await joana.getByRole('button', { name: 'It was not held' }).click();
    await joana.getByRole('radio', { name: 'Nobody came' }).check();
    await joana.getByRole('button', { name: 'Note it' }).click();
    await joana.getByText(/did not come/).waitFor();
    await grazyna.reload();
    await grazyna.getByRole('button', { name: 'It was otherwise' }).click();
    await grazyna.getByText('Contradicted: counts for nothing').waitFor();
  });

  test('an objective is rated before, and told with what was learnt and done', async () => {
    await view(joana, 'objectives');
    await joana.getByRole('button', { name: 'Set an objective' }).click();
    await joana.getByLabel('I want to become better at').fill('Negotiating berths');
    await joana.getByLabel('What would show it').fill('A contract I led');
    await joana.getByLabel('Where I am now').fill('3');
    await joana.getByRole('button', { name: 'Save objective' }).click();
    await joana.getByRole('button', { name: 'Tell how it went' }).click();
    await joana.getByLabel('What I know now that I did not know').fill('Ports sell time.');
    await joana.getByLabel('What I did differently because of it').fill('Priced the night slots.');
    await joana.getByLabel('Where I am now').fill('7');
    await joana.getByRole('button', { name: 'Keep this' }).click();
    await joana.getByText('From 3 to 7').waitFor();
    await view(grazyna, 'objectives');
    await grazyna.getByText('Ports sell time.').waitFor();
  });

  test('what one does until when stands on their Today, and is done there', async () => {
    await view(grazyna, 'actions');
    await grazyna.getByLabel('What is to be done').fill('Visit the night berth');
    await grazyna.getByRole('radio', { name: /Joana/ }).check();
    await grazyna.getByLabel('By', { exact: true }).fill(soon);
    await grazyna.getByRole('button', { name: 'Add', exact: true }).click();
    await grazyna.getByText('Visit the night berth').waitFor();
    await joana.goto('/today');
    const todo = joana.getByRole('region', { name: 'What you said you would do' });
    await todo.getByText('Visit the night berth').waitFor();
    await keepsItsPromises(joana, 'Today with something to do');
    await todo.getByRole('button', { name: 'Done' }).click();
    await todo.waitFor({ state: 'detached' });
  });

  test('an insight is confirmed by whoever was heard; a door leads somewhere', async () => {
    await view(joana, 'insights');
    await joana.getByRole('button', { name: 'Record one' }).click();
    await joana.getByLabel('I heard', { exact: true }).fill('Nobody reads the night plan.');
    await joana.getByLabel('How', { exact: true }).fill('It is signed on the quay now.');
    await joana.getByRole('radio', { name: 'Our programme' }).check();
    await joana.getByRole('button', { name: 'Keep it' }).click();
    await joana.getByText(/^Waits for/).waitFor();
    await view(grazyna, 'insights');
    await grazyna.getByRole('button', { name: 'It was so, and they may read it' }).click();
    await grazyna.getByText('Confirmed', { exact: true }).waitFor();
    await grazyna.getByRole('button', { name: 'Open a door' }).click();
    await grazyna.getByLabel('To whom, or to what').fill('The harbour board');
    await grazyna.getByRole('button', { name: 'Offer it' }).click();
    await grazyna.getByText('The harbour board').waitFor();
  });

  test('the junior has somebody to turn to on every view, and the senior is not told of it', async () => {
    for (const name of ['overview', 'sessions', 'agreement', 'objectives', 'actions', 'insights', 'notes', 'ending']) {
      await view(joana, name);
      await joana.getByRole('complementary', { name: 'Somebody to turn to' }).getByText(cast.aoife.name).waitFor();
      await joana.getByRole('complementary', { name: 'Who sees what' }).first().waitFor();
      for (const [device, { viewport, scheme }] of Object.entries(devices)) {
        await joana.setViewportSize(viewport);
        await joana.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
        await keepsItsPromises(joana, `${name}, ${device}`);
      }
      await joana.setViewportSize(desk);
    }
    await view(grazyna, 'overview');
    assert.equal(await grazyna.getByRole('complementary', { name: 'Somebody to turn to' }).count(), 0);
  });

  test('it ends with the word of both, a thank you, and somebody new by a day', async () => {
    await view(joana, 'ending');
    await joana.getByLabel('I would like another partner afterwards').check();
    await joana.getByRole('button', { name: 'Propose to complete it' }).click();
    await joana.getByText(/has not answered/).waitFor();
    await view(grazyna, 'ending');
    await grazyna.getByLabel('What I thank you for').fill('For the night berth.');
    await grazyna.getByRole('button', { name: 'Say it' }).click();
    await grazyna.getByText('For the night berth.').first().waitFor();
    await grazyna.getByRole('button', { name: 'Yes, it is complete' }).click();
    await grazyna.getByText('Completed by both of you.').waitFor();
    await joana.reload();
    await joana.getByText(/Somebody new is to be found for you by/).waitFor();
    await keepsItsPromises(joana, 'an ending');
    const noor = await browser.enter(cast.noor.email);
    const { card } = await (await joana.request.get(`/api/v1/pairs/${pair}`)).json();
    await noor.goto(`/programmes/${card.programme}/pairs`);
    await noor.getByRole('region', { name: 'Waiting for somebody new' }).getByText(cast.joana.name).waitFor();
    await keepsItsPromises(noor, 'pairs with somebody who waits');
    assert.deepEqual([joana, grazyna, noor].flatMap((page) => page.faults), []);
  });
});
