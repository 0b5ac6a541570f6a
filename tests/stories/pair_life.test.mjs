// What two people keep together once they have accepted: an agreement that is talked over again, objectives from the
// outset to the recount, what each does until when. Through the API and the command line, true after a restart.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { cast } from '../cast/cast.mjs';
import { House, databases } from './harness.mjs';

const terms = {
  gives_mentee: 'Straight answers.', gives_mentor: 'An hour and a door.', goals_mentee: 'Run a terminal one day.', goals_mentor: 'Hear what contracts look like from below.',
  cadence: 'Every two weeks', channel: 'In person', topics: 'Terminals', off_limits: 'Pay', boundaries: 'What is said here stays here.', ending: 'A walk, and a thank you.',
};

for (const database of databases) {
  describe(`the life of a pair on ${database}`, () => {
    let house, joana, grazyna, noor, stranger, pair, programme;
    const soon = new Date(Date.now() + 10 * 86_400_000).toISOString().slice(0, 10);
    const page = (visitor = joana) => visitor.must('GET', `/pairs/${pair}`);
    const listed = async (what, visitor = joana) => (await visitor.must('GET', `/pairs/${pair}/${what}`)).items;
    /** What somebody types. */
    const type = async (who, ...words) => {
      const { code, out, err } = await house.command([...words, '--json', '--as', cast[who].email]);
      assert.equal(code, 0, err);
      return out.trim() ? JSON.parse(out) : undefined;
    };

    before(async () => {
      house = await House.open({ database, demo: true });
      [joana, grazyna, noor, stranger] = await Promise.all(['joana', 'grazyna', 'noor', 'leonidas'].map((who) => house.demoSignIn(cast[who].email)));
      const card = (await joana.must('GET', '/me/pairs')).items.find((each) => each.partner.id === grazyna.me.person);
      [pair, programme] = [card.id, card.programme];
    });
    after(async () => { await house?.close(); });

    test('what both signed holds until both have signed something else', async () => {
      const { version, agreement_in_force: held } = await page();
      assert.equal(held, version, 'the demo has them sign');
      const saved = await grazyna.ask('PUT', `/pairs/${pair}/agreement`, terms, { 'if-match': `"${version}"` });
      assert.equal(saved.status, 200, saved.text);
      const late = await joana.ask('PUT', `/pairs/${pair}/agreement`, { ...terms, topics: 'Hers' }, { 'if-match': `"${version}"` });
      assert.equal(late.status, 412, 'an edit on an old version loses nothing and wins nothing');
      assert.equal((await page()).agreement_in_force, held);
      await type('joana', 'relationships', 'sign-agreement', pair, '--version', String(saved.json.version), '--balance', 'i_get_more');
      assert.equal((await page()).agreement_in_force, held, 'one name is a draft');
      const signed = await grazyna.ask('POST', `/pairs/${pair}/agreement/signature`, {}, { 'if-match': `"${saved.json.version}"` });
      assert.equal(signed.status, 200, signed.text);
      assert.equal((await page()).agreement_in_force, saved.json.version);
      assert.equal((await page(joana)).agreement.my_balance, 'i_get_more');
      assert.ok(!JSON.stringify(await page(grazyna)).includes('i_get_more'), 'how it looks to her is hers');
      const gap = await grazyna.ask('PUT', `/pairs/${pair}/agreement`, { ...terms, gives_mentor: '' }, { 'if-match': `"${saved.json.version}"` });
      const refused = await joana.ask('POST', `/pairs/${pair}/agreement/signature`, {}, { 'if-match': `"${gap.json.version}"` });
      assert.match(refused.json.detail, /what the mentor gives/);
    });

    test('an objective goes from a rating at the outset to what was learnt and done', async () => {
      const set = await joana.must('POST', `/pairs/${pair}/objectives`, { aim: 'Negotiate berths.', evidence: 'A contract I led.', before: 3, aim_by: soon });
      await type('grazyna', 'progress', 'set-objective', pair, '--aim', 'Listen longer.', '--evidence', 'Fewer corrections.', '--before', '6');
      const told = await type('joana', 'progress', 'recount-objective', set.id, '--knowledge', 'Ports sell time.', '--action', 'Priced the night slots.', '--seen', 'A signed contract.', '--after', '7');
      assert.equal(told.change, 4);
      const [hers, his] = await listed('objectives', grazyna);
      assert.deepEqual([hers.mine, hers.recounts.length, his.mine, his.change], [false, 1, true, null]);
      const again = await joana.ask('PUT', `/objectives/${set.id}`, { aim: 'Negotiate berths.', evidence: 'A contract I led.', before: 1, aim_by: null }, { 'if-match': `"${set.version}"` });
      assert.equal(again.json.fields[0].path, '/before', 'where she began stays');
    });

    test('what one of them does until when stands on their own day, and is done by them', async () => {
      const asked = await grazyna.must('POST', `/pairs/${pair}/actions`, { what: 'Visit the night berth.', mine: false, due: soon });
      assert.deepEqual((await joana.must('GET', '/me/actions')).items.map((each) => each.what), ['Visit the night berth.']);
      assert.equal((await grazyna.ask('POST', `/actions/${asked.id}/completion`, { done: true })).status, 403);
      await type('joana', 'progress', 'complete-action', asked.id, '--done', 'true');
      assert.ok((await listed('actions', grazyna))[0].done);
      assert.deepEqual((await joana.must('GET', '/me/actions')).items, []);
    });

    test('what is talked about next is suggested, then theirs; how they get on is told to both at once', async () => {
      const templates = `/programmes/${programme}/agendas`;
      const suggested = await joana.must('GET', `/pairs/${pair}/agenda`);
      assert.equal(suggested.from, 'house');
      const offer = (items, version) => noor.ask('PUT', `${templates}/${suggested.number}`, { items }, { 'if-match': `"${version}"` });
      const offered = await offer([{ code: '', text: 'Walk the quay' }], 0);
      assert.equal(offered.status, 200, offered.text);
      assert.deepEqual((await joana.must('GET', `/pairs/${pair}/agenda`)).items.map((one) => one.text), ['Walk the quay']);
      const listedTemplates = (await noor.must('GET', templates)).items;
      assert.deepEqual(listedTemplates.filter((one) => one.from === 'programme').map((one) => one.number), [suggested.number]);
      assert.equal((await joana.ask('GET', templates)).status, 403);
      assert.equal((await offer([{ code: '', text: ' ' }], 1)).json.fields[0].path, '/items/0/text');
      const typed = await type('noor', 'relationships', 'list-agenda-templates', programme);
      assert.equal(typed.items.length, listedTemplates.length);
      assert.equal((await offer([], 1)).json.from, 'house', 'no points give it back to the house');
      assert.deepEqual(await joana.must('GET', `/pairs/${pair}/agenda`), suggested);
      const saved = await joana.ask('PUT', `/pairs/${pair}/agenda`, { number: suggested.number, items: [{ code: '', text: 'The night berth' }] }, { 'if-match': '"0"' });
      assert.equal(saved.status, 200, saved.text);
      assert.equal((await grazyna.must('GET', `/pairs/${pair}/agenda`)).items[0].text, 'The night berth');
      await type('joana', 'relationships', 'answer-check-in', pair, '--matters', '5', '--candour', '2', '--keeps', '4');
      const [waits] = await listed('check-ins', grazyna);
      assert.deepEqual([waits.waits_for_me, waits.theirs], [true, null]);
      await grazyna.must('POST', `/pairs/${pair}/check-ins`, { matters: 4, candour: 5, keeps: 5 });
      assert.equal((await listed('check-ins', grazyna))[0].theirs.candour, 2);
    });

    test('a conversation that was not held is noted by one and contradicted by the other', async () => {
      const day = new Date(Date.now() - 2 * 86_400_000).toISOString().slice(0, 10);
      const noted = await joana.must('POST', `/pairs/${pair}/missed-conversations`, { planned_on: day, what: 'no_show', mine: false });
      const otherwise = await type('grazyna', 'relationships', 'contest-missed-conversation', noted.id);
      assert.equal(otherwise.contested, true);
      assert.equal((await page()).missed[0].contested, true);
    });

    test('every page says who sees it, and nobody else does', async () => {
      for (const place of ['', '/objectives', '/actions']) {
        const { who_sees: lines } = await joana.must('GET', `/pairs/${pair}${place}`);
        assert.ok(lines.length > 0 && lines.every((line) => line.readers && Array.isArray(line.roles)), place);
        for (const visitor of [noor, stranger]) assert.equal((await visitor.ask('GET', `/pairs/${pair}${place}`)).status, 404, place);
      }
      const notes = (await page()).who_sees.find((line) => line.what === 'private_notes');
      assert.deepEqual([notes.sealed, notes.readers, notes.roles], [true, 'author', []]);
    });

    test('all of it is there after a restart', async () => {
      await house.stop('SIGKILL');
      await house.start();
      joana = await house.demoSignIn(cast.joana.email);
      assert.equal((await listed('objectives')).length, 2);
      assert.equal((await listed('actions')).length, 1);
      assert.equal((await page()).agreement_in_force, (await page()).version - 1, 'the draft with a gap is a draft');
    });

    test('they end together, say thank you, and whoever wishes it is found somebody new by a day', async () => {
      [grazyna, noor] = await Promise.all(['grazyna', 'noor'].map((who) => house.demoSignIn(cast[who].email)));
      await grazyna.must('POST', `/pairs/${pair}/pause`, { until: soon });
      await type('joana', 'relationships', 'resume-pair', pair);
      await grazyna.must('POST', `/pairs/${pair}/completion`, {});
      assert.equal((await page()).card.state, 'active', 'one word is a proposal');
      await type('joana', 'relationships', 'complete-pair', pair, '--rematch');
      const { card } = await page();
      assert.equal(card.state, 'ended');
      await grazyna.must('PUT', `/pairs/${pair}/thanks`, { text: 'For the night berth.' });
      const ending = await joana.must('GET', `/pairs/${pair}/ending`);
      assert.deepEqual([ending.kind, ending.thanks[0].text, ending.rematch_met], ['completed', 'For the night berth.', false]);
      const waiting = (await noor.must('GET', `/programmes/${card.programme}/rematches`)).items;
      assert.ok(waiting.some((each) => each.person.id === joana.me.person));
      assert.ok(!waiting.some((each) => each.person.id === grazyna.me.person), 'who did not ask is not looked for');
      assert.equal((await noor.ask('GET', `/pairs/${pair}/ending`)).status, 404);
    });
  });
}
