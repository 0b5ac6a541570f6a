// The browser's `vault/v1` and a second implementation of it agree, to the byte. What the browser's code answers
// is held to the same file by web/src/vault/vectors.test.ts.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const checker = join(dirname(fileURLToPath(import.meta.url)), '../vectors/check_vault_v1.py');

test('another implementation opens every known answer of vault/v1 and notices every change to one', () => {
  // Debian's own Python, because Debian's python3-cryptography belongs to it.
  const { status, stdout, stderr } = spawnSync('/usr/bin/python3', [checker], { encoding: 'utf8' });
  assert.equal(status, 0, stdout + stderr);
  assert.equal(stdout.match(/^agreed: key ring/gm)?.length, 4);
  assert.equal(stdout.match(/^agreed: sealed text/gm)?.length, 3);
  assert.match(stdout, /^noticed: \d{3,} changes$/m);
});
