/**
 * A person's key ring. One master secret wraps every private key they ever had; it is itself sealed to each
 * enrolled device and lies under the recovery code. New keys always come with a new master secret and a new
 * code, so a device or a code that is no longer named opens nothing that is sealed from then on.
 *
 * A third way in, a passkey's PRF, will join these two with passkey sign-in: one more seal of the same
 * master secret under `labelled('passkey', …)`, and nothing else changes.
 */
import { type Bytes, base64url, utf8, VaultError } from '@/vault/bytes';
import { canonical } from '@/vault/canonical';
import { sealedToDevice } from '@/vault/device';
import {
  type KeyPairs,
  keyPairsOf,
  newSeeds,
  type Seeds,
  unwrapped,
  wrapped,
} from '@/vault/key_pairs';
import { labelled, type Randomness, randomness, signed } from '@/vault/primitives';
import { printedCode, sealedUnderCode } from '@/vault/recovery_code';
import type { KeyPublication, KeyStatement, NewKeyRing, PrivateKeys } from '@/vault/wire';

/** A ring that is open, in memory alone; `close` is all that locking takes. */
export interface OpenRing {
  person: string;
  master: Bytes;
  /** The pair in use first. */
  pairs: KeyPairs[];
  seeds: Seeds[];
}

export const signedStatement = (statement: KeyStatement): Bytes =>
  labelled('key-statement', utf8(canonical({ ...statement })));

/** The pair in use. */
export function current(ring: OpenRing): KeyPairs {
  const [pair] = ring.pairs;
  if (!pair) throw new VaultError('not_for_us', 'The key ring is locked.');
  return pair;
}

/** Overwrites what secrets we can reach and forgets the rest. */
export function close(ring: OpenRing): void {
  ring.master.fill(0);
  for (const seeds of ring.seeds) for (const seed of Object.values(seeds) as Bytes[]) seed.fill(0);
  ring.pairs.length = 0;
  ring.seeds.length = 0;
}

export interface NamedDevice {
  name: string;
  publicKey: Bytes;
}
export interface MadeRing {
  /** For the server. */
  publish: NewKeyRing;
  /** For the printer, and for nobody else. */
  code: string;
  ring: OpenRing;
}

/** Makes a person's first keys, or, given the ring before, those that follow on. */
export async function makeRing(
  person: string,
  devices: readonly NamedDevice[],
  before?: OpenRing,
  random: Randomness = randomness,
): Promise<MadeRing> {
  const master = random(32);
  const seeds = [newSeeds(random), ...(before?.seeds ?? [])];
  const pairs = await Promise.all(seeds.map(keyPairsOf));
  const ring = { person, master, pairs, seeds };
  const privateKeys: PrivateKeys[] = [];
  for (const [i, each] of seeds.entries())
    privateKeys.push(await wrapped(pairs[i]?.name ?? '', each, master, random));
  const seals = [];
  for (const { name, publicKey } of devices) {
    const seal = await sealedToDevice(publicKey, person, master, random);
    seals.push({ name, public_key: base64url(publicKey), ...seal });
  }
  const code = random(20);
  const publish = {
    publication: await publicationOf(ring, before),
    private_keys: privateKeys,
    devices: seals,
    recovery: await sealedUnderCode(code, person, master, random),
  };
  return { publish, code: printedCode(code), ring };
}

async function publicationOf(ring: OpenRing, before?: OpenRing): Promise<KeyPublication> {
  const { name, encryption, signing } = current(ring);
  const statement: KeyStatement = {
    v: 1,
    person: ring.person,
    key: name,
    encryption: base64url(encryption.public),
    signing: base64url(signing.public),
    previous: before ? current(before).name : '',
  };
  const text = signedStatement(statement);
  return {
    statement,
    signature: base64url(await signed(signing.privateKey, text)),
    endorsement: before ? base64url(await signed(current(before).signing.privateKey, text)) : null,
  };
}

/** Opens the ring the server keeps, once a device or the code has given the master secret. */
export async function openRing(
  person: string,
  master: Bytes,
  privateKeys: readonly PrivateKeys[],
): Promise<OpenRing> {
  const seeds = await Promise.all(privateKeys.map((keys) => unwrapped(keys, master)));
  const pairs = await Promise.all(seeds.map(keyPairsOf));
  if (pairs.some((pair, i) => pair.name !== privateKeys[i]?.key))
    throw new VaultError('forged', 'The server handed out keys that are not ours.');
  return { person, master, pairs, seeds };
}
