// Matching from files, as somebody with a sheet and no server does it, told with the real program.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { program, root } from './harness.mjs';

const sheets = join(root, 'src/matching/test/data/civil_service_scheme');
const outputs = ['certificate.json', 'inputs.json', 'pairs.csv', 'policy.toml', 'report.html', 'why.json'];

const people = `ID,Name,Side,Function,Level,Time zone,Working hours,Languages,Wants,Offers,Manager,Group: gender
a,Ana Ilie,mentee,Finance,3,Europe/Dublin,09:00-17:00,en;ro,pricing:4; cyber risk:3,,c,woman
b,Ben Okafor,mentee,Ports,3,Europe/Athens,09:00-17:00,en,pricing:4,,,man
c,Clara Vogt,mentor,Digital,7,Europe/Berlin,09:00-17:00,de;en,,pricing:4; cyber risk:4,,woman
d,Dan Aalto,mentor,Plant,7,Europe/Helsinki,08:00-16:00,en,,pricing:5; cyber risk:1,,man
`;

let folder;
before(() => (folder = mkdtempSync(join(tmpdir(), 'telemachy-match-'))));
after(() => rmSync(folder, { recursive: true, force: true }));

const at = (...names) => join(folder, ...names);
const put = (name, text) => (writeFileSync(at(name), text), at(name));
const json = (...names) => JSON.parse(readFileSync(at(...names), 'utf8'));

/** `telemachy match …` in the folder. A house that cannot be opened proves that none is. */
function match(...words) {
  return new Promise((resolve) => {
    const env = { ...process.env, TELEMACHY_DATA: '/dev/null/nowhere' };
    execFile(program, ['match', ...words], { cwd: folder, env, encoding: 'utf8' }, (failed, out, err) =>
      resolve({ code: failed ? failed.code : 0, out, err }));
  });
}

async function solved(name, ...words) {
  const ran = await match('solve', ...words, '--out', at(name));
  assert.equal(ran.code, 0, ran.err);
  return ran;
}

