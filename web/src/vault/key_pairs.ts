/**
 * A person's two pairs of keys: X25519, for what is sealed to them, and Ed25519, for what they sign. A
 * private half is 32 random bytes (RFC 7748 §5, RFC 8032 §5.1.5), which is all that is ever wrapped.
 */
import { type Bytes, base64url, fromBase64url, joined, utf8 } from '@/vault/bytes';
import {
  decrypted,
  derived,
  encrypted,
  importedPublicKey,
  labelled,
  type Randomness,
  sha256,
} from '@/vault/primitives';
import type { PrivateKeys } from '@/vault/wire';

export interface KeyPairs {
  /** The fingerprint of both public keys. */
  name: string;
  encryption: { public: Bytes; publicKey: CryptoKey; privateKey: CryptoKey };
  signing: { public: Bytes; privateKey: CryptoKey };
}
export interface Seeds {
  encryption: Bytes;
  signing: Bytes;
}

export const newSeeds = (random: Randomness): Seeds => ({
  encryption: random(32),
  signing: random(32),
});

/** The name of a pair of public keys; short enough to compare, long enough that nobody finds a second. */
export const keyName = async (encryption: Bytes, signing: Bytes): Promise<string> =>
  base64url(await sha256(labelled('key', encryption, signing)));

/** What stands in front of the 32 bytes in PKCS #8 (RFC 8410 §7). */
const pkcs8 = {
  X25519: '302e020100300506032b656e04220420',
  Ed25519: '302e020100300506032b657004220420',
};
const fromHex = (hex: string): Bytes =>
  Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));

async function privateKeyOf(name: keyof typeof pkcs8, seed: Bytes, uses: KeyUsage[]) {
  const document = joined(fromHex(pkcs8[name]), seed);
  const readable = await crypto.subtle.importKey('pkcs8', document, name, true, uses);
  const { x = '' } = await crypto.subtle.exportKey('jwk', readable);
  // What is kept in memory for use cannot be read out again.
  const privateKey = await crypto.subtle.importKey('pkcs8', document, name, false, uses);
  return { public: fromBase64url(x), privateKey };
}

export async function keyPairsOf(seeds: Seeds): Promise<KeyPairs> {
  const encryption = await privateKeyOf('X25519', seeds.encryption, ['deriveBits']);
  const signing = await privateKeyOf('Ed25519', seeds.signing, ['sign']);
  const publicKey = await importedPublicKey('X25519', encryption.public);
  return {
    name: await keyName(encryption.public, signing.public),
    encryption: { ...encryption, publicKey },
    signing,
  };
}

const wrapKey = (master: Bytes): Promise<Bytes> => derived(master, labelled('key-wrap'));
const boundTo = (name: string, half: keyof Seeds): Bytes =>
  labelled('private-key', utf8(`${name}\0${half}`));

/** Both private halves under the master secret, for the server to keep. */
export async function wrapped(
  name: string,
  seeds: Seeds,
  master: Bytes,
  random: Randomness,
): Promise<PrivateKeys> {
  const key = await wrapKey(master);
  const under = async (half: keyof Seeds): Promise<string> =>
    base64url(await encrypted(key, seeds[half], boundTo(name, half), random));
  return { key: name, encryption: await under('encryption'), signing: await under('signing') };
}

export async function unwrapped(keys: PrivateKeys, master: Bytes): Promise<Seeds> {
  const key = await wrapKey(master);
  const from = (half: keyof Seeds): Promise<Bytes> =>
    decrypted(key, fromBase64url(keys[half]), boundTo(keys.key, half));
  return { encryption: await from('encryption'), signing: await from('signing') };
}
