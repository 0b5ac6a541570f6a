// A roster moves somebody under the one they mentor. A steward hears of it and nobody else does: not the two, not
// their managers, not the coordinator. Through a real import, and true after a restart.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { cast } from '../cast/cast.mjs';
import { House, databases } from './harness.mjs';

for (const database of databases) {
  describe(`neither of two stands above the other, on ${database}`, () => {
    let house, joana, grazyna, noor, aoife, admin, pair;
    const enter = (who) => house.demoSignIn(cast[who].email);
    const told = async (visitor) => (await visitor.must('GET', '/me/notices')).items.map((each) => each.kind);

    before(async () => {
      house = await House.open({ database, demo: true });
      [joana, grazyna, noor, aoife, admin] = await Promise.all(['joana', 'grazyna', 'noor', 'aoife', 'huimin'].map(enter));
      pair = (await joana.must('GET', '/me/pairs')).items.find((each) => each.partner.id === grazyna.me.person).id;
    });
    after(async () => { await house?.close(); });

    /** The task about Joana, who has Grazyna above her. */
    const hers = async () =>
      (await aoife.must('GET', '/safety/breaches')).items.find((each) => each.below.name === cast.joana.name);

    /** Takes the company in again as it is, but for whom Joana reports to. */
    async function move(change) {
      const text = await noor.must('GET', '/roster.csv');
      const [head, ...lines] = text.split(/\r?\n/);
      const names = head.split(',');
      const column = (pattern) => names.findIndex((name) => pattern.test(name));
      const [post, above, mail] = [column(/^post/i), column(/reports/i), column(/mail/i)];
      const row = (email) => lines.find((line) => line.split(',')[mail] === email).split(',');
      const line = row(cast.joana.email);
      const before = line[above];
      line[above] = change(row(cast.grazyna.email)[post], before);
      const uploaded = await admin.must('POST', '/roster-imports?filename=move.csv', [head, line.join(',')].join('\n'));
      await admin.must('POST', `/roster-imports/${uploaded.id}/application`, {}, { 'if-match': `"${uploaded.version}"` });
      return before;
    }

    test('an import that breaks the rule is a task for the steward and for nobody else', async () => {
      assert.equal(await hers(), undefined);
      const before = await move((above) => above);
      assert.ok(before);
      const task = await hers(); // at once: it was written with the import
      assert.deepEqual([task.above.name, task.below.name, task.posts, task.open], [cast.grazyna.name, cast.joana.name, 1, true]);
      assert.ok((await told(aoife)).includes('safety_breach'));
      for (const visitor of [joana, grazyna, noor, admin]) assert.ok(!(await told(visitor)).includes('safety_breach'));
      for (const visitor of [joana, noor, admin]) assert.equal((await visitor.ask('GET', '/safety/breaches')).status, 403);
      const typed = await house.command(['safety', 'list-breaches', '--json', '--as', cast.aoife.email]);
      assert.ok(JSON.parse(typed.out).items.some((each) => each.id === task.id), typed.err);
    });

    test('a junior is shown somebody to turn to who stands above neither of them', async () => {
      const { mine, stewards } = await joana.must('GET', `/pairs/${pair}/support`);
      assert.ok(mine && stewards.includes(cast.aoife.name));
      assert.equal((await grazyna.must('GET', `/pairs/${pair}/support`)).mine, false);
      assert.equal((await noor.ask('GET', `/pairs/${pair}/support`)).status, 404);
    });

    test('after a restart the steward ends it without fault, and both are found somebody new', async () => {
      await house.stop('SIGKILL');
      await house.start();
      [joana, noor, aoife] = await Promise.all(['joana', 'noor', 'aoife'].map(enter));
      const task = await hers();
      assert.equal((await noor.ask('POST', `/safety/breaches/${task.id}/outcome`, { outcome: 'kept' })).status, 403);
      await aoife.must('POST', `/safety/breaches/${task.id}/outcome`, { outcome: 'ended' });
      const { kind } = await joana.must('GET', `/pairs/${pair}/ending`);
      assert.equal(kind, 'apart');
      const { card } = await joana.must('GET', `/pairs/${pair}`);
      const waiting = (await noor.must('GET', `/programmes/${card.programme}/rematches`)).items.map((each) => each.person.id);
      for (const either of [joana.me.person, grazyna.me.person]) assert.ok(waiting.includes(either));
    });
  });
}