describe('a sheet and no server', () => {
  test('a stranger is told what to type, and a slip of the pen what was meant', async () => {
    const help = await match('--help');
    assert.equal(help.code, 0);
    for (const word of ['--people', '--policy', 'report.html', 'match verify', 'id, name and side'])
      assert.ok(help.out.includes(word), word);
    const slip = await match('solve', '--peeple', 'x.csv');
    assert.equal(slip.code, 2);
    assert.match(slip.err, /Did you mean "--people"\?/);
    assert.equal((await match()).code, 2);
  });

  test('a sheet becomes a plan that says why, adds up, and proves itself', async () => {
    const ran = await solved('plan', '--people', put('people.csv', people));
    assert.match(ran.out, /^2 pairs, mean fit \d+ of 100, 0 mentees and 0 mentors left over\.\n/);
    assert.deepEqual(readdirSync(at('plan')).sort(), outputs);
    assert.deepEqual(readdirSync(folder).sort(), ['people.csv', 'plan'], 'no database was made');

    const plan = json('plan/why.json');
    // Ana reports to Clara, so Dan is hers.
    assert.deepEqual(plan.pairs.map((pair) => pair.mentee.id + pair.mentor.id), ['ad', 'bc']);
    for (const pair of plan.pairs) {
      assert.equal(pair.parts.reduce((sum, part) => sum + part.points, 0), pair.score);
      assert.notEqual(pair.sentence, '');
    }
    assert.equal(plan.totals.score, plan.pairs.reduce((sum, pair) => sum + pair.score, 0));
    assert.equal(plan.totals.gap, 0);
    assert.ok(!readFileSync(at('plan/inputs.json'), 'utf8').includes('woman'), 'watched, never an input');
    const verified = await match('verify', at('plan/certificate.json'));
    assert.equal(verified.code, 0, verified.err);
  });

  test('the policy of a plan can be edited and given back', async () => {
    const text = readFileSync(at('plan/policy.toml'), 'utf8');
    await solved('same', '--people', at('people.csv'), '--policy', at('plan/policy.toml'));
    for (const file of outputs) assert.deepEqual(readFileSync(at('same', file)), readFileSync(at('plan', file)), file);
    const looser = text.replace(/reporting_levels = \d+/, 'reporting_levels = 0');
    assert.notEqual(looser, text);
    await solved('looser', '--people', at('people.csv'), '--policy', put('looser.toml', looser));
    assert.deepEqual(json('looser/why.json').pairs.map((pair) => pair.mentee.id + pair.mentor.id), ['ac', 'bd']);
  });

  test('every kind of spoilt or second-best plan is refused', async () => {
    const good = json('plan/certificate.json');
    const inputs = readFileSync(at('plan/inputs.json'), 'utf8');
    const policy = JSON.parse(inputs).policy;
    const perfect = 1000 * policy.criteria.reduce((sum, one) => sum + one.weight, 0);
    const spoils = {
      'a score raised': (c) => (c.pairs[0].score += 1),
      'a total raised': (c) => ((c.score += 1), (c.primal += 1), (c.dual += 1)),
      'a pair left out': (c) => c.pairs.pop(),
      'a pair twice': (c) => c.pairs.push(c.pairs[0]),
      'mentors exchanged': (c) => ([c.pairs[0].mentor, c.pairs[1].mentor] = [c.pairs[1].mentor, c.pairs[0].mentor]),
      'a place more': (c) => (c.mentors[0].places += 1),
      'a stranger': (c) => (c.pairs[0].mentor = 'nobody'),
      'a lock made up': (c) => (c.pairs[0].locked = true),
      'other inputs': (c) => (c.inputs.digest = c.inputs.digest.replace(/.$/, (last) => (last === '0' ? '1' : '0'))),
      // Honest in every sum, and not the best: one of the two is left without anybody.
      'a worse plan': (c) => {
        const gone = c.pairs.pop();
        c.score -= gone.score;
        c.primal -= gone.score + perfect;
        c.dual = c.primal;
      },
    };
    for (const [what, spoil] of Object.entries(spoils)) {
      const bad = structuredClone(good);
      spoil(bad);
      writeFileSync(at('same/certificate.json'), JSON.stringify(bad));
      const ran = await match('verify', at('same/certificate.json'));
      assert.equal(ran.code, 1, what);
      assert.match(ran.err, /^This certificate proves nothing: /, what);
      assert.equal(ran.out, '', what);
    }
    copyFileSync(at('plan/certificate.json'), at('same/certificate.json'));
    assert.equal((await match('verify', at('same/certificate.json'))).code, 0);
  });

  test('a bad sheet or policy is refused by row and reason, and nothing is written', async () => {
    const refused = async (said, sheet, policy) => {
      const words = ['solve', '--people', put('bad.csv', sheet), '--out', at('never')];
      if (policy) words.push('--policy', put('bad.toml', policy));
      const ran = await match(...words);
      assert.equal(ran.code, 1, said);
      assert.ok(ran.err.includes(said), `${ran.err} should say: ${said}`);
      assert.ok(!readdirSync(folder).includes('never'), said);
    };
    await refused('row 3: The id a is already used above.', 'id,name,side\na,Ana,mentee\na,Ann,mentor\n');
    await refused('comes back to itself', 'id,name,side,manager\na,Ana,mentee,b\nb,Ben,mentor,a\n');
    await refused('Did you mean "expertise"?', people, '[[criteria]]\ncriterion = "expertize"\nweight = 3\n');
    await refused('weigh', people, '[[criteria]]\ncriterion = "expertise"\nweight = 0\n');
    await refused('Keeps 4 pairs apart; without it 3 pairs would be possible.', people,
      '[rules]\nlevel_gap_min = 9\n[[criteria]]\ncriterion = "expertise"\nweight = 3\n');
  });
});

describe('the sign-up sheets of a scheme, as they are', () => {
  for (const size of ['small', 'large'])
    test(`the ${size} ones are matched and proven`, async () => {
      const [mentees, mentors] = ['mentees', 'mentors'].map((side) => join(sheets, `${size}_${side}.csv`));
      const ran = await solved(size, '--mentees', mentees, '--mentors', mentors);
      assert.equal(ran.err, '');
      assert.equal((await match('verify', at(size, 'certificate.json'))).code, 0);
      const plan = json(size, 'why.json');
      const rows = readFileSync(mentees, 'utf8').trim().split('\n').length - 1;
      const left = plan.unmatched.filter((one) => one.side === 'mentee').length;
      assert.equal(new Set(plan.pairs.map((pair) => pair.mentee.id)).size + left, rows);
      for (const one of plan.unmatched) assert.notEqual(one.sentence, '');
      assert.ok(plan.fairness.some((line) => line.group_by.startsWith('characteristics')));
    });
});
