// What two people seal for each other is nowhere but with them: not in the database, a backup of it, the log, the
// outbox, the memory of the program, nor behind any operation that any role may ask. Every place is searched in every spelling a sentence could
// hide in, and every search is shown to find a sentence that was not sealed.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { closeSync, openSync, readFileSync, readSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { cast } from '../cast/cast.mjs';
import { House, databases, eventually, root } from './harness.mjs';
import { newObjectId, notesOf, vaultOf } from './vault.mjs';

const sentences = {
  privately: 'Velvet-ocelot: I am not sure that she will stay through the winter.',
  together: 'Copper-heron: we agreed to tell nobody about the offer from the other harbour.',
  inReply: 'Saffron-lynx: and the second part of it, which matters more, is how he took the news. Überraschung!',
  ofOneTalk: 'Indigo-marmot: forty minutes about the reorganisation that is not announced.',
  byMistake: 'Scarlet-plover: this was typed and never sealed, because a screen had a fault.',
};
const control = 'Amber-control: what would you like to hear about first?';

/** A sentence as it is, in UTF-16, in hexadecimal and in base64 at each of the three places it may start. */
function spellings(sentence) {
  const bytes = Buffer.from(sentence);
  const inner = [0, 1, 2].map((shift) => Buffer.concat([Buffer.alloc(shift), bytes]).toString('base64').slice(4, -4));
  return [bytes, Buffer.from(sentence, 'utf16le'), Buffer.from(bytes.toString('hex')),
    ...inner.map((text) => Buffer.from(text)), ...inner.map((text) => Buffer.from(text.replaceAll('+', '-').replaceAll('/', '_')))];
}
const holds = (bytes, sentence) => spellings(sentence).some((spelling) => bytes.includes(spelling));

function expectSealed(bytes, where, { found = control } = {}) {
  if (found) assert.ok(holds(bytes, found), `the search finds nothing at all in ${where}`);
  for (const sentence of Object.values(sentences)) assert.ok(!holds(bytes, sentence), `"${sentence}" is in ${where}`);
}

/** Every byte the database keeps: its files as they lie there, and a full backup. */
async function allOf(house, database) {
  if (database === 'postgres') {
    const [, connection] = house.where[1].match(/^postgres:(.*)$/);
    return { 'a full dump': execFileSync('pg_dump', ['--inserts', '-d', connection], { maxBuffer: 1 << 30 }) };
  }
  const { DatabaseSync, backup } = await import('node:sqlite');
  const lying = readdirSync(house.folder).filter((name) => name.startsWith('telemachy.db'));
  const copy = join(house.folder, 'taken.backup');
  const open = new DatabaseSync(join(house.folder, 'telemachy.db'), { readOnly: true });
  await backup(open, copy);
  open.close();
  // What was written last may stand in the write-ahead log alone, so the files count together.
  const files = lying.map((name) => readFileSync(join(house.folder, name)));
  return { [lying.join(' and ')]: Buffer.concat(files), 'a full backup': readFileSync(copy) };
}

