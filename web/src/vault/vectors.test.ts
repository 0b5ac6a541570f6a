/**
 * The known answers of `vault/v1`. They are made here from bytes that anybody can make again, stand in
 * tests/vectors/vault-v1.json, and are opened there by a second implementation that shares nothing with this
 * one. TELEMACHY_WRITE_VECTORS=1 writes them anew, which a change of the protocol alone may ask for.
 */
import '@/vault/webcrypto.test-support';
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { base64url, utf8 } from '@/vault/bytes';
import { canonical } from '@/vault/canonical';
import { sealedToDevice } from '@/vault/device';
import { deviceNumber, safetyNumber } from '@/vault/fingerprint';
import { keyPairsOf } from '@/vault/key_pairs';
import { current, makeRing, type OpenRing } from '@/vault/key_ring';
import { padded, paddedSize } from '@/vault/padding';
import type { Randomness } from '@/vault/primitives';
import { newObjectId, type Reader, seal } from '@/vault/sealed_text';

const file = resolve('../tests/vectors/vault-v1.json');

/** A stream that anybody can make again: SHA-256 of the name and a count. */
function stream(name: string): Randomness {
  let count = 0;
  return (size) => {
    const block = createHash('sha256').update(`${name} ${count++}`).digest();
    return Uint8Array.from(block.subarray(0, size));
  };
}

const readerOf = (ring: OpenRing): Reader => ({
  person: ring.person,
  key: current(ring).name,
  encryption: current(ring).encryption.public,
  signing: current(ring).signing.public,
});

async function person(name: string) {
  const random = stream(`vault/v1 ${name}`);
  const device = random(32);
  const { encryption } = await keyPairsOf({ encryption: device, signing: device });
  const devices = [{ name: 'Laptop', publicKey: encryption.public }];
  const first = await makeRing(`prs_${name}`, devices, undefined, random);
  const next = await makeRing(`prs_${name}`, devices, first.ring, random);
  const vectors = [first, next].map(({ publish, code, ring }) => ({
    person: ring.person,
    device_seed: base64url(device),
    master: base64url(ring.master),
    code,
    seeds: ring.seeds.map(({ encryption, signing }) => ({
      encryption: base64url(encryption),
      signing: base64url(signing),
    })),
    statement: canonical({ ...publish.publication.statement }),
    publish,
  }));
  return { ring: next.ring, vectors, device: encryption.public, random };
}

async function made() {
  const [ana, bo] = [await person('ana'), await person('bo')];
  const random = stream('vault/v1 texts');
  const texts = [];
  const objects = [newObjectId(random), newObjectId(random)];
  const words = ['', 'She wants to leave in spring. — Überraschung! 🌱', 'long '.repeat(400)];
  for (const [i, text] of words.entries()) {
    const frame = {
      about: 'pai_01',
      kind: i === 0 ? 'private_note' : 'shared_note',
      tier: i === 0 ? ('T4' as const) : ('T3' as const),
      day: '2026-11-21',
      object: objects[Math.min(i, 1)] ?? '',
      version: Math.max(i, 1),
    };
    const readers = i === 0 ? [ana.ring] : [bo.ring, ana.ring];
    const sealed = await seal(text, frame, ana.ring, readers.map(readerOf), random);
    texts.push({ text, binding: canonical({ ...sealed.binding }), sealed });
  }
  return {
    protocol: 'vault/v1',
    padding: [0, 1, 1023, 1024, 1088, 4000, 100_000].map((size) => ({
      size,
      padded: padded(new Uint8Array(size)).length,
      target: paddedSize(size + 1),
    })),
    rings: [...ana.vectors, ...bo.vectors],
    device_seal: {
      person: 'prs_ana',
      device: base64url(ana.device),
      number: await deviceNumber('prs_ana', ana.device),
      ...(await sealedToDevice(ana.device, 'prs_ana', utf8('m'.repeat(32)), random)),
    },
    safety_number: await safetyNumber(
      { person: 'prs_ana', key: current(ana.ring).name },
      { person: 'prs_bo', key: current(bo.ring).name },
    ),
    texts,
  };
}

test('the known answers are the ones we give', async () => {
  const text = `${JSON.stringify(await made(), null, 1)}\n`;
  if (process.env.TELEMACHY_WRITE_VECTORS) writeFileSync(file, text);
  expect(readFileSync(file, 'utf8')).toBe(text);
});
