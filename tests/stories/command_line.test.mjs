// The command line as a stranger meets it: half commands, slips of the pen, refusals, files.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { House } from './harness.mjs';

describe('the command line', () => {
  let house;
  let as;
  before(async () => {
    house = await House.open({ demo: true });
    const { cast } = await house.visitor().must('GET', '/front-door');
    as = (role) => ['--as', cast.find((member) => member.role === role).email];
  });
  after(async () => { await house?.close(); });

  test('half a command shows what there is', async () => {
    const rooms = await house.command([]);
    assert.match(rooms.out, /people\s+Operations of people/);
    const operations = await house.command(['people']);
    assert.match(operations.out, /find-people\s+Finds people/);
    assert.equal(operations.code, 0);
  });

  test('a slip of the pen is answered with the command that was meant', async () => {
    for (const [words, meant] of [[['peple'], 'people'], [['people', 'find-peopel'], 'find-people'], [['serev'], 'serve']]) {
      const answer = await house.command(words);
      assert.equal(answer.code, 2);
      assert.match(answer.err, new RegExp(`Did you mean "${meant}"`));
    }
  });

  test('whose work it is: said, or refused', async () => {
    const nobody = await house.command(['people', 'find-people']);
    assert.equal(nobody.code, 1);
    assert.match(nobody.err, /--as/);
    const stranger = await house.command(['people', 'find-people', '--as', 'nobody@elsewhere.example']);
    assert.equal(stranger.code, 1);
  });

  test('a field out of its limits is named', async () => {
    const answer = await house.command(['people', 'find-people', '--limit', '9999', ...as('coordinator')]);
    assert.equal(answer.code, 1);
    assert.match(answer.err, /limit: This should be from 1 to 200/);
  });

  test('the same answer for people and for programs', async () => {
    const table = await house.command(['people', 'find-people', '--q', 'ana', '--limit', '2', ...as('coordinator')]);
    assert.match(table.out, /Ana Ferreira Brito/);
    const json = await house.command(['people', 'find-people', '--q', 'ana', '--limit', '2', '--json', ...as('coordinator')]);
    assert.equal(JSON.parse(json.out).items.length, 2);
  });

  test('a file is written where it is asked for, and reads back', async () => {
    const path = join(house.folder, 'roster.csv');
    const written = await house.command(['people', 'export-roster', '--out', path, ...as('coordinator')]);
    assert.equal(written.code, 0, written.err);
    assert.ok(existsSync(path));
    assert.ok(readFileSync(path, 'utf8').split('\n').length > 2000);
  });

  test('roles hold on the command line too', async () => {
    const answer = await house.command(['audit-log', 'list-entries', ...as('coordinator')]);
    assert.equal(answer.code, 1);
    assert.match(answer.err, /roles do not include this/);
    const steward = await house.command(['audit-log', 'list-entries', '--limit', '1', ...as('steward')]);
    assert.equal(steward.code, 0, steward.err);
  });
});
