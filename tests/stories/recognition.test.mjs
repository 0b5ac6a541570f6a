// Thanks said in public: nobody is named before they agree, and whoever takes it back is gone from it at once.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { cast } from '../cast/cast.mjs';
import { House, databases } from './harness.mjs';

for (const database of databases) {
  describe(`thanks said in public, on ${database}`, () => {
    let house, joana, grazyna, noor, huimin, programme, thanks;
    // Others in the programme have said thanks before.
    const listed = async (visitor) => (await visitor.must('GET', `/programmes/${programme}/recognitions`)).items.filter((one) => one.words === words);
    const answer = (visitor, agree) => visitor.must('POST', `/recognitions/${thanks}/answer`, { agree });
    const words = 'For forty minutes on the quay in the rain.';

    before(async () => {
      house = await House.open({ database, demo: true });
      [joana, grazyna, noor, huimin] = await Promise.all(['joana', 'grazyna', 'noor', 'huimin'].map((who) => house.demoSignIn(cast[who].email)));
      programme = (await joana.must('GET', '/me/pairs')).items.find((each) => each.partner.id === grazyna.me.person).programme;
    });
    after(async () => { await house?.close(); });

    test('whoever is named is asked, and shown to nobody before they agree', async () => {
      const named = [grazyna.me.person];
      const spoken = await joana.ask('POST', `/programmes/${programme}/recognitions`, { words: `Thank you, ${cast.grazyna.name}.`, named });
      assert.equal(spoken.json.fields[0].path, '/words', 'names stand beside the words');
      thanks = (await joana.must('POST', `/programmes/${programme}/recognitions`, { words, named })).id;
      assert.deepEqual(await listed(noor), []);
      const [asked] = (await grazyna.must('GET', '/me/recognitions')).asked;
      assert.deepEqual([asked.words, asked.consent], [words, 'awaited']);
      assert.ok((await grazyna.must('GET', '/me/notices')).items.some((one) => one.kind === 'recognition_asked'));
    });

    test('it is shown while she agrees, and a no looks like silence', async () => {
      await answer(grazyna, true);
      const [shown] = await listed(noor);
      assert.deepEqual([shown.words, shown.named.map((one) => one.name)], [words, [cast.grazyna.name]]);
      await answer(grazyna, false);
      assert.deepEqual(await listed(noor), []);
      const [mine] = (await joana.must('GET', '/me/recognitions')).written;
      assert.deepEqual([mine.shown, mine.named.map((one) => one.agreed)], [false, [false]]);
      assert.ok(!JSON.stringify(mine).includes('declined'));
    });

    test('it is for those who take part, and its author takes it away, on the command line too', async () => {
      await answer(grazyna, true);
      assert.equal((await huimin.ask('GET', `/programmes/${programme}/recognitions`)).status, 404);
      assert.equal((await noor.ask('POST', `/recognitions/${thanks}/answer`, { agree: true })).status, 404);
      assert.equal((await grazyna.ask('DELETE', `/recognitions/${thanks}`)).status, 404);
      const typed = await house.command(['recognition', 'withdraw-recognition', thanks, '--as', cast.joana.email]);
      assert.equal(typed.code, 0, typed.err);
      assert.deepEqual(await listed(noor), []);
      assert.deepEqual((await grazyna.must('GET', '/me/recognitions')).asked, []);
    });
  });
}
