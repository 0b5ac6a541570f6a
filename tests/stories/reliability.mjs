// The house is killed at moments nobody chose, while people work, and asked afterwards what it still knows. What it
// acknowledged is there, once; what somebody sends again with its key is done once; each mail has one effect.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cast } from '../cast/cast.mjs';
import { eventsIn } from './independent_calendars.mjs';
import { House, eventually } from './harness.mjs';
import { SmtpSink } from './smtp_sink.mjs';
import { newObjectId, vaultOf } from './vault.mjs';

/** Repeatable dice (mulberry32), so that a trial that failed can be thrown again. */
export function dice(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const hour = 3_600_000;
const key = () => ({ 'idempotency-key': randomUUID() });

export class Ordeal {
  static async begin({ database, seed }) {
    const ordeal = new Ordeal();
    ordeal.throw = dice(seed);
    ordeal.sink = await SmtpSink.open();
    const folder = mkdtempSync(join(tmpdir(), 'telemachy-ordeal-'));
    const config = join(folder, 'telemachy.toml');
    writeFileSync(config, `[mail]\nserver = "${ordeal.sink.url}"\naddress = "calendar@ithaca.example"\nin_the_clear = true\n`);
    ordeal.house = await House.open({ database, demo: true, folder, words: ['--config', config] });
    const [joana, grazyna] = await Promise.all(['joana', 'grazyna'].map((who) => ordeal.house.demoSignIn(cast[who].email)));
    ordeal.people = [joana, grazyna];
    const pair = (await joana.must('GET', '/me/pairs')).items.find((each) => each.partner.id === grazyna.me.person);
    ordeal.pair = pair.id;
    ordeal.vault = vaultOf(joana);
    await ordeal.vault.unlock();
    await ordeal.vault.setUp('Laptop');
    ordeal.slots = 0;
    ordeal.days = 0;
    ordeal.held = new Set((await joana.must('GET', `/pairs/${ordeal.pair}`)).conversations.map((each) => each.held_on));
    ordeal.before = ordeal.held.size;
    /** What was asked for: each with its key, what it must look like, and whether it was acknowledged. */
    ordeal.asked = [];
    return ordeal;
  }

  someone() {
    return this.people[Math.floor(this.throw() * 2)];
  }

  /** Sends it, and notes what came back; a house that is down answers nothing. */
  async send(wish) {
    const answer = await wish.by.ask('POST', wish.path, wish.body, wish.headers).catch(() => undefined);
    if (answer?.status === 200) wish.done = answer.json;
    else if (answer) wish.refused = answer;
    return wish;
  }

  async wish(kind) {
    const by = this.someone();
    const wish = { kind, by, headers: key() };
    if (kind === 'meeting') {
      // Every wish has an hour of its own, so that none is refused for another's sake.
      const begins = Math.ceil(Date.now() / hour) * hour + (24 + ++this.slots) * hour;
      const at = (ms) => new Date(ms).toISOString();
      Object.assign(wish, { path: '/meetings', body: { group: this.pair, begins: at(begins), ends: at(begins + hour / 2), place: `Room ${this.slots}` } });
    } else if (kind === 'note') {
      const object = newObjectId();
      const text = await this.vault.seal(`Note ${object}`, { about: this.pair, kind: 'private_note', tier: 'T4', day: new Date().toISOString().slice(0, 10), object, version: 1 }, [this.vault.person]);
      Object.assign(wish, { by: this.people[0], path: `/pairs/${this.pair}/sealed-notes`, body: { kind: 'private_note', text }, object });
    } else {
      // There are fewer days than trials, so the hand that logs conversations books meetings once they have run out.
      const day = this.freeDay();
      if (!day) return this.wish('meeting');
      Object.assign(wish, { path: `/pairs/${this.pair}/conversations`, body: { held_on: day, minutes: 30, channel: 'phone' } });
    }
    this.asked.push(wish);
    return wish;
  }

  /** A day since the two were matched on which they have not talked yet. */
  freeDay() {
    while (++this.days < 40) {
      const day = new Date(Date.now() - this.days * 24 * hour).toISOString().slice(0, 10);
      if (!this.held.has(day)) {
        this.held.add(day);
        return day;
      }
    }
    return undefined;
  }

  /** Hands at work until the house is killed; then it opens again, and what went unanswered is sent again. */
  async trial() {
    if (this.house.child.signalCode) await this.house.start();  // a trial before this one failed half-way
    let running = true;
    const hands = ['meeting', 'meeting', 'note', 'conversation'].map(async (kind) => {
      while (running) {
        // To seal a note asks the house for keys, and so may find it gone before there is anything to send.
        const wish = await this.wish(kind).catch(() => undefined);
        if (!wish || !(await this.send(wish)).done) return;
        await new Promise((resolve) => setTimeout(resolve, this.throw() * 120));
      }
    });
    await new Promise((resolve) => setTimeout(resolve, 20 + this.throw() * 900));
    await this.house.stop('SIGKILL');
    running = false;
    await Promise.all(hands);
    assert.deepEqual(this.asked.filter((wish) => wish.refused).map((wish) => wish.refused.text), []);
    const acknowledged = this.asked.filter((wish) => wish.done);
    await this.house.start();
    await this.expectKept(acknowledged);
    for (const wish of this.asked.filter((each) => !each.done && !each.refused)) {
      await this.send(wish);
      assert.ok(wish.done, wish.refused?.text);
    }
    await this.expectKept(this.asked.filter((wish) => wish.done));
  }

  /** Every one of these is there, and once. */
  async expectKept(wishes) {
    const [joana] = this.people;
    const page = await joana.must('GET', `/pairs/${this.pair}`);
    const notes = (await joana.must('GET', `/pairs/${this.pair}/sealed-notes`)).items;
    const meetings = await this.meetings();
    const places = {
      meeting: (wish) => meetings.filter((each) => each.place === wish.body.place && each.begins === wish.body.begins),
      note: (wish) => notes.filter((each) => JSON.stringify(each.text).includes(wish.object)),
      conversation: (wish) => page.conversations.filter((each) => each.held_on === wish.body.held_on),
    };
    for (const wish of wishes) {
      assert.equal(places[wish.kind](wish).length, 1, `${wish.kind} ${JSON.stringify(wish.body).slice(0, 200)}`);
    }
    // And nothing that nobody asked for.
    const asked = (kind) => this.asked.filter((wish) => wish.kind === kind).length;
    assert.ok(meetings.filter((each) => each.place.startsWith('Room ')).length <= asked('meeting'));
    assert.ok(page.conversations.length <= this.before + asked('conversation'));
  }

  async meetings() {
    const until = new Date(Date.now() + 400 * 24 * hour).toISOString();
    return (await this.people[0].must('GET', `/me/meetings?until=${until}`)).items;
  }

  /** Once the outbox is empty: each invitation arrived, and a repeat was the same mail to the byte. */
  async expectMails() {
    const wanted = (await this.meetings()).filter((meeting) => meeting.place.startsWith('Room '));
    const emails = this.people.map((each) => each.me.email.toLowerCase());
    const invitations = () => {
      const seen = new Map();
      for (const mail of this.sink.mails.filter((each) => each.message.includes('text/calendar') && emails.includes(each.to))) {
        const { calendar } = SmtpSink.partsOf(mail.message);
        const uid = calendar.match(/^UID:(.*)$/m)[1].trim();
        const sequence = calendar.match(/^SEQUENCE:(\d+)/m)?.[1] ?? '0';
        const effect = `${uid} ${sequence} ${mail.to}`;
        seen.set(effect, [...(seen.get(effect) ?? []), mail.message]);
      }
      return seen;
    };
    await eventually('every invitation has arrived', () => invitations().size >= wanted.length * 2, 150);
    const seen = invitations();
    assert.equal(seen.size, wanted.length * 2, 'one invitation for each reader of each meeting, and no other');
    let repeats = 0;
    for (const [effect, mails] of seen) {
      assert.equal(new Set(mails).size, 1, `a repeat of ${effect} differs`);
      repeats += mails.length - 1;
    }
    const begins = new Set([...seen.values()].flatMap(([mail]) => eventsIn(SmtpSink.partsOf(mail).calendar)).map((event) => event.begins));
    assert.deepEqual([...begins].sort(), wanted.map((meeting) => meeting.begins).sort());
    return { invitations: seen.size, repeats };
  }

  /** The record is whole, whatever happened in between. */
  async expectRecord() {
    const steward = await this.house.demoSignIn(cast.aoife.email);
    const { ok, sentence } = await steward.must('GET', '/audit/verification');
    assert.ok(ok, sentence);
  }

  async end() {
    await this.house?.close();
    await this.sink?.close();
  }
}