/** What the running program holds in memory that it may write to. */
function* memoryOf(process) {
  const memory = openSync(`/proc/${process.pid}/mem`, 'r');
  try {
    for (const line of readFileSync(`/proc/${process.pid}/maps`, 'utf8').split('\n')) {
      const [, from, to] = line.match(/^([0-9a-f]+)-([0-9a-f]+) rw.. (?!.*\[v)/) ?? [];
      if (!from) continue;
      const bytes = Buffer.alloc(Number(BigInt(`0x${to}`) - BigInt(`0x${from}`)));
      yield bytes.subarray(0, readSync(memory, bytes, 0, bytes.length, BigInt(`0x${from}`)));
    }
  } finally {
    closeSync(memory);
  }
}

for (const database of databases) {
  describe(`what two people seal on ${database}`, () => {
    let house, grazyna, joana, pair, conversation, mine, ours, code;
    const roles = {};
    const shelf = new Map();
    const day = new Date().toISOString().slice(0, 10);
    const keep = ({ visitor }, note) => visitor.must('POST', `/pairs/${pair}/sealed-notes`, note, { 'idempotency-key': newObjectId() });
    const seal = ({ vault }, words, frame, people) =>
      vault.seal(words, { about: pair, kind: 'shared_note', tier: 'T3', day, object: newObjectId(), version: 1, ...frame }, people.map((each) => each.vault.person));
    const words = async ({ visitor, vault }) => (await notesOf(visitor, vault, pair)).sort();
    const arrives = async (person, keys) => {
      const visitor = await house.demoSignIn(cast[person].email);
      return { visitor, vault: vaultOf(visitor, keys) };
    };

    before(async () => {
      house = await House.open({ database, demo: true });
      for (const [role, person] of Object.entries({ coordinator: 'noor', steward: 'aoife', sponsor: 'despina', administrator: 'huimin', external: 'nasra', member: 'leonidas' }))
        roles[role] = await house.demoSignIn(cast[person].email);
      grazyna = await arrives('grazyna');
      joana = await arrives('joana', shelf);
      const { items } = await joana.visitor.must('GET', '/me/pairs');
      pair = items.find((each) => each.partner.id === grazyna.vault.person).id;
      conversation = (await joana.visitor.must('GET', `/pairs/${pair}`)).conversations[0].id;
      await joana.visitor.must('POST', `/pairs/${pair}/questions`, { text: control });
    });
    after(async () => { await house?.close(); });

    test('a note cannot be shared before both have keys, and the two see one safety number', async () => {
      assert.equal(await joana.vault.unlock(), 'not_set_up');
      code = await joana.vault.setUp('Laptop');
      await assert.rejects(seal(joana, 'x', {}, [joana, grazyna]), /no keys yet/);
      assert.equal((await joana.visitor.must('GET', `/pairs/${pair}/sealed-notes`)).partner_has_keys, false);
      await grazyna.vault.setUp('Laptop');
      assert.equal((await joana.visitor.must('GET', `/pairs/${pair}/sealed-notes`)).partner_has_keys, true);
      const number = await joana.vault.safetyNumberWith(grazyna.vault.person);
      assert.deepEqual(await grazyna.vault.safetyNumberWith(joana.vault.person), number);
      const { ok, sentence } = await roles.steward.must('GET', '/audit/verification');
      assert.ok(ok, sentence);
    });

    test('they write notes, each for its readers, and open them again', async () => {
      const both = [joana, grazyna];
      mine = await seal(joana, sentences.privately, { kind: 'private_note', tier: 'T4' }, [joana]);
      ours = await seal(joana, sentences.together, {}, both);
      await keep(joana, { kind: 'private_note', text: mine });
      await keep(joana, { kind: 'shared_note', text: ours });
      await keep(grazyna, { kind: 'shared_note', text: await seal(grazyna, sentences.inReply, { object: ours.binding.object, version: 2 }, both) });
      await keep(grazyna, { kind: 'shared_note', conversation, text: await seal(grazyna, sentences.ofOneTalk, { about: conversation }, both) });
      const shared = [sentences.inReply, sentences.ofOneTalk].sort();
      assert.deepEqual(await words(grazyna), shared);
      assert.deepEqual(await words(joana), [...shared, sentences.privately].sort());
    });

    test('she finds a word in her notes again, through an index that is sealed too', async () => {
      const index = await joana.vault.searchIndex();
      index.put(mine.binding.object, 1, sentences.privately);
      await joana.vault.keepSearchIndex(index, day);
      index.put(ours.binding.object, 2, sentences.inReply);
      await joana.vault.keepSearchIndex(index, day);
      assert.deepEqual((await joana.vault.searchIndex()).find('uberrasch'), [ours.binding.object]);
      assert.deepEqual((await grazyna.vault.searchIndex()).find('winter'), []);
    });

    test('what was not sealed, or for other readers than is meant, is refused', async () => {
      const send = async (change) => {
        const text = structuredClone(await seal(joana, 'x', { kind: 'private_note', tier: 'T4' }, [joana]));
        const body = { kind: 'private_note', text };
        change(body);
        const answer = await joana.visitor.ask('POST', `/pairs/${pair}/sealed-notes`, body);
        assert.ok([409, 422].includes(answer.status), `${answer.status} ${answer.text}`);
        return answer.json.fields?.[0]?.path ?? answer.json.code;
      };
      assert.equal(await send((body) => { body.text.ciphertext = sentences.byMistake; }), '/text/ciphertext');
      assert.equal(await send((body) => { body.text.ciphertext = Buffer.from(sentences.byMistake.repeat(20).slice(0, 1052)).toString('base64url'); }), '/text/ciphertext');
      assert.equal(await send((body) => { body.text = sentences.byMistake; }), '/text');
      assert.equal(await send((body) => { body.words = sentences.byMistake; }), '/words');
      assert.equal(await send((body) => { body.kind = 'shared_note'; }), '/text/binding/kind');
      assert.equal(await send((body) => { body.text.binding.day = '2026-01-01'; }), '/text/signature');
      assert.ok(!(await words(joana)).includes('x'));
    });

    test('no sentence is in the database, in a full backup, in the outbox or in the log', async () => {
      for (const [where, bytes] of Object.entries(await allOf(house, database))) expectSealed(bytes, where);
      expectSealed(Buffer.from(house.log + house.said), 'the log', { found: house.url });
    });

    test('no sealed sentence is in the memory of the running program', async () => {
      await joana.visitor.must('GET', `/pairs/${pair}`);
      // What was sent by mistake, and refused, was sent as it is and may still lie there.
      const sealed = Object.entries(sentences).flatMap(([name, sentence]) => (name === 'byMistake' ? [] : [sentence]));
      let found = false;
      for (const bytes of memoryOf(house.child)) {
        found ||= holds(bytes, control);
        for (const sentence of sealed) assert.ok(!holds(bytes, sentence), sentence);
      }
      assert.ok(found, 'the search finds nothing at all in memory');
    });

    test('no role is given a sentence, nor the sealed text, by any operation there is', async () => {
      const [header, ...lines] = readFileSync(join(root, 'docs/reference/matrix.csv'), 'utf8').trim().split('\n').map((line) => line.split(','));
      const [method, path] = ['method', 'path'].map((name) => header.indexOf(name));
      const ids = { pair, conversation, person: joana.vault.person, kind: 'search_index', programme: (await joana.visitor.must('GET', '/me/pairs')).items[0].programme };
      const readings = lines.filter((cells) => cells[method] === 'GET')
        .map((cells) => cells[path].replace('/api/v1', '').replace(/\{(\w+)\}/g, (_, name) => ids[name] ?? 'xxx_nothing'))
        .map((place) => (place === '/reader-keys' ? `${place}?people=${joana.vault.person},${grazyna.vault.person}` : place));
      assert.ok(readings.includes(`/pairs/${pair}/sealed-notes`));
      const secret = ours.ciphertext.slice(100, 200);
      let found = '';
      for (const [role, visitor] of Object.entries({ ...roles, anonymous: house.visitor() })) {
        for (const place of readings) {
          const { text, status } = await visitor.ask('GET', place);
          assert.ok(status < 500, `${role} ${place}: ${text}`);
          expectSealed(Buffer.from(text), `${place} as ${role}`, { found: null });
          for (const sealed of [secret, mine.ciphertext.slice(100, 200), ours.wraps[0].wrapped, mine.wraps[0].wrapped])
            assert.ok(!text.includes(sealed), `${place} gives ${role} what is sealed to others`);
        }
        const probe = await visitor.ask('GET', `/pairs/${pair}/sealed-notes`);
        if (role !== 'anonymous') assert.equal(probe.status, 404, `${role}: ${probe.text}`);
      }
      for (const place of readings) found += (await grazyna.visitor.ask('GET', place)).text;
      assert.ok(found.includes(control) && !found.includes(mine.wraps[0].wrapped), 'the control: the partner is given what is theirs');
      expectSealed(Buffer.from(found), 'what the server sends to a reader', { found: control });
    });

    test('a note that was deleted is gone for both', async () => {
      const passing = await seal(joana, sentences.together, {}, [joana, grazyna]);
      await keep(joana, { kind: 'shared_note', text: passing });
      assert.ok((await words(grazyna)).includes(sentences.together));
      const place = `/pairs/${pair}/sealed-notes/${passing.binding.object}`;
      assert.equal((await grazyna.visitor.ask('DELETE', place)).status, 404, 'only whoever began it deletes it');
      await joana.visitor.must('DELETE', place);
      assert.ok(!(await words(grazyna)).includes(sentences.together) && !(await words(joana)).includes(sentences.together));
    });

    test('after a restart the keys stand under a head of the record that the log signed', async () => {
      await house.stop();
      await house.start();
      await eventually('a head covers both publications', async () => {
        const keys = await Promise.all([joana, grazyna].map(({ vault }) => joana.vault.keysOf(vault.person)));
        return keys.every(([key]) => key.underHead);
      });
    });

    test('a device that was let in opens them, and so does the printed code, once', async () => {
      const phone = await arrives('joana');
      assert.equal(await phone.vault.unlock(), 'unknown_device');
      const shown = await phone.vault.askToBeAdmitted('Phone');
      assert.equal(await phone.vault.unlock(), 'waiting');
      const [waiting] = await joana.vault.waitingDevices();
      assert.deepEqual(waiting.number, shown);
      await joana.vault.admit(waiting.device);
      assert.equal(await phone.vault.unlock(), 'open');
      assert.ok((await words(phone)).includes(sentences.privately));

      joana.vault.lock();
      await assert.rejects(words(joana), /locked/);
      const reloaded = await arrives('joana', shelf);
      assert.equal(await reloaded.vault.unlock(), 'open', 'the browser kept its device key and nothing else');

      const found = await arrives('joana');
      const [before] = await grazyna.vault.keysOf(joana.vault.person);
      const next = await found.vault.recover(code, 'New laptop');
      assert.ok((await words(found)).includes(sentences.privately), 'what was sealed to earlier keys still opens');
      for (const lost of [phone, reloaded]) assert.equal(await lost.vault.unlock(), 'unknown_device');
      await assert.rejects(phone.vault.recover(code, 'Thief'), /sealed.wrong_code/);
      const [now, earlier] = await grazyna.vault.keysOf(joana.vault.person);
      assert.ok(now.followsOn && earlier.key === before.key && now.key !== before.key);
      assert.notEqual(next, code);
    });
  });
}
