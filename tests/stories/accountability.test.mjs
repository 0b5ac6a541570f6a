// What a programme asks of its pairs, who sees it when, and what a mentor says has come of a quarter.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { cast } from '../cast/cast.mjs';
import { House, databases } from './harness.mjs';

for (const database of databases) {
  describe(`what a programme may count on, on ${database}`, () => {
    let house, joana, grazyna, noor, aoife, pair, programme;
    const enter = (who) => house.demoSignIn(cast[who].email);
    const edit = (visitor, method, path, body, version) => visitor.ask(method, path, body, { 'if-match': `"${version}"` });
    const mine = async (visitor) => (await visitor.must('GET', '/me/standing')).items.filter((each) => each.pair === pair);

    before(async () => {
      house = await House.open({ database, demo: true });
      [joana, grazyna, noor, aoife] = await Promise.all(['joana', 'grazyna', 'noor', 'aoife'].map(enter));
      const card = (await joana.must('GET', '/me/pairs')).items.find((each) => each.partner.id === grazyna.me.person);
      [pair, programme] = [card.id, card.programme];
    });
    after(async () => { await house?.close(); });

    test('where nothing is asked nobody stands anywhere; once a coordinator asks, both see how they do', async () => {
      const asked = await noor.must('GET', `/programmes/${programme}/minimum`);
      const none = await edit(noor, 'PUT', `/programmes/${programme}/minimum`, { per_quarter: 0 }, asked.version);
      assert.equal(none.status, 200, none.text);
      assert.deepEqual(await mine(joana), []);
      const { version } = none.json;
      assert.equal((await edit(aoife, 'PUT', `/programmes/${programme}/minimum`, { per_quarter: 3 }, version)).status, 403);
      const saved = await edit(noor, 'PUT', `/programmes/${programme}/minimum`, { per_quarter: 3 }, version);
      assert.equal(saved.status, 200, saved.text);
      const [hers] = await mine(joana);
      const [his] = await mine(grazyna);
      assert.deepEqual([hers.asked, hers.held, hers.met], [his.asked, his.held, his.met]);
      assert.ok(hers.shown_from > hers.until, 'others see a quarter after it has ended');
    });

    test('those who run the programme see no quarter that is still going on', async () => {
      const { quarter, next_shown: next } = await aoife.must('GET', `/programmes/${programme}/standings`);
      const now = new Date().toISOString().slice(0, 10);
      assert.ok(quarter < (await mine(joana))[0].quarter && next > now);
      assert.equal((await joana.ask('GET', `/programmes/${programme}/standings`)).status, 403);
    });

    test('an absence excuses, and says neither which days nor why', async () => {
      const before = (await mine(joana))[0];
      const day = (count) => new Date(Date.now() + count * 86_400_000).toISOString().slice(0, 10);
      const typed = await house.command(['accountability', 'excuse-absence', '--from-day', day(1), '--until-day', day(3), '--json', '--as', cast.grazyna.email]);
      assert.equal(typed.code, 0, typed.err);
      assert.ok((await mine(joana))[0].excused_days >= before.excused_days);
      assert.ok(!JSON.stringify(await joana.must('GET', '/me/standing')).includes(JSON.parse(typed.out).id));
      assert.equal((await joana.ask('DELETE', `/me/absences/${JSON.parse(typed.out).id}`)).status, 404);
      const bad = await grazyna.ask('POST', '/me/absences', { from_day: day(3), until_day: day(1) });
      assert.equal(bad.json.fields[0].path, '/until_day');
    });

    test('a report is the mentor’s, read by both when it goes out, returned once and accepted', async () => {
      const place = `/pairs/${pair}/report`;
      assert.equal((await edit(joana, 'PUT', place, { behaviour: 'Mine', speed: '', relationships: '' }, 0)).status, 403);
      const words = { behaviour: 'Umber: she asks before she answers.', speed: 'A week became a day.', relationships: '' };
      const saved = await edit(grazyna, 'PUT', place, words, 0);
      assert.equal(saved.status, 200, saved.text);
      assert.equal((await joana.must('GET', place)).behaviour, '', 'a draft is its author’s');
      const sent = await edit(grazyna, 'POST', `${place}/submission`, {}, saved.json.version);
      assert.equal(sent.status, 200, sent.text);
      assert.equal((await joana.must('GET', place)).behaviour, words.behaviour);
      const listed = await noor.ask('GET', `/programmes/${programme}/reports`);
      assert.ok(!listed.text.includes('Umber'), 'a list has no word of it');
      const { id } = listed.json.items.find((one) => one.pair === pair);
      const read = await noor.must('POST', `/reports/${id}/readings`, {});
      assert.equal(read.behaviour, words.behaviour);
      const entries = (await aoife.must('GET', '/audit/entries?act=accountability.read_report')).items.filter((one) => one.object === pair);
      assert.equal(entries.length, 1, 'the reading stands in the record');
      const returned = await edit(noor, 'POST', `/reports/${id}/decision`, { accept: false, reason: 'Whom does she reach by now?' }, read.version);
      assert.equal(returned.status, 200, returned.text);
      const back = await grazyna.must('GET', place);
      assert.equal(back.reason, 'Whom does she reach by now?');
      const again = await edit(grazyna, 'PUT', place, { ...words, relationships: 'The harbour board.' }, back.version);
      await edit(grazyna, 'POST', `${place}/submission`, {}, again.json.version);
      const last = await noor.must('POST', `/reports/${id}/readings`, {});
      const accepted = await edit(noor, 'POST', `/reports/${id}/decision`, { accept: true }, last.version);
      assert.equal(accepted.json.state, 'accepted', accepted.text);
    });
  });
}
