// `telemachy optimise …`: strangers' problems from files, with a certificate that is checked by itself.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';

import { program, root } from './harness.mjs';

const folder = mkdtempSync(join(tmpdir(), 'telemachy-optimise-'));
after(() => rmSync(folder, { recursive: true }));

const file = (name, text) => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};
const optimise = (...words) => {
  const { status, stdout, stderr } = spawnSync(program, ['optimise', ...words], { encoding: 'utf8' });
  return { code: status, out: stdout, err: stderr };
};

const sheet = 'agent,task,score\nAna,Clara,9\nAna,Dan,3\nBen,Clara,8\n';
const example = join(root, 'tests/data/or-library/assign100.txt');

test('a spreadsheet of scores is answered with the best plan, its time and its memory', () => {
  const { code, out } = optimise('assignment', file('pairs.csv', sheet), '--plan', '-');
  assert.equal(code, 0);
  assert.match(out, /^optimum +11, proven/m);
  assert.match(out, /^time +\d+\.\d{3} s$/m);
  assert.match(out, /^memory +\d+ MB at most$/m);
  assert.ok(out.endsWith('agent,task,score\nAna,Dan,3\nBen,Clara,8\n'), out);
});

test('a DIMACS file is answered in costs', () => {
  const arcs = 'c two of each\np asn 4 3\nn 1\nn 2\na 1 3 9\na 1 4 3\na 2 3 8\n';
  const { code, out } = optimise('assignment', file('small.asn', arcs), '--plan', '-');
  assert.equal(code, 0);
  assert.match(out, /^optimum +11, proven: the prices show that no plan costs less$/m);
  assert.ok(out.endsWith('agent,task,cost\n1,4,3\n2,3,8\n'), out);
});

test('the OR-Library problem is solved to its published optimum, and the certificate holds', () => {
  const certificate = join(folder, 'assign100.certificate');
  const solved = optimise('assignment', example, '--certificate', certificate);
  assert.equal(solved.code, 0, solved.err);
  assert.match(solved.out, /^optimum +305, proven/m);
  const checked = optimise('check', example, certificate, '--threads', '2');
  assert.equal(checked.code, 0, checked.err);
  assert.match(checked.out, /the prices prove that no plan is worth more/);
});

// Published by J. E. Beasley with the files.
const published = { 100: 305, 200: 475, 300: 626, 400: 804, 500: 991, 600: 1176, 700: 1362, 800: 1552 };
const library = process.env.TELEMACHY_OR_LIBRARY;
for (const [size, optimum] of Object.entries(published)) {
  const path = join(library ?? folder, `assign${size}.txt`);
  if (!existsSync(path)) continue;
  test(`assign${size} costs ${optimum} at least`, () => {
    assert.match(optimise('assignment', path).out, new RegExp(`^optimum +${optimum}, proven`, 'm'));
  });
}

test('a certificate of which one figure was changed is refused', () => {
  const certificate = join(folder, 'changed.certificate');
  optimise('assignment', example, '--certificate', certificate);
  const lines = readFileSync(certificate, 'utf8').split('\n');
  const where = lines.findIndex((line) => line.startsWith('prices ')) + 1;
  for (const [change, says] of [
    [(all) => (all[where] = String(Number(all[where]) + 1)), /its prices say|has open places/],
    [(all) => (all[where + 1] = '-1'), /negative/],
    [(all) => ([all[6], all[7]] = [all[6].replace(/ .*/, ` ${all[7].split(' ')[1]}`), all[7]]), /places of task|twice/],
    [(all) => all.splice(6, 1), /should stand here|should be a whole number/],
    [(all) => (all[1] = 'agents 99'), /should be a whole number|99 agents/],
  ]) {
    const all = [...lines];
    change(all);
    const { code, err } = optimise('check', example, file('bad.certificate', all.join('\n')));
    assert.equal(code, 1);
    assert.match(err, says);
  }
});

test('what cannot be read is refused with the line it stands on', () => {
  for (const [name, text, says] of [
    ['twice.csv', `${sheet}Ana,Dan,4\n`, 'Line 5: This pair was listed already on line 3.'],
    ['word.txt', '2\n9 3\n8 five\n', 'Line 3: "five" stands where A cost should be, which is a whole number.'],
    ['early.asn', 'n 1\n', 'Line 1: The line "p asn NODES ARCS" must come first.'],
  ]) {
    assert.deepEqual(optimise('assignment', file(name, text)), { code: 1, out: '', err: `${says}\n` });
  }
  assert.equal(optimise('assignment', join(folder, 'not-there.csv')).code, 1);
});

test('a problem in which somebody must go without is said to be one', () => {
  const { code, err } = optimise('assignment', file('few.asn', 'p asn 3 2\nn 1\nn 2\na 1 3 5\na 2 3 5\n'));
  assert.equal(code, 1);
  assert.equal(err, 'No plan gives everybody a task: at least 1 of 2 go without.\n');
});

test('a slip on the command line is answered with what was meant', () => {
  assert.equal(optimise('assignment').code, 2);
  assert.equal(optimise('assignment', 'a', '--colour', 'red').err, 'There is no option --colour here.\n');
  assert.equal(optimise('assignment', 'a', '--threads', '0').err, '--threads must be between 1 and 256.\n');
  assert.equal(optimise('solve').code, 2);
});
