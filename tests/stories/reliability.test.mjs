// Killed at random moments under load. A few trials here; `script/soak reliability` throws a hundred.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { databases } from './harness.mjs';
import { Ordeal } from './reliability.mjs';

const trials = Number(process.env.TELEMACHY_TRIALS ?? 6);
const seed = Number(process.env.TELEMACHY_SEED ?? 20261122);

for (const database of databases) {
  describe(`killed ${trials} times under load on ${database}, seed ${seed}`, () => {
    let ordeal;
    before(async () => { ordeal = await Ordeal.begin({ database, seed }); });
    after(async () => { await ordeal?.end(); });

    for (let number = 1; number <= trials; number++) {
      test(`trial ${number}: what was acknowledged is there, once`, async () => { await ordeal.trial(); });
    }

    test('each invitation arrived, and what came twice was the same mail', async (context) => {
      const { invitations, repeats } = await ordeal.expectMails();
      const done = (kind) => ordeal.asked.filter((wish) => wish.kind === kind && wish.done).length;
      context.diagnostic(`${done('meeting')} meetings, ${done('note')} notes, ${done('conversation')} conversations; ${invitations} invitations, ${repeats} sent twice`);
      assert.ok(done('meeting') > 0 && done('note') > 0);
    });

    test('the record is whole', async () => { await ordeal.expectRecord(); });
  });
}
