// A German speaks German with the house: through Today, a pair and everything about it, a programme and its settings, an
// import with mistakes in it, a calendar that cannot be read. Nothing of ours is left in English.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { cast } from '../cast/cast.mjs';
import { House } from '../stories/harness.mjs';
import { Browser, keepsItsPromises, phone, settled } from './browser.mjs';
import { englishOn } from './german.mjs';

/** A calendar behind a certificate that nobody vouches for. */
async function unvouched(folder) {
  const [key, cert] = ['key.pem', 'cert.pem'].map((name) => join(folder, name));
  execFileSync('openssl', ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2', '-subj', '/CN=calendar.example', '-keyout', key, '-out', cert], { stdio: 'ignore' });
  const server = createServer({ key: readFileSync(key), cert: readFileSync(cert) }, (_, answer) => answer.end('BEGIN:VCALENDAR'));
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

describe('in German', { skip: process.env.TELEMACHY_URL ? 'needs a house of its own' : false }, () => {
  let house, browser, server, place, pair, programme, names;

  async function enter(who, device) {
    const page = await browser.enter(cast[who].email, device);
    await page.addInitScript(() => localStorage.setItem('telemachy-language', 'de'));
    return page;
  }
  async function speaksGerman(page, path) {
    if (path) await page.goto(path);
    await settledIn(page);
    assert.deepEqual(await englishOn(page, names), [], `${path ?? page.url()} speaks English`);
    assert.equal(await page.evaluate(() => document.documentElement.lang), 'de');
  }
  /** As `settled`, whose waiting sign has another name here. */
  async function settledIn(page) {
    await settled(page);
    await page.waitForFunction(() => !document.querySelector('[role=status][aria-label="Unterwegs"]'));
  }

  before(async () => {
    const folder = mkdtempSync(join(tmpdir(), 'telemachy-story-'));
    server = await unvouched(folder);
    place = `127.0.0.1:${server.address().port}`;
    const config = join(folder, 'telemachy.toml');
    writeFileSync(config, `[calendar]\ntrusted_addresses = ["${place}"]\n`);
    house = await House.open({ demo: true, folder, words: ['--config', config] });
    browser = await Browser.open(house);
    const joana = await house.demoSignIn(cast.joana.email);
    const card = (await joana.must('GET', '/me/pairs')).items.find((each) => each.partner.name === cast.grazyna.name);
    [pair, programme] = [card.id, card.programme];
    const { functions, units, levels } = await joana.must('GET', '/units');
    names = new Set([...functions, ...units, ...levels, ...(await joana.must('GET', '/expertise')).items.map((term) => term.name)]);
  });
  after(async () => {
    await browser?.close();
    await house?.close();
    server?.close();
  });

  test('English is found where it is spoken', async () => {
    const joana = await browser.enter(cast.joana.email);
    for (const path of ['/today', `/pairs/${pair}`, '/calendar']) {
      await joana.goto(path);
      await settled(joana);
      assert.ok((await englishOn(joana)).length > 15, `${path} hides its English`);
    }
  });

  test('somebody who learns goes through her day, her pair and what is hers, on a phone', async () => {
    const joana = await enter('joana', { viewport: phone });
    await speaksGerman(joana, '/today');
    for (const view of ['', 'sessions', 'agreement', 'objectives', 'actions', 'insights', 'notes', 'artefacts', 'report', 'ending'])
      await speaksGerman(joana, `/pairs/${pair}${view && `?view=${view}`}`);
    for (const path of ['/pairs', '/calendar', '/standing', '/recognition', '/people', '/profile', '/settings']) await speaksGerman(joana, path);
    await keepsItsPromises(joana, 'settings in German on a phone');
  });

  test('what the house refuses it refuses in German', async () => {
    const joana = await enter('joana');
    await joana.goto('/calendar');
    await settledIn(joana);
    const file = (name, lines) => joana.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/calendar', buffer: Buffer.from(lines.join('\r\n')) });
    await file('torn.ics', ['BEGIN:VCALENDAR', 'VERSION:2.0', 'BEGIN:VEVENT', 'UID:1']);
    await joana.getByText('BEGIN:VEVENT wird nie geschlossen.', { exact: false }).first().waitFor();
    await file('torn.ics', ['BEGIN:VCALENDAR', 'END:VEVENT', 'END:VCALENDAR', '']);
    await joana.getByText(/Zeile 2: END:VEVENT steht, wo END:VCALENDAR fällig ist/).first().waitFor();
    const event = (...lines) => ['BEGIN:VCALENDAR', 'VERSION:2.0', 'BEGIN:VEVENT', 'UID:1', 'DTSTAMP:20261101T000000Z', ...lines, 'END:VEVENT', 'END:VCALENDAR', ''];
    await file('odd.ics', event('DTSTART:2026x'));
    await joana.getByText('„2026x“ ist keine Zeit wie 20261121T093000Z.', { exact: false }).waitFor();
    await file('odd.ics', event('DTSTART:20261201T100000Z', 'DTEND:20261201T090000Z'));
    await joana.getByText('Dieser Termin endet, bevor er beginnt.', { exact: false }).waitFor();
    await file('odd.ics', event('DTSTART:20261201T100000Z', 'RRULE:FREQ=DAILY;COUNT=2;UNTIL=20261205T000000Z'));
    await joana.getByText(/COUNT und UNTIL können nicht beide/).waitFor();
    await file('page.ics', ['<!doctype html>']);
    await joana.getByText(/Das ist eine Webseite und kein Kalender/).first().waitFor();
    await speaksGerman(joana);
    const form = joana.getByRole('form', { name: 'Diesem Kalender folgen' });
    await form.getByLabel(/geheime Adresse/i).fill(`https://${place}/mine.ics`);
    await form.getByRole('button').click();
    await joana.getByText('Der Server des Kalenders kann nicht beweisen, wer er ist.', { exact: false }).first().waitFor({ timeout: 30_000 });
    await speaksGerman(joana);
  });

  test('whoever coordinates reads a programme and its settings', async () => {
    const noor = await enter('noor');
    for (const path of ['/today', '/programmes', '/programmes/new', '/studio', '/expertise']) await speaksGerman(noor, path);
    for (const view of ['', '/edit', '/norms', '/agendas', '/safety', '/reach', '/chemistry', '/season', '/pairs', '/standing', '/insights', '/thanks', '/runs'])
      await speaksGerman(noor, `/programmes/${programme}${view}`);
    await keepsItsPromises(noor, 'runs in German');
  });

  test('a roster with mistakes in it is mapped, and its rows are explained', async () => {
    const huimin = await enter('huimin');
    await huimin.goto('/roster');
    await settledIn(huimin);
    await huimin.locator('input[type=file]').setInputFiles({ name: 'kai.csv', mimeType: 'text/csv', buffer: Buffer.from([
      'Staff no;Full name;Position held;Department;Area;Band;Boss;E-mail',
      '990001;Berit Beispiel;Planerin;Kai;Port Operations;Senior;990002;berit@example.org',
      '990002;Ole Beispiel;Kranführer;Kai;Port Operations;Junior;990001;ole@example.org',
      '990002;Ole Anders;Kranführer;Kai;Port Operations;Junior;999999;ole',
      '990003;;;;;;;',
    ].join('\n')) });
    await huimin.waitForURL(/\/roster\/imp_/);
    await speaksGerman(huimin);
    const { items } = await (await huimin.request.get(`/api/v1/roster-imports/${huimin.url().match(/imp_\w+/)[0]}/changes?kind=problem`)).json();
    assert.ok(items.length > 0, 'the mistakes were found');
    const roster = new URL(huimin.url()).pathname;
    for (const kind of ['problem', 'create', 'change', 'skip']) await speaksGerman(huimin, `${roster}?kind=${kind}`);
    for (const path of ['/roster', '/audit', '/settings?section=accounts']) await speaksGerman(huimin, path);
  });

  test('whoever keeps it honest reads the record, the approvals and a review', async () => {
    const aoife = await enter('aoife');
    for (const path of ['/today', '/approvals', '/safety', '/audit', '/audit?entry=40']) await speaksGerman(aoife, path);
    const [waiting] = (await (await aoife.request.get('/api/v1/approvals')).json()).items;
    await speaksGerman(aoife, `/approvals/${waiting.id}`);
  });
});
