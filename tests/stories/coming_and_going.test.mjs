// Who may come in follows the directory: whoever leaves it is out at once, and back when a wrong roster is undone.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { House, databases, eventually } from './harness.mjs';

const password = 'a quiet harbour at dawn';
const everybody = 'Staff number,Name,E-mail,Job title\n1,Ada Admin,ada@harbour.example,Administrator\n'
  + '2,Ben Orr,ben@harbour.example,Counsel\n';
const without_ben = everybody.slice(0, everybody.indexOf('2,Ben'));

for (const database of databases) {
  describe(`coming and going on ${database}`, () => {
    let house, admin, ben, last;
    before(async () => { house = await House.open({ database }); });
    after(async () => { await house?.close(); });

    /** Takes a roster in as the whole company. */
    async function take(text) {
      const uploaded = await admin.must('POST', '/roster-imports?filename=roster.csv', text);
      const mapped = await admin.must('PUT', `/roster-imports/${uploaded.id}/mapping`, { columns: [], full_feed: true },
        { 'if-match': `"${uploaded.version}"` });
      return admin.must('POST', `/roster-imports/${uploaded.id}/application`, {}, { 'if-match': `"${mapped.version}"` });
    }
    const sign_in = () => house.visitor().ask('POST', '/session', { email: 'ben@harbour.example', password });

    test('a lost set-up link is replaced on the machine, and the old one is dead', async () => {
      const lost = house.setupToken();
      const made = await house.command(['set-up-link']);
      assert.equal(made.code, 0, made.err);
      const token = made.out.trim().split('token=')[1];
      assert.equal((await house.visitor().must('GET', `/setup?token=${lost}`)).open, false);
      admin = house.visitor();
      await admin.must('POST', '/setup',
        { token, organisation: 'Harbour', time_zone: 'Europe/Copenhagen', name: 'Ada Admin', email: 'ada@harbour.example', password });
      const again = await house.command(['set-up-link']);
      assert.equal(again.code, 1);
      assert.match(again.err, /set up already/);
    });

    test('somebody of the roster is invited and comes in', async () => {
      await take(everybody);
      const person = (await admin.must('GET', '/people?q=ben')).items[0];
      const { link } = await admin.must('POST', '/accounts', { person: person.id });
      ben = house.visitor();
      await ben.must('POST', '/account-invitations', { token: new URL(link, house.url).searchParams.get('token'), password });
      assert.equal((await ben.must('GET', '/me')).name, 'Ben Orr');
    });

    test('a full roster without them ends their session and their account', async () => {
      last = await take(without_ben);
      await eventually('Ben is out', async () => (await ben.ask('GET', '/me')).status === 401);
      assert.equal((await sign_in()).status, 401);
    });

    test('the roster is undone and they may sign in again, but what ended stays ended', async () => {
      await admin.must('POST', `/roster-imports/${last.id}/undo`, {}, { 'if-match': `"${last.version}"` });
      await eventually('Ben may come in', async () => (await sign_in()).status === 200);
      assert.equal((await ben.ask('GET', '/me')).status, 401);
    });
  });
}
