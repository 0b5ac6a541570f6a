// Whoever holds the machine can check the record without an account, and against a head kept outside.
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, test } from 'node:test';
import { House, databases } from './harness.mjs';

for (const database of databases) {
  describe(`the record, verified on the machine, on ${database}`, () => {
    test('an untouched record verifies, with and without a head that was kept', async () => {
      const house = await House.open({ database, demo: true });
      try {
        const { cast } = await house.visitor().must('GET', '/front-door');
        const steward = await house.demoSignIn(cast.find((member) => member.role === 'steward').email);
        const alone = await house.command(['audit', 'verify']);
        assert.equal(alone.code, 0, alone.err);
        assert.match(alone.out, /entries are here, in order and unchanged/);

        const head = await steward.ask('GET', '/audit/checkpoint');
        const note = join(house.folder, 'head.txt');
        if (head.status === 200) {
          writeFileSync(note, head.json.text);
          const against = await house.command(['audit', 'verify', '--head', note]);
          assert.equal(against.code, 0, against.err);
          writeFileSync(note, head.json.text.replace(/\n(\d+)\n/, (_, size) => `\n${Number(size) + 1}\n`));
        } else {
          writeFileSync(note, 'telemachy/audit/0\n1\nAAAA\n\n— nobody AAAA\n');
        }
        const forged = await house.command(['audit', 'verify', '--head', note]);
        assert.equal(forged.code, 1);
        assert.match(forged.err, /not signed with the key of this record/);
      } finally {
        await house.close();
      }
    });
  });
}

test('a record that was edited in the database is refused, and the entry named', async () => {
  const house = await House.open({ demo: true });
  try {
    await house.stop();
    const database = new DatabaseSync(join(house.folder, 'telemachy.db'));
    const { changes } = database.prepare("update operation_audit_leaf set act = 'people.see_person' where seq = 7").run();
    assert.equal(changes, 1);
    database.close();
    const verdict = await house.command(['audit', 'verify']);
    assert.equal(verdict.code, 1);
    assert.match(verdict.err, /\b7\b/);
  } finally {
    await house.close();
  }
});
