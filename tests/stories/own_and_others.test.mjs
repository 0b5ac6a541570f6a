// Every operation that names something of somebody's own (a pair, a note, an objective, a journey) × every role × own or
// others': the two come through, everybody else is told that there is nothing, whatever their role. The cases and the
// bodies that go with them are generated from the operations; a new operation about something this table does not know
// fails until it says whose that is.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { cast } from '../cast/cast.mjs';
import { House, databases, root } from './harness.mjs';
import { newObjectId, vaultOf } from './vault.mjs';

const [header, ...lines] = readFileSync(join(root, 'docs/reference/matrix.csv'), 'utf8').trim().split('\n').map((line) => line.split(','));
const api = JSON.parse(readFileSync(join(root, 'docs/reference/openapi.json'), 'utf8'));
const parametersOf = (path) => [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);

async function sealedNote(own) {
  const frame = { about: own.pair, kind: 'private_note', tier: 'T4', day: new Date().toISOString().slice(0, 10), object: newObjectId(), version: 1 };
  return { kind: 'private_note', text: await own.vault.seal('x', frame, [own.vault.person]) };
}

const link = { title: 'Berths', note: '', link: 'https://harbour.example/berths' };

/** What a path may name, and how one of Joana's is made. `null`: nobody's own, so the matrix alone says who may. */
const things = {
  pair: (own) => own.pair,
  question: async (own) => (await own.joana.must('POST', `/pairs/${own.pair}/questions`, { text: 'How is the yard?' })).id,
  missed: async (own) => (await own.joana.must('POST', `/pairs/${own.pair}/missed-conversations`, { planned_on: own.day(), what: 'excused', mine: false })).id,
  note: async (own) => {
    const note = await sealedNote(own);
    await own.joana.must('POST', `/pairs/${own.pair}/sealed-notes`, note);
    return note.text.binding.object;
  },
  objective: async (own) => (await own.joana.must('POST', `/pairs/${own.pair}/objectives`, { aim: 'Listen.', evidence: 'Fewer words.', before: 3 })).id,
  action: async (own) => (await own.joana.must('POST', `/pairs/${own.pair}/actions`, { what: 'Ask first.', mine: true, due: own.day() })).id,
  insight: async (own) => (await own.joana.must('POST', `/pairs/${own.pair}/insights`, { heard: 'x', changed_what: own.first('record_insight', 'changed_what'), changed: 'y', evidence: '', visibility: own.first('record_insight', 'visibility') })).id,
  introduction: async (own) => (await own.joana.must('POST', `/pairs/${own.pair}/introductions`, own.body('progress.offer_introduction'))).id,
  meeting: async (own) => {
    const begins = new Date(Date.parse(`${own.day()}T10:00:00.000Z`));
    return (await own.joana.must('POST', '/meetings', { group: own.pair, begins: begins.toISOString(), ends: new Date(begins.getTime() + 1_800_000).toISOString() })).id;
  },
  travel: async (own) => {
    const day = own.day();
    return (await own.joana.must('POST', '/me/travels', { first_day: day, last_day: day, time_zone: 'Europe/Paris' })).id;
  },
  source: async (own) => (await own.joana.must('POST', '/me/calendar-files?name=Work', 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nEND:VCALENDAR\r\n')).source.id,
  feed: async (own) => (await own.joana.must('POST', '/me/calendar-feeds', { kind: 'busy' })).feed.id,
  absence: async (own) => {
    const day = own.day();
    return (await own.joana.must('POST', '/me/absences', { from_day: day, until_day: day })).id;
  },
  artefact: async (own) => (await own.joana.must('POST', `/pairs/${own.pair}/artefacts`, { contents: link })).id,
  file: async (own) => {
    const file = (await own.joana.must('POST', `/pairs/${own.pair}/files?name=Plan.pdf`, Buffer.from('%PDF-1.7\n'))).id;
    await own.joana.must('POST', `/pairs/${own.pair}/artefacts`, { contents: { title: 'Plan', note: '', file } });
    return file;
  },
  // Whoever is named answers, and whoever wrote it takes it back.
  recognition: async (own, operation) => {
    const [author, named] = operation === 'recognition.answer_recognition' ? [own.grazyna, own.joana] : [own.joana, own.grazyna];
    return (await author.must('POST', `/programmes/${own.programme}/recognitions`, { words: 'For the quay in the rain.', named: [named.me.person] })).id;
  },
  // A group of peers in which she is and no other of those who ask.
  group: async (own) => {
    const { noor, joana } = own;
    const spring = (await noor.must('GET', '/programmes')).items.find((each) => each.name === 'Fresh Eyes, spring round').id;
    const taking = (await joana.must('GET', '/me/enrolments')).items.find((each) => each.programme === spring);
    if (!taking) {
      await noor.must('POST', `/programmes/${spring}/invitations`, { side: 'mentor', people: [joana.me.person], everyone_in_audience: false });
      const invited = (await joana.must('GET', '/me/enrolments')).items.find((each) => each.programme === spring);
      await joana.must('POST', `/enrolments/${invited.id}/answer`, { accept: true, consent: true, capacity: 1, hours_per_month: 2 });
    }
    const mine = await joana.must('GET', '/me/supervision-groups');
    if (mine.items.length > 0) return mine.items[0].id;
    if (mine.away.length > 0) await joana.must('POST', `/programmes/${spring}/supervision-return`);
    const { items, waiting } = await noor.must('GET', `/programmes/${spring}/supervision-groups`);
    const { fits } = waiting.find(({ person }) => person.id === joana.me.person);
    const { id } = items.find((each) => fits.includes(each.id) && !each.facilitator);
    await noor.must('POST', `/supervision-groups/${id}/members`, { person: joana.me.person });
    return id;
  },
  enrolment: async (own) => (await own.joana.must('GET', '/me/enrolments')).items[0].id,
  person: null, programme: null, kind: null, round: null, session: null, device: null,
};

/** Bodies that cannot be made from their description alone: this one is sealed. */
const bodies = { 'relationships.keep_sealed_note': sealedNote, 'artefacts.add_artefact': () => ({ contents: link }), 'artefacts.add_artefact_version': () => ({ contents: link }) };
/** Another time comes by mail, so there is none to decide about here; the story of meetings decides one. */
const beyond = new Set(['calendar.decide_proposal']);

const own_things = lines.map((cells) => Object.fromEntries(header.map((name, i) => [name, cells[i] ?? ''])))
  .filter(({ scope, path }) => scope === 'self' && parametersOf(path).length > 0);

test('every operation about something of somebody\'s own says whose it is', () => {
  const unknown = own_things.flatMap(({ operation, path }) => parametersOf(path).filter((name) => !(name in things)).map((name) => `${operation} names {${name}}, which this table does not know`));
  assert.deepEqual(unknown, []);
});

/** The smallest value a schema takes. */
function smallest(schema, name = '') {
  const { $ref, anyOf, oneOf, enum: words, type, format, minimum, minLength, properties, required = [] } = schema ?? {};
  if ($ref) return smallest($ref.split('/').slice(1).reduce((node, key) => node[key], api), name);
  if (anyOf ?? oneOf) return smallest((anyOf ?? oneOf)[0], name);
  if (words) return words[0];
  const kind = Array.isArray(type) ? type[0] : type;
  if (kind === 'object') return Object.fromEntries(required.map((key) => [key, smallest(properties[key], key)]));
  if (kind === 'array') return [];
  if (kind === 'integer' || kind === 'number') return minimum ?? 1;
  if (kind === 'boolean') return false;
  if (format === 'date') return new Date().toISOString().slice(0, 10);
  if (format === 'date-time') return new Date(Date.now() + 48 * 3_600_000).toISOString();
  return 'x'.repeat(Math.max(minLength ?? 1, 1));
}

function bodyOf({ method, path }) {
  if (['GET', 'DELETE'].includes(method)) return undefined;
  const schema = api.paths[path.replace('/api/v1', '')]?.[method.toLowerCase()] ?? api.paths[path]?.[method.toLowerCase()];
  return smallest(schema.requestBody?.content?.['application/json']?.schema ?? { type: 'object' });
}

for (const database of databases) {
  describe(`own and others' on ${database}`, () => {
    const own = { days: 2 };
    const others = {};
    let house;

    before(async () => {
      house = await House.open({ database, demo: true });
      for (const [role, person] of Object.entries({ member: 'leonidas', coordinator: 'noor', steward: 'aoife', sponsor: 'despina', administrator: 'huimin', external: 'nasra' })) {
        others[role] = await house.demoSignIn(cast[person].email);
      }
      others.anonymous = house.visitor();
      own.noor = others.coordinator;
      own.joana = await house.demoSignIn(cast.joana.email);
      own.grazyna = await house.demoSignIn(cast.grazyna.email);
      ({ id: own.pair, programme: own.programme } = (await own.joana.must('GET', '/me/pairs')).items.find((each) => each.partner.id === own.grazyna.me.person));
      own.vault = vaultOf(own.joana);
      await own.vault.unlock();
      await own.vault.setUp('Laptop');
      own.day = () => new Date(Date.now() + ++own.days * 86_400_000).toISOString().slice(0, 10);
      own.body = (name) => bodyOf(own_things.find((each) => each.operation === name));
      own.first = (name, member) => own.body(`progress.${name}`)[member];
    });
    after(async () => { await house?.close(); });

    // What ends a pair comes last, so that all the rest still has one.
    const last = /leave_pair|complete_pair|pause_pair/;
    const about = own_things.filter(({ path }) => parametersOf(path).some((name) => things[name]));
    for (const operation of [...about].sort((a, b) => last.test(a.operation) - last.test(b.operation))) {
      test(operation.operation, async () => {
        const ids = {};
        for (const name of parametersOf(operation.path)) ids[name] = things[name] ? await things[name](own, operation.operation) : name === 'person' ? own.grazyna.me.person : 'xxx_nothing';
        const path = operation.path.replace('/api/v1', '').replace(/\{(\w+)\}/g, (_, name) => ids[name]);
        const body = (await bodies[operation.operation]?.(own)) ?? bodyOf(operation);
        const ask = (visitor) => visitor.ask(operation.method, path, body, { 'if-match': '"1"' });
        for (const [role, visitor] of Object.entries(others)) {
          const answer = await ask(visitor);
          const held = ['anonymous', ...(visitor.me?.roles ?? []).map((grant) => grant.role)];
          const admitted = held.some((each) => operation[each] === 'yes');
          const expected = admitted ? [404] : [401, 403];
          assert.ok(expected.includes(answer.status), `${role} with somebody else's: ${answer.status} ${answer.text.slice(0, 300)}`);
        }
        if (beyond.has(operation.operation)) return;
        const answer = await ask(own.joana);
        assert.ok(![401, 404].includes(answer.status) && answer.status < 500 && answer.json?.code !== 'not_allowed', `with her own: ${answer.status} ${answer.text.slice(0, 300)}`);
      });
    }
  });
}
