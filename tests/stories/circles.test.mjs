// A circle, from an empty house on: one mentor and three who learn are matched by the same engine, meet at once, and each
// keeps a pair of their own with the mentor.
import assert from 'node:assert/strict';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { House, databases, eventually } from './harness.mjs';
import { eventsIn, methodOf } from './independent_calendars.mjs';
import { companyOfSeven, emailOf, menteeNames, mentorName, roundTable } from './round_table.mjs';
import { SmtpSink } from './smtp_sink.mjs';

for (const database of databases) {
  describe(`a circle on ${database}`, () => {
    let house, sink, company, as, coordinator, programme, pairs, meeting;

    before(async () => {
      sink = await SmtpSink.open();
      const folder = mkdtempSync(join(tmpdir(), 'telemachy-story-'));
      const config = join(folder, 'telemachy.toml');
      writeFileSync(config, `[mail]\nserver = "${sink.url}"\naddress = "calendar@harbour.example"\nin_the_clear = true\n`);
      house = await House.open({ database, folder, words: ['--config', config] });
      company = await companyOfSeven(house);
      ({ as, coordinator } = company);
    });
    after(async () => {
      await house?.close();
      await sink?.close();
    });

    test('one mentor is matched with three who learn, by the engine that matches everybody', async () => {
      let run;
      ({ programme, pairs, run } = await roundTable(company));
      assert.equal(run.totals.pairs, 3);
      assert.deepEqual(pairs.map((pair) => pair.partner.name).sort(), [...menteeNames].sort());
    });

    test('each of them sees who belongs to it, and only their own pair', async () => {
      const own = pairs.find((pair) => pair.partner.name === menteeNames[0]);
      const seen = await as[menteeNames[0]].must('GET', `/pairs/${own.id}/circle`);
      assert.deepEqual(seen.members.map((member) => member.person.name).sort(), [mentorName, ...menteeNames].sort());
      assert.ok(seen.members.every((member) => member.pair === null && member.conversations === null), 'what the others have with the mentor is theirs');
      const others = pairs.find((pair) => pair.partner.name === menteeNames[1]);
      assert.equal((await as[menteeNames[0]].ask('GET', `/pairs/${others.id}`)).status, 404);
      assert.equal((await as[menteeNames[0]].ask('GET', `/pairs/${others.id}/circle`)).status, 404);
      const signed = { cadence: 'Every month', channel: 'video', gives_mentee: 'A case each.', gives_mentor: 'An honest hour.', goals_mentee: 'Close a deal.', goals_mentor: 'Hear the yard.', topics: 'Deals', off_limits: 'Pay', boundaries: 'It stays here.', ending: 'A dinner.' };
      const draft = await as[menteeNames[0]].ask('PUT', `/pairs/${own.id}/agreement`, signed, { 'if-match': '"0"' });
      assert.equal(draft.status, 200, draft.text);
    });

    test('one meeting is booked for all of them, by any of them, and everybody is invited once', async () => {
      const own = pairs.find((pair) => pair.partner.name === menteeNames[0]);
      const booker = as[menteeNames[0]];
      const { items } = await booker.must('GET', `/meeting-times?group=${own.id}&days=21`);
      assert.equal(items[0].people.length, 4);
      const { begins, ends } = items[0];
      meeting = await booker.must('POST', '/meetings', { group: own.id, begins, ends, place: 'The long table' });
      assert.deepEqual(meeting.people.map((each) => each.name).sort(), [mentorName, ...menteeNames].sort());
      await eventually('four mails went out', () => sink.mails.filter((mail) => mail.message.includes('text/calendar')).length === 4);
      const uids = new Set();
      for (const name of [mentorName, ...menteeNames]) {
        const [mail, ...more] = sink.mails.filter((each) => each.to === emailOf(name) && each.message.includes('text/calendar'));
        assert.equal(more.length, 0, name);
        const { calendar } = SmtpSink.partsOf(mail.message);
        assert.equal(methodOf(calendar), 'REQUEST');
        const [event] = eventsIn(calendar);
        assert.deepEqual(event.attendees, [mentorName, ...menteeNames].map((each) => `mailto:${emailOf(each)}`).sort());
        uids.add(event.uid);
      }
      assert.equal(uids.size, 1, 'it is one meeting');
      for (const name of [mentorName, ...menteeNames]) assert.equal((await as[name].must('GET', '/me/meetings')).items.length, 1, name);
      const twice = await as[mentorName].ask('POST', '/meetings', { group: pairs[1].id, begins, ends });
      assert.deepEqual([twice.status, twice.json.fields.length], [409, 4], 'all four are taken then');
    });

    test('each answers for themselves', async () => {
      await as[menteeNames[1]].must('POST', `/meetings/${meeting.id}/answer`, { answer: 'accepted' });
      await as[menteeNames[2]].must('POST', `/meetings/${meeting.id}/answer`, { answer: 'declined' });
      const seen = await as[mentorName].must('GET', `/meetings/${meeting.id}`);
      const answers = Object.fromEntries(seen.people.map((each) => [each.name, each.answer]));
      assert.deepEqual(menteeNames.map((name) => answers[name]), ['accepted', 'accepted', 'declined']);
    });

    test('that it was held is logged once for all, with who was there', async () => {
      const today = new Date().toISOString().slice(0, 10);
      const [first, second, third] = menteeNames.map((name) => pairs.find((pair) => pair.partner.name === name).id);
      const body = { held_on: today, minutes: 60, channel: 'in_person', attended: [first, second] };
      const stranger = await as[menteeNames[0]].ask('POST', `/pairs/${first}/circle-conversations`, body);
      assert.equal(stranger.status, 403, 'the mentor says who was there');
      const wrong = await as[mentorName].ask('POST', `/pairs/${first}/circle-conversations`, { ...body, attended: [first, 'pai_nobody'] });
      assert.deepEqual([wrong.status, wrong.json.fields[0].path], [422, '/attended/1']);
      const logged = await as[mentorName].must('POST', `/pairs/${first}/circle-conversations`, body);
      assert.deepEqual(logged, { attended: 2, stayed_away: 1 });
      const held = async (pair) => (await as[mentorName].must('GET', `/pairs/${pair}`)).card.conversations;
      assert.deepEqual([await held(first), await held(second), await held(third)], [1, 1, 0]);
      const { missed } = await as[menteeNames[2]].must('GET', `/pairs/${third}`);
      assert.deepEqual(missed.map((each) => [each.what, each.mine]), [['no_show', true]]);
      await as[menteeNames[2]].must('POST', `/missed-conversations/${missed[0].id}/contradiction`);
    });

    test("the plan of a quarter has the circle meet as one, and counts the mentor's hours once", async () => {
      const day = (days) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
      const ordered = await coordinator.must('POST', `/programmes/${programme.id}/season-plans`, { first_day: day(30), last_day: day(119), meetings: 3 });
      const plan = await eventually('the season is planned', async () => {
        const seen = await coordinator.must('GET', `/season-plans/${ordered.id}`);
        return seen.state !== 'planning' && seen;
      });
      assert.equal(plan.state, 'drafted', plan.failure);
      assert.deepEqual([plan.groups, plan.not_placed], [1, 0], 'one circle and not three pairs');
      const changes = await coordinator.must('GET', `/season-plans/${plan.id}/changes`);
      assert.equal(changes.items.length, 3, 'three meetings for four people');
      const applied = await coordinator.ask('POST', `/season-plans/${plan.id}/application`, {}, { 'if-match': `"${plan.version}"` });
      assert.equal(applied.status, 200, applied.text);
      for (const name of [mentorName, menteeNames[2]]) {
        const { items } = await as[name].must('GET', `/me/meetings?from=${day(29)}T00:00:00.000Z&until=${day(121)}T00:00:00.000Z`);
        assert.equal(items.length, 3, name);
        assert.ok(items.every((each) => each.people.length === 4));
      }
      const again = await coordinator.must('POST', `/programmes/${programme.id}/season-plans`, { first_day: day(30), last_day: day(119), meetings: 3 });
      const second = await eventually('it is planned again', async () => {
        const seen = await coordinator.must('GET', `/season-plans/${again.id}`);
        return seen.state !== 'planning' && seen;
      });
      assert.deepEqual([second.changes, second.kept], [0, 3], 'nothing changed, so nothing moves');
    });

    test('on the command line, and after a restart, it is the same circle', async () => {
      const own = pairs.find((pair) => pair.partner.name === menteeNames[0]);
      await house.stop('SIGKILL');
      await house.start();
      const { code, out, err } = await house.command(['relationships', 'see-circle', own.id, '--json', '--as', emailOf(mentorName)]);
      assert.equal(code, 0, err);
      const [mentor, ...mentees] = JSON.parse(out).members;
      assert.equal(mentor.person.name, mentorName);
      assert.deepEqual(mentees.map((member) => member.conversations).sort(), [0, 1, 1]);
    });
  });
}
