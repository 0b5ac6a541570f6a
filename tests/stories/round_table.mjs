// A circle, from an empty house on: a company of seven, of whom one is matched with three by the engine that matches
// everybody. Stories and journeys begin here.
import assert from 'node:assert/strict';
import { eventually } from './harness.mjs';

export const password = 'a quiet harbour at dawn';
const names = ['Vera Holm', 'Mads Lund', 'Asta Berg', 'Bodil Krag', 'Carl Friis', 'Dorte Juul', 'Ebbe Kjær'];
export const [mentorName, ...menteeNames] = ['Mads Lund', 'Asta Berg', 'Bodil Krag', 'Carl Friis'];
export const emailOf = (name) => `${name.split(' ')[0].toLowerCase()}@harbour.example`;

/** Vera leads; Mads, Dorte and Ebbe answer to her; the three who learn work for Dorte. */
function roster() {
  const lines = ['employee id,name,email,job title,unit,function,grade,manager id,country,time zone,languages,offers,wants'];
  names.forEach((name, i) => {
    const learns = menteeNames.includes(name);
    lines.push([i + 1, name, emailOf(name), learns ? 'Analyst' : 'Director', learns ? 'Yard' : `Unit ${i}`, 'Operations', learns ? '4' : i === 0 ? '9' : '8',
      i === 0 ? '' : learns ? '6' : '1', 'DK', 'Europe/Copenhagen', 'English', learns ? '' : 'Negotiation', learns ? 'Negotiation' : ''].join(','));
  });
  return `${lines.join('\n')}\n`;
}

const done = (answer) => {
  assert.equal(answer.status, 200, answer.text);
  return answer;
};

/** The seven, signed in by name once they were invited, with two who run the programme. */
export async function companyOfSeven(house) {
  const person = {};
  const as = {};
  async function invited(name) {
    const { link } = await admin.must('POST', '/accounts', { person: person[name].id });
    const token = new URL(link, house.url).searchParams.get('token') ?? link.split('/').pop();
    as[name] = house.visitor();
    as[name].me = await as[name].must('POST', '/account-invitations', { token, password });
    return as[name];
  }
  const admin = house.visitor();
  await admin.must('POST', '/setup', { token: house.setupToken(), organisation: 'Harbour', time_zone: 'Europe/Copenhagen', name: 'Ada Admin', email: 'ada@harbour.example', password });
  const draft = await admin.must('POST', '/roster-imports?filename=harbour.csv', roster());
  const mapped = done(await admin.ask('PUT', `/roster-imports/${draft.id}/mapping`, { columns: draft.columns.map(({ source, field }) => ({ source, field })), full_feed: true }, { 'if-match': `"${draft.version}"` }));
  done(await admin.ask('POST', `/roster-imports/${draft.id}/application`, {}, { 'if-match': `"${mapped.json.version}"` }));
  for (const each of (await admin.must('GET', '/people?limit=200')).items) person[each.name] = each;
  const coordinator = await invited('Dorte Juul');
  const steward = await invited('Ebbe Kjær');
  await admin.must('POST', '/role-grants', { person: person['Dorte Juul'].id, role: 'coordinator' });
  await admin.must('POST', '/role-grants', { person: person['Ebbe Kjær'].id, role: 'steward' });
  return { person, as, invited, coordinator, steward };
}

/** The round table: its programme, the run it came of, and its pairs, which both sides have accepted. */
export async function roundTable({ person, as, invited, coordinator, steward }) {
  const everybody = { functions: [], units: [], countries: [], employment: ['employee'] };
  const programme = await coordinator.must('POST', '/programmes', { name: 'Round table', modality: 'circle', purpose: 'Learn to negotiate.', hours_per_month: 1, mentee_audience: everybody, mentor_audience: everybody });
  for (const [side, who] of [['mentor', [mentorName]], ['mentee', menteeNames]]) {
    await coordinator.must('POST', `/programmes/${programme.id}/invitations`, { side, people: who.map((name) => person[name].id), everyone_in_audience: false });
    for (const name of who) {
      const visitor = await invited(name);
      const [mine] = (await visitor.must('GET', '/me/enrolments')).items;
      await visitor.must('POST', `/enrolments/${mine.id}/answer`, { accept: true, consent: true, capacity: side === 'mentor' ? 3 : 1, hours_per_month: side === 'mentor' ? 4 : 2 });
    }
  }
  const policy = (await coordinator.ask('GET', `/programmes/${programme.id}/policy`)).json;
  let run = await coordinator.must('POST', `/programmes/${programme.id}/match-runs`, { name: 'First', policy, decisions: [] });
  run = await eventually('the run is solved', async () => {
    const seen = await coordinator.must('GET', `/match-runs/${run.id}`);
    return seen.state === 'solved' && seen;
  });
  for (const [visitor, what, body] of [[coordinator, 'submission', {}], [steward, 'decision', { approve: true, reason: 'Sound.' }], [coordinator, 'publication', {}]]) {
    const { version } = await coordinator.must('GET', `/match-runs/${run.id}`);
    done(await visitor.ask('POST', `/match-runs/${run.id}/${what}`, body, { 'if-match': `"${version}"` }));
  }
  const pairs = (await as[mentorName].must('GET', '/me/pairs')).items;
  for (const pair of pairs) {
    await as[pair.partner.name].must('POST', `/pairs/${pair.id}/response`, { accept: true });
    await as[mentorName].must('POST', `/pairs/${pair.id}/response`, { accept: true });
  }
  return { programme, pairs, run };
}
