import { recorded } from '@/vault/record.test-support';
import { expect, test } from 'vitest';
import { base64url, VaultError } from '@/vault/bytes';
import { canonical } from '@/vault/canonical';
import { newDeviceKey } from '@/vault/device';
import { keyPairsOf, newSeeds } from '@/vault/key_pairs';
import { verifiedKeys } from '@/vault/key_log';
import { makeRing, type OpenRing } from '@/vault/key_ring';
import { randomness } from '@/vault/primitives';
import type { KeyPublication, PublishedKey } from '@/vault/wire';

async function publicationOf(before?: OpenRing) {
  const device = await newDeviceKey();
  const made = await makeRing('prs_ana', [{ name: 'Laptop', publicKey: device.public }], before);
  return { ring: made.ring, publication: made.publish.publication as KeyPublication };
}

const log = await keyPairsOf(newSeeds(randomness));
const first = await publicationOf();
const second = await publicationOf(first.ring);
const [one, two] = [
  await recorded(first.publication, log),
  await recorded(second.publication, log),
];
const { logKey } = one;
const refused = async (keys: PublishedKey[], person = 'prs_ana', by = logKey): Promise<string> =>
  verifiedKeys(person, keys, by).then(
    () => 'trusted',
    (error: unknown) => (error instanceof VaultError ? error.code : String(error)),
  );

test('a key that the record holds is trusted, and one that follows on says so', async () => {
  const [current, before] = await verifiedKeys('prs_ana', [two.published, one.published], logKey);
  expect(current).toMatchObject({ followsOn: true, underHead: true, entry: 1 });
  expect(before?.key).toBe(second.publication.statement.previous);
  const headless = { ...one.published, proof: { ...one.published.proof, head: null } };
  expect((await verifiedKeys('prs_ana', [headless], logKey))[0]?.underHead).toBe(false);
});

test('a key that nobody endorsed is shown as one that does not follow on', async () => {
  const lost = { ...two.published, publication: { ...second.publication, endorsement: null } };
  expect((await verifiedKeys('prs_ana', [lost, one.published], logKey))[0]?.followsOn).toBe(false);
});

test('whatever the server changes about a key or its proof is found out', async () => {
  const other = await publicationOf();
  const { published } = one;
  const { proof, publication } = published;
  const withProof = (change: Partial<typeof proof>): PublishedKey => ({
    ...published,
    proof: { ...proof, ...change },
  });
  const forged: Record<string, PublishedKey[]> = {
    'another key beside the proof': [{ ...published, publication: other.publication }],
    'another key and its details': [
      {
        ...published,
        publication: other.publication,
        proof: { ...proof, details: canonical({ ...other.publication.statement }) },
      },
    ],
    'no signature of its own': [
      { ...published, publication: { ...publication, signature: other.publication.signature } },
    ],
    'a key held back': [two.published],
    'another entry': [withProof({ text: proof.text.replace('key_published', 'key_forgotten') })],
    'another number': [withProof({ seq: 0 })],
    'another salt': [withProof({ salt: base64url(new Uint8Array(32)) })],
    'another root': [withProof({ root: proof.leaf })],
    'a path too short': [withProof({ path: proof.path.slice(1) })],
    'a path too long': [withProof({ path: [...proof.path, proof.leaf] })],
    'a tree of another size': [withProof({ size: 4 })],
    'an entry outside the tree': [withProof({ size: 1 })],
    'a head over another tree': [withProof({ head: two.published.proof.head })],
    'a head nobody signed': [withProof({ head: (proof.head ?? '').replace('\n3\n', '\n4\n') })],
  };
  for (const [what, keys] of Object.entries(forged))
    expect(await refused(keys), what).toBe('forged');
  expect(await refused([published], 'prs_bo')).toBe('forged');
  const eve = await keyPairsOf(newSeeds(randomness));
  const stranger = (await recorded(first.publication, eve)).logKey;
  expect(await refused([published], 'prs_ana', stranger)).toBe('forged');
  expect(await refused([published])).toBe('trusted');
});
