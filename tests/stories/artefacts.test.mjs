// What two people show one another: files in versions, sealed or plain, on the real program. What is too large, of a kind
// that runs, or somebody else's is refused, and what is sealed is nowhere but with the two.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { cast } from '../cast/cast.mjs';
import { House, databases } from './harness.mjs';
import { newObjectId, openFile, sealFile, vaultOf } from './vault.mjs';

const megabyte = 1 << 20;
const pdf = Buffer.from('%PDF-1.7\nAmber-control: the berths of the east quay\n');
const secret = 'Cobalt-shrike: the offer from the other harbour, in figures. ';
const secretName = 'Vermilion-avocet offer.pdf';

/** The house's own memory, in bytes, at its height so far. */
const peak = (house) => Number(readFileSync(`/proc/${house.child.pid}/status`, 'utf8').match(/VmHWM:\s+(\d+)/)[1]) * 1024;

/** Sends far more than fits, and reads the refusal that comes meanwhile. */
function pour(visitor, path, bytes, headers) {
  return new Promise((resolve, reject) => {
    const sent = request(`${visitor.house.url}/api/v1${path}`, { method: 'POST', headers: { 'x-telemachy': '1', cookie: visitor.cookie, ...headers } });
    const piece = Buffer.alloc(megabyte, 'x');
    let left = bytes;
    let heard = false;
    const more = () => {
      while (left > 0 && !heard) {
        left -= piece.length;
        if (!sent.write(piece)) return sent.once('drain', more);
      }
      sent.end();
    };
    sent.on('response', (response) => {
      heard = true;
      let text = '';
      response.on('data', (part) => (text += part)).on('end', () => resolve({ status: response.statusCode, json: JSON.parse(text) }));
    });
    sent.on('error', (fault) => heard || reject(fault));
    more();
  });
}

