// Somebody lends the house a calendar that stands on their own server, and their meetings keep clear of it.
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { House, databases, eventually } from './harness.mjs';
import { Radicale } from './radicale.mjs';

const password = 'correct horse battery staple';
const secret = 'Acquisition of Northwind';

for (const database of databases) {
  describe(`a calendar on somebody's own server, on ${database}`, () => {
    let house, radicale, me, source;
    const dayAhead = (days) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
    const stamp = (day, clock) => `${day.replaceAll('-', '')}T${clock}00Z`;
    const event = (day, from, until, ...more) => [`DTSTART:${stamp(day, from)}`, `DTEND:${stamp(day, until)}`, `SUMMARY:${secret}`, ...more];

    before(async () => {
      radicale = await Radicale.open('ana', password);
      await radicale.addCalendar('work');
      await radicale.addCalendar('private');
      await radicale.addCalendar('tasks', 'VTODO');
      await radicale.put('work', 'one', event(dayAhead(3), '1000', '1100'));
      await radicale.put('work', 'daily', event(dayAhead(1), '0700', '0715', 'RRULE:FREQ=DAILY;COUNT=3'));
      await radicale.put('private', 'two', event(dayAhead(3), '1030', '1200'));
      await radicale.put('private', 'free', event(dayAhead(3), '1500', '1600', 'TRANSP:TRANSPARENT'));
      await radicale.put('work', 'past', event('2020-01-01', '1000', '1100'));
      const folder = mkdtempSync(join(tmpdir(), 'telemachy-story-'));
      const config = join(folder, 'telemachy.toml');
      writeFileSync(config, `[calendar]\ntrusted_addresses = ["${radicale.place}"]\n[database]\nkey_file = "${join(folder, 'keys/house.key')}"\n`);
      house = await House.open({ database, demo: true, folder, words: ['--config', config] });
      const { cast } = await house.visitor().must('GET', '/front-door');
      me = await house.demoSignIn(cast.find((member) => member.role === 'mentee' || member.role === 'member').email);
    });
    after(async () => {
      await house?.close();
      await radicale?.close();
    });

    const connect = (more = {}) => me.ask('POST', '/me/calendar-accounts', { name: 'Work', url: radicale.url, user: 'ana', password, ...more });
    const settled = (id, wanted) => eventually(`the account is ${wanted}`, async () => {
      const availability = await me.must('GET', '/me/availability');
      const found = availability.sources.find((each) => each.id === id);
      return found.state === wanted && { ...found, busy: availability.busy.map((each) => [each.begins.slice(0, 16), each.ends.slice(11, 16)]) };
    });

    test('from the address of the server alone its calendars are found, and when one is busy', async () => {
      const answer = await connect();
      assert.equal(answer.status, 200, answer.text);
      assert.equal(answer.json.host, radicale.place);
      assert.ok(!answer.text.includes(password));
      source = answer.json;
      const { busy } = await settled(source.id, 'fine');
      const days = [1, 2, 3].map((day) => [`${dayAhead(day)}T07:00`, '07:15']);
      assert.deepEqual(busy, [...days, [`${dayAhead(3)}T10:00`, '12:00']].sort());
    });

    test('it is also found from its own folder, and one calendar alone', async () => {
      for (const [path, expected] of [['/ana/', 4], ['/ana/private/', 1], ['/.well-known/caldav', 4]]) {
        const answer = await connect({ url: radicale.url + path });
        assert.equal(answer.status, 200, answer.text);
        const { busy_periods } = await settled(answer.json.id, 'fine');
        assert.equal(busy_periods, expected, path);
        await me.must('DELETE', `/me/calendars/${answer.json.id}`);
      }
    });

    test('what is wrong is said with what one can do', async () => {
      const problem = async (more) => {
        const answer = await connect(more);
        assert.equal(answer.status, 200, answer.text);
        const failed = await settled(answer.json.id, 'failing');
        await me.must('DELETE', `/me/calendars/${answer.json.id}`);
        return failed.problem;
      };
      assert.match(await problem({ url: `${radicale.url}/ana/work/`, password: 'guessed' }), /does not accept this name and password/);
      assert.match(await problem({ url: `${radicale.url}/nobody/nothing/` }), /./);
      assert.match(await problem({ url: house.url }), /private network/);
      const refused = async (more) => {
        const answer = await connect(more);
        return [answer.status, answer.json.fields?.[0].path, answer.json.fields?.[0].code];
      };
      assert.deepEqual(await refused({ url: 'file:///etc/passwd' }), [422, '/url', 'scheme']);
      assert.deepEqual(await refused({ url: 'https://ana:pw@dav.example/' }), [422, '/url', 'credentials']);
      assert.deepEqual(await refused({}), [422, '/url', 'twice']);
      assert.deepEqual((await refused({ url: `${radicale.url}/x`, password: '' })).slice(0, 2), [422, '/password']);
    });

    test('its password is in no file but sealed, and what one is busy with in none at all', { skip: database !== 'sqlite' && 'files of the embedded database' }, async () => {
      const files = readdirSync(house.folder, { recursive: true }).map((name) => join(house.folder, name)).filter((name) => statSync(name).isFile());
      const holding = (text) => files.filter((name) => readFileSync(name).includes(text));
      assert.deepEqual(holding(password), []);
      assert.deepEqual(holding(secret), []);
      assert.ok(holding(radicale.place).length > 0, 'the search finds what is there');
      assert.equal(statSync(join(house.folder, 'keys/house.key')).mode & 0o777, 0o600);
      assert.ok(!house.log.includes(password));
    });

    test('taken back, nothing of it stays', async () => {
      await me.must('DELETE', `/me/calendars/${source.id}`);
      assert.deepEqual((await me.must('GET', '/me/availability')).busy, []);
    });
  });
}
