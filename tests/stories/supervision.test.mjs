// Reverse mentors meet among themselves: formed by whoever runs the programme, in nobody's line, seen by those in it
// and by nobody they mentor. They meet through the same calendar as pairs do, and leave without a reason.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { cast } from '../cast/cast.mjs';
import { House, databases, eventually } from './harness.mjs';

for (const database of databases) {
  describe(`peer supervision, on ${database}`, () => {
    let house, noor, minhanh, leonidas, programme, group;
    const enter = (who) => house.demoSignIn(cast[who].email);
    const listed = () => noor.must('GET', `/programmes/${programme}/supervision-groups`);
    const mine = async (visitor) => (await visitor.must('GET', '/me/supervision-groups')).items;
    const told = async (visitor) => (await visitor.must('GET', '/me/notices')).items.map((each) => each.kind);
    before(async () => {
      house = await House.open({ database, demo: true });
      [noor, minhanh, leonidas] = await Promise.all(['noor', 'minhanh', 'leonidas'].map(enter));
      programme = (await noor.must('GET', '/programmes')).items.find((each) => each.name === 'Fresh Eyes, spring round').id;
    });
    after(async () => { await house?.close(); });

    test('groups are suggested for those who wait, and formed by whoever runs the programme', async () => {
      for (const { id } of (await listed()).items) await noor.must('DELETE', `/supervision-groups/${id}`);
      const { groups } = await noor.must('GET', `/programmes/${programme}/supervision-suggestion`);
      assert.ok(groups.length > 5);
      const hers = groups.find(({ members }) => members.some(({ person }) => person.id === minhanh.me.person));
      assert.ok(hers.members.length >= 4 && hers.members.length <= 6 && hers.common_minutes >= 60);
      group = await noor.must('POST', `/programmes/${programme}/supervision-groups`, { members: hers.members.map(({ person }) => person.id), facilitator: null, weeks_between: 3 });
      assert.ok((await told(minhanh)).includes('supervision_placed'));
      const [seen] = await mine(minhanh);
      assert.deepEqual([seen.id, seen.weeks_between, seen.ground_rules.length], [group.id, 3, 4]);
      const typed = await house.command(['supervision', 'see-my-groups', '--json', '--as', cast.minhanh.email]);
      assert.equal(JSON.parse(typed.out).items[0].id, group.id, typed.err);
    });

    test('whoever learns in the programme sees nothing of it', async () => {
      assert.deepEqual(await leonidas.must('GET', '/me/supervision-groups'), { items: [], waiting: [], away: [] });
      assert.equal((await leonidas.ask('GET', `/programmes/${programme}/supervision-groups`)).status, 403);
      assert.equal((await leonidas.ask('POST', `/supervision-groups/${group.id}/departure`)).status, 404);
      assert.equal((await leonidas.ask('GET', `/meeting-times?group=${group.id}&minutes=60`)).status, 404);
    });

    test('the group finds a time, and its meeting follows who is in it', async () => {
      const [time] = (await minhanh.must('GET', `/meeting-times?group=${group.id}&minutes=60`)).items;
      const meeting = await minhanh.must('POST', '/meetings', { group: group.id, begins: time.begins, ends: time.ends });
      assert.equal(meeting.people.length, group.members.length);
      assert.equal(meeting.title, 'Fresh Eyes, spring round', 'who meets is on no title');
      await minhanh.must('POST', `/supervision-groups/${group.id}/departure`);
      await eventually('the meeting goes on without her', async () => (await minhanh.ask('GET', `/meetings/${meeting.id}`)).status === 404);
      assert.deepEqual((await minhanh.must('GET', '/me/supervision-groups')).away.map((one) => one.programme), [programme]);
      const refused = await noor.ask('POST', `/supervision-groups/${group.id}/members`, { person: minhanh.me.person });
      assert.equal(refused.json.fields[0].code, 'away');
      await minhanh.must('POST', `/programmes/${programme}/supervision-return`);
      await noor.must('POST', `/supervision-groups/${group.id}/members`, { person: minhanh.me.person });
      await eventually('she is invited again', async () => (await minhanh.ask('GET', `/meetings/${meeting.id}`)).status === 200);
    });

    test('what is kept of a meeting is a day and who came, and it is there after a restart', async () => {
      const members = group.members.map(({ person }) => person.id).filter((id) => id !== minhanh.me.person);
      const day = new Date().toISOString().slice(0, 10);
      await minhanh.must('POST', `/supervision-groups/${group.id}/meetings`, { held_on: day, attended: members.slice(1) });
      await minhanh.must('PUT', `/supervision-groups/${group.id}/wish`, { move: true });
      await house.stop('SIGKILL');
      await house.start();
      [noor, minhanh] = await Promise.all(['noor', 'minhanh'].map(enter));
      const kept = (await listed()).items.find((one) => one.id === group.id);
      assert.deepEqual([kept.met, kept.last_met], [1, day]);
      const attendance = new Map(kept.members.map(({ person, attended, missed }) => [person.id, [attended, missed]]));
      assert.deepEqual(attendance.get(minhanh.me.person), [0, 1]);
      assert.deepEqual(attendance.get(members[1]), [1, 0]);
      assert.equal(kept.members.find(({ person }) => person.id === minhanh.me.person).wishes_to_move, true);
      assert.ok((await told(noor)).includes('supervision_wish'));
    });
  });
}
