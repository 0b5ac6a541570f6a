// What is streamed to a screen ends with the session it was opened under: signed out, revoked, shut by somebody else on
// another process, or run out by itself.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { after, before, describe, test } from 'node:test';
import { cast } from '../cast/cast.mjs';
import { House, databases } from './harness.mjs';

/** A stream that has begun, and the promise of its end. */
async function listen(visitor) {
  const response = await fetch(`${visitor.house.url}/api/v1/events?topic=/me`, { headers: { cookie: visitor.cookie } });
  assert.equal(response.status, 200);
  const reader = response.body.getReader();
  const begun = Buffer.from((await reader.read()).value).toString();
  assert.match(begun, /retry/);
  const stream = { over: false };
  stream.ended = (async () => {
    for (;;) if ((await reader.read()).done) break;
    stream.over = true;
  })();
  return stream;
}

/** Longer than the door takes to ask again, and shorter than anybody's patience. */
const within = (stream, seconds) => Promise.race([
  stream.ended.then(() => true),
  new Promise((resolve) => setTimeout(resolve, seconds * 1000, false).unref()),
]);

for (const database of databases) {
  describe(`an open stream, on ${database}`, () => {
    let house, huimin;
    const enter = (who) => house.demoSignIn(cast[who].email);
    before(async () => {
      house = await House.open({ database, demo: true });
      huimin = await enter('huimin');
    });
    after(async () => { await house?.close(); });

    /** As time would: the session was opened and used the day before yesterday. */
    const age = (session) => {
      const change = `update access_session set created_at = created_at - 172800000, last_seen_at = last_seen_at - 172800000 where id = '${session}'`;
      if (database === 'sqlite') {
        const file = new DatabaseSync(join(house.folder, 'telemachy.db'));
        file.exec(`pragma busy_timeout = 5000; ${change}`);
        file.close();
      } else {
        const name = house.where[1].replace('postgres:', '');
        execFileSync('psql', [name, '-qc', change]);
      }
    };

    test('ends when its owner signs out, and the others of the same person go on', async () => {
      const [here, there] = [await enter('joana'), await enter('joana')];
      const [ending, staying] = [await listen(here), await listen(there)];
      await here.must('DELETE', '/session');
      assert.ok(await within(ending, 5), 'whoever signed out still hears');
      assert.equal(staying.over, false);
      assert.equal((await there.ask('GET', '/me')).status, 200);
      await there.must('DELETE', '/session');
      assert.ok(await within(staying, 5));
    });

    test('ends when the session is revoked from another browser', async () => {
      const [lost, kept] = [await enter('grazyna'), await enter('grazyna')];
      const stream = await listen(lost);
      const { items } = await kept.must('GET', '/me/sessions');
      await kept.must('DELETE', `/me/sessions/${items.find((one) => !one.current).id}`);
      assert.ok(await within(stream, 5), 'a revoked session still hears');
      assert.equal((await lost.ask('GET', '/events?topic=/me')).status, 401);
    });

    test('ends when the account is closed on another process of the house', async () => {
      const leonidas = await enter('leonidas');
      const stream = await listen(leonidas);
      const account = (await huimin.must('GET', `/accounts?q=${encodeURIComponent(cast.leonidas.email)}`)).items[0].id;
      const typed = await house.command(['access', 'close-account', account, '--as', cast.huimin.email]);
      assert.equal(typed.code, 0, typed.err);
      assert.ok(await within(stream, 30), 'whoever was shut out still hears');
    });

    test('ends when its session has run out, which listening does not put off', async () => {
      const minhanh = await enter('minhanh');
      const stream = await listen(minhanh);
      const { items } = await minhanh.must('GET', '/me/sessions');
      age(items.find((one) => one.current).id);
      assert.ok(await within(stream, 30), 'a session that ran out still hears');
      assert.equal((await minhanh.ask('GET', '/me')).status, 401);
    });
  });
}
