// Every operation × every role, over HTTP: whoever the matrix admits comes as far as the input, everybody else is
// turned away at the door. The cases are generated from docs/reference/matrix.csv, which drift keeps true, so a
// new operation is tested the moment it exists.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { House, root } from './harness.mjs';

const [header, ...lines] = readFileSync(join(root, 'docs/reference/matrix.csv'), 'utf8').trim().split('\n').map((line) => line.split(','));
const operations = lines.map((cells) => Object.fromEntries(header.map((name, i) => [name, cells[i] ?? ''])));
const roles = header.slice(header.indexOf('anonymous'));

describe('who may come near what', () => {
  let house;
  const visitors = {};
  before(async () => {
    house = await House.open({ demo: true });
    const { cast } = await house.visitor().must('GET', '/front-door');
    visitors.anonymous = house.visitor();
    for (const member of cast) {
      const visitor = await house.demoSignIn(member.email);
      // A visitor stands for a role only if that role is the strongest thing about them.
      const held = visitor.me.roles.map((grant) => grant.role).filter((role) => role !== 'anonymous');
      const strongest = roles.filter((role) => held.includes(role)).at(-1);
      const others = held.filter((role) => role !== strongest && role !== 'member' && role !== 'external');
      if (others.length === 0) visitors[strongest] ??= Object.assign(visitor, { email: member.email, held });
    }
  });
  after(async () => { await house?.close(); });

  test('the demo has somebody of every role', () => {
    assert.deepEqual(roles.filter((role) => !visitors[role]), []);
  });

  for (const operation of operations) {
    test(`${operation.operation}`, async () => {
      for (const role of roles) {
        let visitor = visitors[role];
        if (!visitor) continue;
        if (/sign_out|revoke_session|change_password/.test(operation.operation) && visitor.email) {
          visitor = Object.assign(await house.demoSignIn(visitor.email), { held: visitor.held });
        }
        const held = ['anonymous', ...(visitor.held ?? [])];
        const admitted = held.some((each) => operation[each] === 'yes');
        const path = operation.path.replace('/api/v1', '').replace(/\{(\w+)\}/g, 'xxx_nothing');
        const body = ['GET', 'DELETE'].includes(operation.method) ? undefined : {};
        const answer = await visitor.ask(operation.method, path, body, { 'if-match': '"0"' });
        const turned_away = answer.status === 401 ? answer.json.code === 'sign_in' : answer.status === 403 && answer.json.code === 'not_allowed';
        assert.equal(turned_away, !admitted, `${role}: ${answer.status} ${answer.text.slice(0, 200)}`);
        assert.ok(answer.status < 500, `${role}: ${answer.text}`);
      }
    });
  }
});
