// Two people with an active pair find a time on a phone, move it, and take care of their own calendars; a coordinator
// plans a quarter and looks at it before anybody hears of it.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { Browser, desk, keepsItsPromises, openHouse, phone, settled } from './browser.mjs';

const devices = [
  { name: 'light', viewport: desk, scheme: 'light' },
  { name: 'dark', viewport: desk, scheme: 'dark' },
  { name: 'phone', viewport: phone, scheme: 'light' },
];

async function onEveryDevice(page, what) {
  for (const device of devices) {
    await page.setViewportSize(device.viewport);
    await page.emulateMedia({ colorScheme: device.scheme, reducedMotion: 'reduce' });
    await keepsItsPromises(page, `${what}, ${device.name}`);
  }
}

describe('meeting', () => {
  let house, browser, me, partner, pair, coordinator;

  before(async () => {
    house = await openHouse({ demo: true });
    browser = await Browser.open(house);
    const cast = await browser.cast();
    for (const member of cast) {
      const page = await browser.enter(member.email, { viewport: phone });
      const pairs = await (await page.request.get('/api/v1/me/pairs')).json();
      pair = (pairs.items ?? []).find((one) => one.state === 'active' && cast.some((other) => other.name === one.partner.name));
      if (!pair) {
        await page.context().close();
        continue;
      }
      me = page;
      partner = await browser.enter(cast.find((other) => other.name === pair.partner.name).email, { viewport: phone });
      break;
    }
    assert.ok(me, 'the demo has two of its cast in an active pair');
    coordinator = await browser.enter(cast.find((member) => member.role === 'coordinator').email);
  });
  after(async () => {
    await browser?.close();
    await house?.close();
  });

  test('a time that suits both is found on a phone and booked', async () => {
    await me.goto('/calendar');
    await settled(me);
    await me.getByRole('heading', { name: 'Find a time' }).waitFor();
    const book = me.getByRole('region', { name: 'Find a time' });
    await book.getByLabel('With').selectOption({ label: pair.partner.name });
    await book.getByText(new RegExp(`^${pair.partner.name}:`)).first().waitFor();
    await book.getByRole('radio').first().check({ force: true });
    await keepsItsPromises(me, 'finding a time on a phone');
    await book.getByRole('button', { name: 'Book and invite' }).click();
    await me.getByRole('article').getByText(pair.partner.name).first().waitFor();
    await me.goto('/today');
    await me.getByRole('region', { name: 'Next meeting' }).waitFor();
    await keepsItsPromises(me, 'today with a meeting');
  });

  test('the other says yes, and asks for another time', async () => {
    await partner.goto('/calendar');
    await settled(partner);
    const card = partner.getByRole('article').first();
    await card.getByRole('button', { name: 'I come' }).click();
    await card.getByRole('button', { name: 'I come' }).waitFor({ state: 'detached' });
    await card.getByRole('button', { name: 'Move', exact: true }).click();
    const move = card.getByRole('form', { name: 'Move' });
    await move.getByRole('radio').last().check({ force: true });
    await keepsItsPromises(partner, 'moving a meeting on a phone');
    await move.getByRole('button', { name: 'Move it' }).click();
    await card.getByText(/^Moved from/).waitFor();
    await onEveryDevice(partner, 'the calendar with a meeting that moved');
  });

  test('a calendar is handed in, a journey is told, and an address is made and taken back', async () => {
    await me.setViewportSize(desk);
    await me.goto('/calendar');
    await settled(me);
    const day = new Date(Date.now() + 4 * 86_400_000).toISOString().slice(0, 10).replaceAll('-', '');
    const ics = `BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTAMP:20261101T000000Z\r\nDTSTART:${day}T090000Z\r\nDTEND:${day}T100000Z\r\nSUMMARY:Nightingale\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n`;
    await me.locator('input[type=file]').setInputFiles({ name: 'work.ics', mimeType: 'text/calendar', buffer: Buffer.from(ics) });
    await me.getByText(/1 busy time, read/).waitFor();
    assert.equal(await me.getByText('Nightingale').count(), 0);
    await me.locator('input[type=file]').setInputFiles({ name: 'page.ics', mimeType: 'text/html', buffer: Buffer.from('<!doctype html><html></html>') });
    await me.getByText(/This is a web page, not a calendar/).waitFor();
    await me.getByLabel('Time zone there').fill('Asia/Kathmandu');
    await me.getByRole('button', { name: 'Add a journey' }).click();
    await me.getByText(/^Asia\/Kathmandu,/).waitFor();
    await me.getByRole('button', { name: 'Make an address' }).click();
    await me.getByText(/calendar-feeds/).waitFor();
    await onEveryDevice(me, 'the calendar with everything in it');
    await me.getByRole('button', { name: 'Take back' }).click();
    await me.getByText(/calendar-feeds/).waitFor({ state: 'detached' });
  });

  test("a programme's quarter is planned, looked at, and only then sent", async () => {
    await coordinator.goto(`/programmes/${pair.programme}/season`);
    await settled(coordinator);
    await coordinator.getByRole('button', { name: 'Plan', exact: true }).click();
    await coordinator.getByText('A draft. Nobody was told anything yet.').waitFor();
    await coordinator.getByRole('table', { name: 'Changes' }).waitFor();
    await onEveryDevice(coordinator, 'a season as a draft');
    await coordinator.setViewportSize(desk);
    await coordinator.getByRole('button', { name: /^Book \d+ changes? and invite$/ }).click();
    await coordinator.getByText('Booked, and everybody is invited.').waitFor();
    await coordinator.getByLabel('Name').fill('Closing of the books');
    await coordinator.getByRole('button', { name: 'Add', exact: true }).click();
    await coordinator.getByText('Closing of the books').waitFor();
    await keepsItsPromises(coordinator, 'a season that was sent');
  });
});
