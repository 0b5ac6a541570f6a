// What people hand in that is wrong gets a refusal that names the place, and nothing of what was there is lost.
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { cast } from '../cast/cast.mjs';
import { House, databases, eventually } from './harness.mjs';

const hour = 3_600_000;
const at = (hours) => new Date(Math.ceil(Date.now() / hour) * hour + hours * hour).toISOString();
const stamp = (instant) => instant.replaceAll(/[-:]|\.\d+/g, '');
const calendarOf = (...events) => ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:x', ...events.flat(), 'END:VCALENDAR', ''].join('\r\n');
const event = (uid, begins, ends, ...more) => ['BEGIN:VEVENT', `UID:${uid}`, 'DTSTAMP:20261101T000000Z', `DTSTART:${stamp(begins)}`, `DTEND:${stamp(ends)}`, ...more, 'END:VEVENT'];
const page = '<!doctype html><html><body>Please sign in.</body></html>';
// A real event, and then far too many.
const enormous = calendarOf(event('1', at(30), at(31)), Array.from({ length: 130_000 }, (_, i) => event(`${i}`, at(40), at(41))).flat());

/** A web server on the loopback that an administrator trusts, which answers by path. */
async function webServer(answers) {
  const server = createServer((request, response) => {
    server.asked.push(request.url);
    const [status, headers, body] = answers[request.url] ?? [404, {}, ''];
    response.writeHead(status, headers).end(body);
  });
  server.asked = [];
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  server.place = `127.0.0.1:${server.address().port}`;
  return server;
}

