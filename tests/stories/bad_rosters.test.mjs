// What people send by mistake is refused with its reason, over the wire, and nothing of it is kept.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { House, databases } from './harness.mjs';

const refused = [
  ['a hundred megabytes', () => Buffer.alloc(100 << 20, 'Name,Job title\nAnn,Clerk\n'), 413, /larger than 65 MB/],
  ['sixty megabytes of rows', () => Buffer.alloc(60 << 20, 'a,b\n'), 413, /more than 200000 rows/],
  ['sixty megabytes of commas', () => Buffer.alloc(60 << 20, ','), 422, /Row 1 has more than 500 cells/],
  ['nothing', () => '', 422, /nothing in this file/],
  ['a workbook', () => Buffer.from('PK\x03\x04xl/workbook.xml'), 422, /Excel workbook.*save the list as CSV/],
  ['bytes', () => Buffer.from([78, 97, 0, 109, 101]), 422, /zero bytes \(the first in line 1\)/],
  ['a web page', () => '<html><table><tr><td>Name</td></tr></table></html>', 422, /a web page/],
  ['an open quotation mark', () => 'Name,Unit\nAnn,"Law\nBen,Law\n', 422, /opened in row 2 is never closed/],
];

const named = [
  ['a circle', 'Post number,Reports to,Name\n1,2,Ann\n2,1,Ben\n', 2, 'It is in a reporting circle: 1 → 2 → 1 (rows 2 and 3).'],
  ['a missing manager', 'Post number,Reports to,Name\n1,,Ann\n2,9,Ben\n', 3, 'It reports to 9, which is not in this roster.'],
  ['one number for two', 'Staff number,Name\n1,Ann\n1,Ben\n', 3, 'It gives the number 1 to “Ben”, but row 2 gives it to “Ann”.'],
];

for (const database of databases) {
  describe(`bad rosters on ${database}`, () => {
    let house, admin;
    before(async () => {
      house = await House.open({ database });
      admin = house.visitor();
      await admin.must('POST', '/setup', { token: house.setupToken(), organisation: 'Harbour', time_zone: 'Europe/Copenhagen',
        name: 'Ada Admin', email: 'ada@harbour.example', password: 'a quiet harbour at dawn' });
    });
    after(async () => { await house?.close(); });
    const upload = (body) => admin.ask('POST', '/roster-imports?filename=roster.csv', body);

    for (const [what, make, status, sentence] of refused) {
      test(`${what} is refused`, async () => {
        const answer = await upload(make());
        assert.equal(answer.status, status, answer.text);
        assert.match(answer.json.detail, sentence);
        assert.deepEqual((await admin.must('GET', '/roster-imports')).items, []);
      });
    }

    for (const [what, text, row, sentence] of named) {
      test(`${what} is named with its row, and the other rows are read`, async () => {
        const uploaded = (await upload(text)).json;
        assert.equal(uploaded.state, 'mapped');
        const { items } = await admin.must('GET', `/roster-imports/${uploaded.id}/changes`);
        const said = items.filter((item) => item.row === row && (item.kind === 'problem' || item.kind === 'remark'));
        assert.equal(said[0]?.sentence, sentence);
        assert.ok(uploaded.counts.create > 0);
        assert.equal((await admin.must('GET', '/people')).total, 0, 'a dry run changes nothing');
      });
    }
  });
}
