// A role opens little by itself. Everything that is read of a pair or a programme is asked for by people who have
// the role and stand outside: another member, a coordinator of another programme. The cases are generated from the
// relation column of docs/reference/matrix.csv.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { cast } from '../cast/cast.mjs';
import { House, root } from './harness.mjs';

const [header, ...lines] = readFileSync(join(root, 'docs/reference/matrix.csv'), 'utf8').trim().split('\n').map((line) => line.split(','));
const operations = lines.map((cells) => Object.fromEntries(header.map((name, i) => [name, cells[i] ?? ''])));

/** What can be read with one id in its path, of this kind. */
const readings = (id, ...relations) =>
  operations.filter(({ method, path, relation }) =>
    method === 'GET' && relations.includes(relation) && path.match(/\{\w+\}/g)?.join() === `{${id}}`);
const at = (operation, id) => operation.path.replace('/api/v1', '').replace(/\{\w+\}/, id);

describe('who must be what to the thing itself', () => {
  let house, joana, grazyna, noor, admin, outsider, pair, own, other;
  before(async () => {
    house = await House.open({ demo: true });
    const enter = (who) => house.demoSignIn(cast[who].email);
    [joana, grazyna, noor, admin] = await Promise.all(['joana', 'grazyna', 'noor', 'huimin'].map(enter));
    pair = (await joana.must('GET', '/me/pairs')).items.find((each) => each.partner.id === grazyna.me.person).id;

    const programmes = (await noor.must('GET', '/programmes')).items;
    [own, other] = programmes.map((each) => each.id);
    assert.ok(other, 'the demo has two programmes');
    await admin.must('POST', '/role-grants', { person: joana.me.person, role: 'coordinator', programme: own });
    outsider = await enter('joana');
  });
  after(async () => { await house?.close(); });

  for (const operation of readings('pair', 'pair', 'keyholder')) {
    test(`${operation.operation} is for the two of the pair`, async () => {
      for (const one of [joana, grazyna]) assert.equal((await one.ask('GET', at(operation, pair))).status, 200);
      for (const one of [noor, admin]) {
        const answer = await one.ask('GET', at(operation, pair));
        assert.ok([403, 404].includes(answer.status), `${answer.status} ${answer.text.slice(0, 200)}`);
      }
    });
  }

  for (const operation of readings('programme', 'programme').filter((each) => each.coordinator)) {
    test(`${operation.operation} is for the coordinators of the programme`, async () => {
      const inside = await outsider.ask('GET', at(operation, own));
      assert.ok(![403, 404].includes(inside.status), `${inside.status} ${inside.text.slice(0, 200)}`);
      assert.equal((await outsider.ask('GET', at(operation, other))).status, 404);
      assert.equal((await noor.ask('GET', at(operation, other))).status, inside.status, 'noor coordinates both');
    });
  }

  test('there is something to ask for', () => {
    assert.ok(readings('pair', 'pair', 'keyholder').length > 5);
    assert.ok(readings('programme', 'programme').length > 5);
  });
});