for (const database of databases) {
  describe(`what is wrong with a calendar, on ${database}`, () => {
    let house, trusted, secret, joana, grazyna, pair, kept;

    before(async () => {
      secret = await webServer({ '/metadata': [200, { 'content-type': 'text/calendar' }, calendarOf(event('s', at(50), at(51)))] });
      trusted = await webServer({
        '/good.ics': [200, { 'content-type': 'text/calendar' }, calendarOf(event('g', at(20), at(21)))],
        '/page': [200, { 'content-type': 'text/html' }, page],
        '/enormous.ics': [200, { 'content-type': 'text/calendar' }, enormous],
        '/away.ics': [302, { location: `http://${secret.place}/metadata` }, ''],
        '/round.ics': [302, { location: '/round.ics' }, ''],
        '/file.ics': [302, { location: 'file:///etc/passwd' }, ''],
      });
      const folder = mkdtempSync(join(tmpdir(), 'telemachy-story-'));
      const config = join(folder, 'telemachy.toml');
      writeFileSync(config, `[calendar]\ntrusted_addresses = ["${trusted.place}"]\n`);
      house = await House.open({ database, demo: true, folder, words: ['--config', config] });
      [joana, grazyna] = await Promise.all(['joana', 'grazyna'].map((who) => house.demoSignIn(cast[who].email)));
      pair = (await joana.must('GET', '/me/pairs')).items.find((each) => each.partner.id === grazyna.me.person).id;
      await joana.must('POST', '/me/calendar-files?name=Work', calendarOf(event('w', at(10), at(11))));
      kept = (await joana.must('GET', '/me/availability')).busy;
      assert.equal(kept.length, 1);
    });
    after(async () => {
      await house?.close();
      trusted?.close();
      secret?.close();
    });

    const busy = async () => (await joana.must('GET', '/me/availability')).busy;
    const refusal = (answer) => [answer.status, answer.json?.fields?.[0]?.path, answer.json?.fields?.[0]?.code];
    /** What its owner is told about a followed calendar; it is taken back afterwards. */
    async function problemOf(path) {
      const source = await joana.must('POST', '/me/calendars', { name: 'Elsewhere', url: `http://${trusted.place}${path}` });
      const { problem } = await eventually(`${path} was read`, async () => {
        const { sources } = await joana.must('GET', '/me/availability');
        return sources.find((each) => each.id === source.id && each.state === 'failing');
      });
      await joana.must('DELETE', `/me/calendars/${source.id}`);
      return problem;
    }

    test('a feed that is a web page says where the right address stands', async () => {
      const pasted = await joana.ask('POST', '/me/calendar-files?name=Page', page);
      assert.deepEqual([pasted.status, pasted.json.code], [422, 'web_page']);
      assert.match(await problemOf('/page'), /This is a web page, not a calendar/);
      assert.deepEqual(await busy(), kept);
    });

    test('ten megabytes of calendar are refused while they arrive', async () => {
      assert.ok(enormous.length > 10 << 20);
      const pasted = await joana.ask('POST', '/me/calendar-files?name=Large', enormous);
      assert.equal(pasted.status, 413, pasted.text);
      assert.match(await problemOf('/enormous.ics'), /larger than 5 MB/);
      assert.deepEqual(await busy(), kept);
    });

    test('an event that repeats without end makes one busy as long as is looked ahead, and what was cut is said', async () => {
      const daily = await joana.must('POST', '/me/calendar-files?name=Daily', calendarOf(event('d', '2020-01-01T05:00:00.000Z', '2020-01-01T05:30:00.000Z', 'RRULE:FREQ=DAILY')));
      assert.ok(daily.source.busy_periods > 400 && daily.source.busy_periods < 410, `${daily.source.busy_periods}`);
      const often = await joana.must('POST', '/me/calendar-files?name=Often', calendarOf(event('o', '1970-01-01T00:00:00.000Z', '1970-01-01T00:00:01.000Z', 'RRULE:FREQ=SECONDLY')));
      assert.ok(often.source.busy_periods <= 2000);
      assert.ok(often.left_out.length > 0, 'what was cut is said');
      for (const { source } of [daily, often]) await joana.must('DELETE', `/me/calendars/${source.id}`);
      assert.deepEqual(await busy(), kept);
    });

    test('a line that makes no sense costs itself alone, and is named', async () => {
      const answer = await joana.must('POST', '/me/calendar-files?name=Odd', calendarOf(event('a', at(12), at(13)), event('b', at(15), at(14)), ['BEGIN:VEVENT', 'UID:c', 'DTSTART:tomorrow', 'END:VEVENT']));
      assert.equal(answer.source.busy_periods, 1);
      assert.ok(answer.left_out.length >= 1 && answer.left_out.every((each) => each.line > 0 && each.sentence), JSON.stringify(answer.left_out));
      await joana.must('DELETE', `/me/calendars/${answer.source.id}`);
    });

    test('a redirect into a private network is refused and nobody there is asked', async () => {
      assert.match(await problemOf('/away.ics'), /private network/);
      assert.deepEqual(secret.asked, []);
      assert.match(await problemOf('/round.ics'), /without end/);
      assert.match(await problemOf('/file.ics'), /begins with https/);
      const direct = await joana.must('POST', '/me/calendars', { name: 'Inside', url: `http://${secret.place}/metadata` });
      await eventually('it failed', async () => (await joana.must('GET', '/me/availability')).sources.find((each) => each.id === direct.id && /private network/.test(each.problem)));
      assert.deepEqual(secret.asked, []);
      await joana.must('DELETE', `/me/calendars/${direct.id}`);
    });

    test('a feed that was good keeps what it said when it turns bad', async () => {
      const source = await joana.must('POST', '/me/calendars', { name: 'Good', url: `http://${trusted.place}/good.ics` });
      await eventually('it was read', async () => (await joana.must('GET', '/me/availability')).sources.find((each) => each.id === source.id && each.state === 'fine'));
      assert.equal((await busy()).length, 2);
      await joana.must('DELETE', `/me/calendars/${source.id}`);
    });

    test('a meeting ends after it begins, lies ahead, and nobody is in two places', async () => {
      const book = (body, who = joana) => who.ask('POST', '/meetings', { group: pair, ...body });
      assert.deepEqual(refusal(await book({ begins: at(100), ends: at(99) })), [422, '/ends', 'ends_before_start']);
      assert.deepEqual(refusal(await book({ begins: at(100), ends: at(100) })), [422, '/ends', 'ends_before_start']);
      assert.equal((await book({ begins: at(-30), ends: at(-29) })).status, 422);
      assert.deepEqual(refusal(await book({ begins: 'tomorrow', ends: at(101) })).slice(0, 2), [422, '/begins']);
      const booked = await book({ begins: at(100), ends: at(101) });
      assert.equal(booked.status, 200, booked.text);
      for (const body of [{ begins: at(100), ends: at(101) }, { begins: at(99), ends: at(102) }, { begins: at(100), ends: at(102) }]) {
        const answer = await book(body, grazyna);
        assert.deepEqual(refusal(answer), [409, '/begins', 'overlaps']);
        assert.equal(answer.json.fields.length, 2, 'for each who is taken');
      }
      assert.equal((await book({ begins: at(101), ends: at(102) })).status, 200, 'one may follow on the other');
    });

    test('a stale edit changes nothing and says so', async () => {
      const { items } = await joana.must('GET', '/me/meetings');
      const meeting = items.find((each) => each.begins === at(100) || each.reference === pair);
      const path = `/meetings/${meeting.id}`;
      const { etag } = await joana.ask('GET', path);
      const move = (who, hours, tag) => who.ask('POST', `${path}/move`, { begins: at(hours), ends: at(hours + 1) }, { 'if-match': tag });
      assert.equal((await move(joana, 200, etag)).status, 200);
      const stale = await move(grazyna, 300, etag);
      assert.equal(stale.status, 412, stale.text);
      assert.equal((await joana.must('GET', path)).begins, at(200));
      assert.ok([412, 428].includes((await grazyna.ask('POST', `${path}/move`, { begins: at(300), ends: at(301) })).status), 'nor does one without a version');
      const called_off = await joana.ask('POST', `${path}/cancellation`, {}, { 'if-match': etag });
      assert.equal(called_off.status, 412);
      assert.equal((await joana.must('GET', path)).state, 'planned');
    });

    test('an upload of 300 MB is turned away before it is read', async () => {
      const chunk = new Uint8Array(1 << 20);
      let sent = 0;
      const body = new ReadableStream({
        pull(controller) {
          if (sent === 300) return controller.close();
          sent += 1;
          controller.enqueue(chunk);
        },
      });
      const answer = await fetch(`${house.url}/api/v1/me/calendar-files?name=Huge`, { method: 'POST', duplex: 'half', body, headers: { 'x-telemachy': '1', cookie: joana.cookie, 'content-type': 'application/octet-stream' } })
        .then((response) => response.status, () => 'cut off');
      assert.ok([413, 411, 400, 'cut off'].includes(answer), `${answer}`);
      assert.ok(sent < 300, 'it was not read to its end');
      assert.deepEqual(await busy(), kept);
    });
  });
}
