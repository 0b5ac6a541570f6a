// The house is hurt, and nothing is lost: killed in the middle of a publication, out of disk, two people at once.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { House, databases, eventually } from './harness.mjs';

async function castOf(house) {
  const { cast } = await house.visitor().must('GET', '/front-door');
  return (role) => house.demoSignIn(cast.find((member) => member.role === role).email);
}

/** A run of the demo's draft programme, solved, submitted and approved. */
async function approvedRun(house) {
  const as = await castOf(house);
  const coordinator = await as('coordinator');
  const steward = await as('steward');
  const { items } = await coordinator.must('GET', '/programmes');
  const programme = items.find((each) => each.modality === 'reverse' && each.pairs === 0) ?? items.find((each) => each.modality === 'reverse');
  const policy = await coordinator.must('GET', `/programmes/${programme.id}/policy`);
  let run = await coordinator.must('POST', `/programmes/${programme.id}/match-runs`, { name: 'Under load', policy, decisions: [] });
  const see = async () => (run = await coordinator.must('GET', `/match-runs/${run.id}`));
  await eventually('solved', async () => (await see()).state === 'solved');
  const act = async (visitor, what, body) => {
    const answer = await visitor.ask('POST', `/match-runs/${run.id}/${what}`, body, { 'if-match': `"${(await see()).version}"` });
    assert.equal(answer.status, 200, answer.text);
  };
  await act(coordinator, 'submission', {});
  await act(steward, 'decision', { approve: true, reason: 'Sound.' });
  await see();
  return { programme, run, coordinator, steward };
}

for (const database of databases) {
  describe(`hurt, on ${database}`, () => {
    test('killed in the middle of a publication: all of it or none of it', async () => {
      const house = await House.open({ database, demo: true });
      try {
        let { programme, run, coordinator } = await approvedRun(house);
        // Several moments, from before the request is read to after it is answered.
        for (const delay of [0, 2, 5, 10, 20, 40, 80]) {
          const publication = coordinator.ask('POST', `/match-runs/${run.id}/publication`, {}, { 'if-match': `"${run.version}"` }).catch(() => null);
          await new Promise((resolve) => setTimeout(resolve, delay));
          await house.stop('SIGKILL');
          const answer = await publication;
          await house.start();
          const seen = await coordinator.must('GET', `/match-runs/${run.id}`);
          const proposed = [];
          for (let next = ''; next !== null;) {
            const page = await coordinator.must('GET', `/programmes/${programme.id}/pairs?limit=200${next && `&cursor=${encodeURIComponent(next)}`}`);
            proposed.push(...page.items);
            next = page.next;
          }
          const plan = await coordinator.must('GET', `/match-runs/${run.id}/plan`);
          if (seen.state === 'published') {
            for (const pair of plan.pairs) {
              assert.ok(proposed.some((each) => each.mentee.id === pair.mentee.id && each.mentor.id === pair.mentor.id), 'a published pair is missing');
            }
            break;
          }
          assert.equal(seen.state, 'approved');
          assert.notEqual(answer?.status, 200, 'what was acknowledged must be there');
          assert.ok(!plan.pairs.some((pair) => proposed.some((each) => each.mentee.id === pair.mentee.id && each.mentor.id === pair.mentor.id && each.state === 'proposed')), 'half a publication');
        }
        const verdict = await coordinator.ask('GET', '/audit/verification');
        assert.ok(verdict.status === 403 || verdict.json.ok, verdict.text);
      } finally {
        await house.close();
      }
    });

    test('two coordinators save one policy at once: one is told, nothing is overwritten', async () => {
      const house = await House.open({ database, demo: true });
      try {
        const coordinator = await (await castOf(house))('coordinator');
        const [programme] = (await coordinator.must('GET', '/programmes')).items;
        const path = `/programmes/${programme.id}/policy`;
        const before = await coordinator.ask('GET', path);
        const changed = (weight) => ({ ...before.json, version: undefined, criteria: before.json.criteria.map((each, i) => (i === 0 ? { ...each, weight } : each)) });
        const answers = await Promise.all([31, 32].map((weight) => coordinator.ask('PUT', path, changed(weight), { 'if-match': before.etag })));
        assert.deepEqual(answers.map((answer) => answer.status).sort(), [200, 412], answers.map((answer) => answer.text).join('\n'));
      } finally {
        await house.close();
      }
    });
  });
}

describe('out of disk', () => {
  // A file system of our own that is small. Making one takes root, as CI and the machines this is developed on have.
  const canMount = (() => {
    const folder = mkdtempSync(join(tmpdir(), 'telemachy-mount-'));
    try {
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', folder], { stdio: 'ignore' });
      execFileSync('umount', [folder]);
      return true;
    } catch {
      return false;
    } finally {
      rmSync(folder, { recursive: true });
    }
  })();

  test('saving says so in plain words, reading goes on, and it recovers by itself', { skip: !canMount && 'mounting needs root' }, async () => {
    const disk = mkdtempSync(join(tmpdir(), 'telemachy-disk-'));
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64m', 'tmpfs', disk]);
    let house;
    try {
      mkdirSync(join(disk, 'data'));
      house = await House.open({ demo: true, folder: join(disk, 'data') });
      const coordinator = await (await castOf(house))('coordinator');
      const fill = (bytes) => writeFileSync(join(disk, 'ballast'), Buffer.alloc(bytes));
      const free = () => Number(execFileSync('stat', ['-f', '-c', '%a*%S', disk], { encoding: 'utf8' }).trim().split('*').reduce((a, b) => a * b));
      fill(Math.max(0, free() - 4096));
      // Files of three megabytes, until what the database had set aside for itself is used up as well.
      const roster = 'Staff number,Name,Job title\n' + Array.from({ length: 2000 }, (_, i) => `${i},Name ${i},${'x'.repeat(1500)}`).join('\n');
      let refused;
      for (let i = 0; i < 60 && !refused; i++) {
        const answer = await coordinator.ask('POST', `/roster-imports?filename=ballast-${i}.csv`, roster);
        if (answer.status !== 200) refused = answer;
      }
      assert.equal(refused?.status, 503, refused?.text);
      assert.equal(refused.json.code, 'disk_full');
      assert.equal((await coordinator.ask('GET', '/programmes')).status, 200, 'reading goes on');
      rmSync(join(disk, 'ballast'));
      await eventually('it saves again', async () => (await coordinator.ask('POST', '/me/notices/read', {})).status === 200);
    } finally {
      await house?.close();
      execFileSync('umount', [disk]);
      rmSync(disk, { recursive: true });
    }
  });
});
