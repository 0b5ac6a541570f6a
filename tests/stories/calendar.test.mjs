// Two people find a time, their calendars hear of it, and what they answer by mail comes back.
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { House, databases, eventually } from './harness.mjs';
import { eventsIn, methodOf } from './independent_calendars.mjs';
import { Dovecot } from './dovecot.mjs';
import { SmtpSink } from './smtp_sink.mjs';

for (const database of databases) {
  describe(`meetings on ${database}`, () => {
    let house, sink, mailbox, me, partner, pair, meeting, administrator, coordinator;

    before(async () => {
      sink = await SmtpSink.open();
      mailbox = await Dovecot.open('calendar', 'opened-by-the-house');
      const folder = mkdtempSync(join(tmpdir(), 'telemachy-story-'));
      const config = join(folder, 'telemachy.toml');
      writeFileSync(config, `[mail]\nserver = "${sink.url}"\naddress = "calendar@ithaca.example"\nin_the_clear = true\n` +
        `mailbox = "${mailbox.url}"\nmailbox_user = "calendar"\nmailbox_password_file = "${join(folder, 'mailbox.password')}"\n`);
      writeFileSync(join(folder, 'mailbox.password'), 'opened-by-the-house\n');
      house = await House.open({ database, demo: true, folder, words: ['--config', config] });
      house.config = config;
      const { cast } = await house.visitor().must('GET', '/front-door');
      administrator = cast.find((member) => member.role === 'administrator');
      coordinator = await house.demoSignIn(cast.find((member) => member.role === 'coordinator').email);
      for (const member of cast) {
        const visitor = await house.demoSignIn(member.email);
        const pairs = await visitor.ask('GET', '/me/pairs');
        const active = (pairs.json?.items ?? []).find((one) => one.state === 'active');
        const other = active && cast.find((one) => one.name === active.partner.name);
        if (!other) continue;
        [me, pair] = [visitor, active];
        partner = await house.demoSignIn(other.email);
        partner.email = other.email;
        break;
      }
      assert.ok(pair, 'the demo has two of its cast in an active pair');
    });
    after(async () => {
      await house?.close();
      await sink?.close();
      await mailbox?.close();
    });

    /** The mail somebody's calendar program sends back to an invitation. */
    function replyTo(calendar, email, participation, { method = 'REPLY', stamp, begins, ends } = {}) {
      const attendee = calendar.split(/\r?\n/).find((line) => line.startsWith('ATTENDEE') && line.toLowerCase().includes(email.toLowerCase()));
      const utc = (instant) => instant.replaceAll(/[-:]|\.\d+/g, '');
      const lines = calendar.split(/\r?\n/).filter((line) => !line.startsWith('ATTENDEE')).map((line) => line.replace('METHOD:REQUEST', `METHOD:${method}`)
        .replace(/^DTSTAMP:.*/, `DTSTAMP:${stamp}`));
      const event = lines.indexOf('BEGIN:VEVENT');
      const moved = (name, instant) => instant && lines.forEach((line, i) => { if (i > event && line.startsWith(name)) lines[i] = `${name}:${utc(instant)}`; });
      moved('DTSTART', begins);
      moved('DTEND', ends);
      lines.splice(lines.indexOf('END:VEVENT'), 0, attendee.replace(/PARTSTAT=[A-Z-]+/, `PARTSTAT=${participation}`));
      return `From: <${email}>\r\nTo: <calendar@ithaca.example>\r\nContent-Type: text/calendar; method=${method}\r\n\r\n${lines.join('\r\n')}`;
    }
    const mailsTo = (address) => sink.mails.filter((mail) => mail.to === address.toLowerCase());

    test('a calendar is handed in: when one is busy is kept, and with what is not', async () => {
      const day = new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 10).replaceAll('-', '');
      const file = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:x', 'BEGIN:VEVENT', 'UID:1', 'DTSTAMP:20261101T000000Z',
        `DTSTART:${day}T100000Z`, `DTEND:${day}T110000Z`, 'SUMMARY:Project Nightingale', 'END:VEVENT', 'END:VCALENDAR', ''].join('\r\n');
      const answer = await me.must('POST', '/me/calendar-files?name=Work', file);
      assert.equal(answer.source.busy_periods, 1);
      const page = await me.ask('POST', '/me/calendar-files?name=Page', '<!doctype html><html><body>Sign in</body></html>');
      assert.equal(page.status, 422);
      assert.match(page.json.detail, /web page/);
      const large = await me.ask('POST', '/me/calendar-files?name=Large', 'X'.repeat(10 << 20));
      assert.equal(large.status, 413);
      const availability = await me.must('GET', '/me/availability');
      assert.equal(availability.busy.length, 1);
      assert.ok(!JSON.stringify(availability).includes('Nightingale'));
    });

    test('an address that leads into the machine is never asked', async () => {
      let asked = false;
      const secret = createServer((_, response) => { asked = true; response.end('secret'); });
      await new Promise((resolve) => secret.listen(0, '127.0.0.1', resolve));
      const source = await me.must('POST', '/me/calendars', { name: 'Inside', url: `http://127.0.0.1:${secret.address().port}/a.ics` });
      const failed = await eventually('the reading fails', async () => {
        const { sources } = await me.must('GET', '/me/availability');
        return sources.find((one) => one.id === source.id && one.state === 'failing');
      });
      assert.match(failed.problem, /private network/);
      assert.equal(asked, false);
      secret.close();
      const gone = await me.ask('DELETE', `/me/calendars/${source.id}`);
      assert.equal(gone.status, 200);
    });

    test('a time that suits both is proposed on both clocks and booked', async () => {
      const { items } = await me.must('GET', `/meeting-times?group=${pair.id}&days=21`);
      assert.ok(items.length > 0);
      assert.equal(items[0].people.length, 2);
      assert.match(items[0].people[0].local_begins, /^\d{4}-\d\d-\d\dT\d\d:\d\d$/);
      const { begins, ends } = items[0];
      const backwards = await me.ask('POST', '/meetings', { group: pair.id, begins: ends, ends: begins });
      assert.deepEqual([backwards.status, backwards.json.fields[0].path], [422, '/ends']);
      meeting = await me.must('POST', '/meetings', { group: pair.id, begins, ends, place: 'Room 4' });
      const twice = await me.ask('POST', '/meetings', { group: pair.id, begins, ends });
      assert.deepEqual([twice.status, twice.json.fields[0].code], [409, 'overlaps']);
      assert.equal((await coordinator.ask('GET', `/meetings/${meeting.id}`)).status, 404, 'nobody else sees it');
    });

    test('both are invited by mail, and a move keeps the UID and raises the sequence', async () => {
      const first = await eventually('the invitation arrives', () => mailsTo(partner.email)[0]);
      const { calendar, text } = SmtpSink.partsOf(first.message);
      assert.equal(methodOf(calendar), 'REQUEST');
      assert.match(calendar, /BEGIN:VTIMEZONE/);
      const [read] = eventsIn(calendar);
      assert.deepEqual([read.sequence, read.begins, read.ends], [0, meeting.begins, meeting.ends]);
      assert.deepEqual(read.attendees, [me.me.email, partner.email].map((email) => `mailto:${email.toLowerCase()}`).sort());
      assert.match(text, /Room 4/);
      const { items } = await me.must('GET', `/meeting-times?group=${pair.id}&days=21`);
      const other = items.find((time) => time.begins !== meeting.begins);
      const stale = await me.ask('POST', `/meetings/${meeting.id}/move`, { begins: other.begins, ends: other.ends }, { 'if-match': '"1"' });
      assert.equal(stale.status, 412);
      const now = await partner.ask('GET', `/meetings/${meeting.id}`);
      const moved = await partner.ask('POST', `/meetings/${meeting.id}/move`, { begins: other.begins, ends: other.ends }, { 'if-match': now.etag });
      assert.equal(moved.status, 200, moved.text);
      const second = await eventually('the move arrives', () => mailsTo(partner.email)[1]);
      const after = SmtpSink.partsOf(second.message).calendar;
      const [again] = eventsIn(after);
      assert.deepEqual([again.uid, again.sequence, again.begins], [read.uid, 1, other.begins]);
      meeting.reply = after;
    });

    test('an answer that comes back by mail is taken from a pipe', async () => {
      const mail = replyTo(meeting.reply, me.me.email, 'DECLINED', { stamp: '20991231T000000Z' });
      const command = ['calendar', 'take-mail', '-', '--as', administrator.email, '--json', '--config', house.config];
      const taken = await house.command(command, mail);
      assert.equal(taken.code, 0, taken.err);
      assert.equal(JSON.parse(taken.out).outcome, 'answered', taken.out);
      assert.equal(JSON.parse((await house.command(command, mail)).out).outcome, 'unchanged');
      const seen = await partner.must('GET', `/meetings/${meeting.id}`);
      assert.equal(seen.people.find((one) => one.person === me.me.person).answer, 'declined');
      const forged = await house.command(command, mail.replace(`<${me.me.email}>`, '<eve@elsewhere.example>'));
      assert.equal(JSON.parse(forged.out).outcome, 'not_invited');
    });

    test("answers and another time arrive in the house's own mailbox, and what is no answer stays there in peace", async () => {
      const answerOf = async (person) => (await me.must('GET', `/meetings/${meeting.id}`)).people.find((one) => one.person === person).answer;
      const before = await answerOf(partner.me.person);
      mailbox.deliver('From: <shop@elsewhere.example>\r\nSubject: Buy now\r\n\r\nNothing to do with meetings.\r\n');
      mailbox.deliver(replyTo(meeting.reply, partner.email, 'TENTATIVE', { stamp: '20991230T000000Z' }));
      mailbox.deliver(replyTo(meeting.reply, partner.email, 'ACCEPTED', { stamp: '20991231T000000Z' }).replace(`<${partner.email}>`, '<eve@elsewhere.example>'));
      assert.notEqual(before, 'tentative');
      await eventually('all were dealt with', () => mailbox.flags().length === 3 && mailbox.flags().every((flags) => flags.includes('R')), 60);
      assert.equal(await answerOf(partner.me.person), 'tentative', 'and nobody answered for somebody else');

      const now = await me.must('GET', `/meetings/${meeting.id}`);
      const later = (instant) => new Date(Date.parse(instant) + 7 * 86_400_000).toISOString();
      mailbox.deliver(replyTo(meeting.reply, partner.email, 'TENTATIVE', { method: 'COUNTER', stamp: '20991231T000000Z', begins: later(now.begins), ends: later(now.ends) }));
      const proposed = await eventually('another time is proposed', async () => {
        const seen = await me.must('GET', `/meetings/${meeting.id}`);
        return seen.proposals.length > 0 && seen;
      }, 60);
      assert.equal(proposed.proposals[0].begins, later(now.begins));
      assert.equal(proposed.begins, now.begins, 'nothing moves until somebody decides');
      const taken = await me.ask('POST', `/meetings/${meeting.id}/proposals/${partner.me.person}/decision`, { accept: true }, { 'if-match': `"${proposed.version}"` });
      assert.equal(taken.status, 200, taken.text);
      assert.equal(taken.json.begins, later(now.begins));
      assert.equal(mailbox.flags().length, 4, 'no mail was deleted');
    });

    test('a calendar elsewhere reads a secret address until it is taken back', async () => {
      const feed = await me.must('POST', '/me/calendar-feeds', { kind: 'full' });
      const url = house.url + new URL(feed.url).pathname;
      const first = await fetch(url);
      assert.equal(first.status, 200);
      assert.match(first.headers.get('content-type'), /^text\/calendar/);
      const events = eventsIn(await first.text());
      assert.deepEqual(events.map((event) => event.begins), [(await me.must('GET', `/meetings/${meeting.id}`)).begins]);
      const again = await fetch(url, { headers: { 'if-none-match': first.headers.get('etag') } });
      assert.equal(again.status, 304);
      assert.equal((await me.ask('DELETE', `/me/calendar-feeds/${feed.feed.id}`)).status, 200);
      assert.equal((await fetch(url)).status, 404);
    });

    test('the link at the foot of a mail turns it off by choosing and not by looking', async () => {
      const { text } = SmtpSink.partsOf(mailsTo(partner.email)[0].message);
      const token = text.match(/\/mail\/(\S+)/)[1];
      const stranger = house.visitor();
      const wanted = async () => (await stranger.must('GET', `/mail-choices/${token}`)).items.find((one) => one.kind === 'invitations').wanted;
      assert.equal(await wanted(), true);
      assert.equal(await wanted(), true, 'looking changes nothing');
      await stranger.must('PUT', `/mail-choices/${token}`, { kind: 'invitations', wanted: false });
      assert.equal(await wanted(), false);
    });

    test("a programme's quarter is planned, looked at and only then booked", async () => {
      const day = (days) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
      const ordered = await coordinator.must('POST', `/programmes/${pair.programme}/season-plans`, { first_day: day(30), last_day: day(120), meetings: 2 });
      const plan = await eventually('the season is planned', async () => {
        const seen = await coordinator.must('GET', `/season-plans/${ordered.id}`);
        return seen.state !== 'planning' && seen;
      });
      assert.equal(plan.state, 'drafted', plan.failure);
      assert.ok(plan.bound <= plan.cost);
      const before = sink.mails.length;
      const changes = await coordinator.must('GET', `/season-plans/${plan.id}/changes?limit=500`);
      assert.equal(changes.items.length, plan.changes);
      assert.equal(sink.mails.length, before, 'nothing was sent');
      const applied = await coordinator.ask('POST', `/season-plans/${plan.id}/application`, {}, { 'if-match': `"${plan.version}"` });
      assert.equal(applied.status, 200, applied.text);
      assert.equal(applied.json.state, 'applied');
      const mine = await me.must('GET', `/me/meetings?from=${day(30)}T00:00:00.000Z&until=${day(121)}T00:00:00.000Z`);
      assert.equal(mine.items.filter((meeting) => meeting.reference === pair.id).length, 2);
    });
  });
}