for (const database of databases) {
  describe(`what two people show one another, on ${database}`, () => {
    let house, joana, grazyna, leonidas, pair, plan;
    const fetchFile = (visitor, id) => visitor.ask('GET', `/files/${id}`);
    const upload = (visitor, name, bytes) => visitor.must('POST', `/pairs/${pair}/files?name=${encodeURIComponent(name)}`, bytes);
    const listed = (visitor) => visitor.must('GET', `/pairs/${pair}/artefacts`);

    before(async () => {
      house = await House.open({ database, demo: true });
      [joana, grazyna, leonidas] = await Promise.all(['joana', 'grazyna', 'leonidas'].map((who) => house.demoSignIn(cast[who].email)));
      pair = (await joana.must('GET', '/me/pairs')).items.find((each) => each.partner.id === grazyna.me.person).id;
    });
    after(async () => { await house?.close(); });

    test('a file is uploaded, shown, saved by the other, and handed out as nothing a browser would run', async () => {
      const file = await upload(joana, 'Liegeplätze "Ost".pdf', pdf);
      assert.equal((await fetchFile(grazyna, file.id)).status, 404, 'nothing shows it yet');
      plan = await joana.must('POST', `/pairs/${pair}/artefacts`, { contents: { title: 'Berths', note: '', file: file.id } });
      const saved = await fetchFile(grazyna, file.id);
      assert.equal(saved.text, pdf.toString());
      assert.equal(saved.headers.get('content-type'), 'application/pdf');
      assert.match(saved.headers.get('content-disposition'), /^attachment; filename="[\x20-\x7e]*"; filename\*=UTF-8''Liegepl%C3%A4tze%20Ost\.pdf$/);
      assert.match(saved.headers.get('content-security-policy'), /sandbox/);
      assert.equal(saved.headers.get('x-content-type-options'), 'nosniff');
      assert.equal((await fetchFile(leonidas, file.id)).status, 404);
    });

    test('either adds the next version, on the one they saw, and the earlier one stays', async () => {
      const link = { contents: { title: 'Berths, better', note: 'Page 3', link: 'https://harbour.example/berths' } };
      const add = (visitor, version) => visitor.ask('POST', `/artefacts/${plan.id}/versions`, link, { 'if-match': `"${version}"` });
      assert.equal((await add(grazyna, 1)).status, 200);
      const late = await add(joana, 1);
      assert.equal(late.status, 412, late.text);
      const [{ versions }] = (await listed(joana)).items;
      assert.deepEqual(versions.map((one) => [one.version, one.title, one.mine]), [[2, 'Berths, better', false], [1, 'Berths', true]]);
    });

    test('what would run, what is not what it says, and what nobody can follow is refused with its path', async () => {
      const refused = async (name, bytes, path) => {
        const answer = await joana.ask('POST', `/pairs/${pair}/files?name=${name}`, bytes);
        assert.equal(answer.json.fields?.[0].path, path, answer.text);
      };
      await refused('page.html', '<script>alert(1)</script>', '/name');
      await refused('macro.docm', 'PK\x03\x04', '/name');
      await refused('plan.pdf', '<script>alert(1)</script>', '/file');
      await refused('empty.txt', new Uint8Array(0), '/file');
      const unsealed = await joana.ask('POST', `/pairs/${pair}/files?sealed=true&kind=pdf`, 'typed and never sealed '.repeat(60));
      assert.equal(unsealed.json.fields[0].path, '/file');
      const link = await joana.ask('POST', `/pairs/${pair}/artefacts`, { contents: { title: 'x', note: '', link: 'javascript:alert(1)' } });
      assert.equal(link.json.fields[0].path, '/link');
      const foreign = await upload(grazyna, 'hers.txt', 'hers');
      const taken = await joana.ask('POST', `/pairs/${pair}/artefacts`, { contents: { title: 'x', note: '', file: foreign.id } });
      assert.equal(taken.json.fields[0].path, '/contents/file');
      assert.equal((await leonidas.ask('POST', `/pairs/${pair}/files?name=a.txt`, 'x')).status, 404);
    });

    test('300 MB are refused at /file, announced or not, and never held', async () => {
      const place = `/pairs/${pair}/files?name=film.pdf`;
      const before = peak(house);
      const announced = await pour(joana, place, 300 * megabyte, { 'content-length': 300 * megabyte });
      assert.deepEqual([announced.status, announced.json.fields[0].path], [413, '/file']);
      assert.match(announced.json.detail, /20 MB/);
      assert.ok(peak(house) - before < 8 * megabyte, 'it was refused before it was read');
      const chunked = await pour(joana, place, 300 * megabyte, { 'transfer-encoding': 'chunked' });
      assert.deepEqual([chunked.status, chunked.json.fields[0].path], [413, '/file']);
      assert.ok(peak(house) - before < 60 * megabyte, `${(peak(house) - before) / megabyte} MB were held of what does not fit`);
      assert.equal((await listed(joana)).items.length, 1);
    });

    test('what is sealed is read by the two and stands nowhere, name and all', async () => {
      const vaults = { joana: vaultOf(joana), grazyna: vaultOf(grazyna) };
      for (const vault of Object.values(vaults)) await vault.setUp('Laptop');
      const bytes = new Uint8Array(Buffer.from(secret.repeat(200)));
      const { sealed, ...key } = await sealFile(bytes);
      for (const [said, why] of [['', /how the name of this file ends/], ['&kind=docm', /of this kind are not taken/], ['&kind=exe', /of this kind are not taken/]]) {
        const refused = await joana.ask('POST', `/pairs/${pair}/files?sealed=true${said}`, sealed);
        assert.deepEqual([refused.status, refused.json.fields[0].path], [422, '/kind'], refused.text);
        assert.match(refused.json.fields[0].detail, why);
      }
      const file = await joana.must('POST', `/pairs/${pair}/files?sealed=true&kind=pdf`, sealed);
      assert.deepEqual([file.name, file.media_type], ['sealed', 'application/octet-stream']);
      const inside = JSON.stringify({ title: secretName, note: secret, file: { name: secretName, type: 'application/pdf', bytes: bytes.length, ...key } });
      const object = newObjectId();
      const seal = (who, words, version) =>
        vaults[who].seal(words, { about: pair, kind: 'artefact', tier: 'T3', day: '2026-11-22', object, version }, [joana.me.person, grazyna.me.person]);
      const contents = (text, id) => ({ contents: { title: '', note: '', file: id, text } });
      const told = await joana.ask('POST', `/pairs/${pair}/artefacts`, { contents: { ...contents(await seal('joana', inside, 1), file.id).contents, title: secretName } });
      assert.equal(told.json.fields[0].path, '/title', 'no word of it may stand beside it');
      const made = await joana.must('POST', `/pairs/${pair}/artefacts`, contents(await seal('joana', inside, 1), file.id));
      const plainly = await grazyna.ask('POST', `/artefacts/${made.id}/versions`, { contents: { title: 'x', note: '', link: 'https://a.example' } }, { 'if-match': '"1"' });
      assert.equal(plainly.json.code, 'artefacts.sealed_stays');
      const second = JSON.stringify({ title: secretName, note: '', link: 'https://harbour.example/offer' });
      const next = await grazyna.ask('POST', `/artefacts/${made.id}/versions`, contents(await seal('grazyna', second, 2)), { 'if-match': '"1"' });
      assert.equal(next.status, 200, next.text);

      const shown = (await listed(grazyna)).items.find((one) => one.id === made.id);
      const words = await Promise.all(shown.versions.map((one) => vaults.grazyna.open(one.text, { about: pair, kind: 'artefact' })));
      assert.deepEqual(words.map((each) => JSON.parse(each).title), [secretName, secretName]);
      const first = JSON.parse(words[1]).file;
      const answer = await fetch(`${house.url}/api/v1/files/${shown.versions[1].file.id}`, { headers: { cookie: grazyna.cookie } });
      assert.deepEqual(await openFile(new Uint8Array(await answer.arrayBuffer()), first), bytes);

      const kept = readdirSync(house.folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
        .map((entry) => readFileSync(join(entry.parentPath, entry.name)));
      assert.ok(kept.some((file) => file.includes('Amber-control')), 'the search finds what is not sealed');
      for (const word of [secret.trim(), secretName, 'Vermilion'])
        assert.ok(!kept.some((file) => file.includes(word)) && !house.log.includes(word), `${word} stands somewhere`);
    });

    test('whoever began a thing removes it, on the command line too', async () => {
      assert.equal((await grazyna.ask('DELETE', `/artefacts/${plan.id}`)).status, 403);
      const typed = await house.command(['artefacts', 'remove-artefact', plan.id, '--as', cast.joana.email]);
      assert.equal(typed.code, 0, typed.err);
      assert.ok(!(await listed(grazyna)).items.some((one) => one.id === plan.id));
    });

    test('everything is there after a power cut', async () => {
      const file = await upload(joana, 'Tides.txt', 'high at nine');
      await joana.must('POST', `/pairs/${pair}/artefacts`, { contents: { title: 'Tides', note: '', file: file.id } });
      await house.stop('SIGKILL');
      await house.start();
      const again = await house.demoSignIn(cast.grazyna.email);
      assert.equal((await fetchFile(again, file.id)).text, 'high at nine');
    });
  });
}
