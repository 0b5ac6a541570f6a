/**
 * The primitives of `vault/v1`, named once: SHA-256, HKDF-SHA256, AES-256-GCM and Ed25519 from WebCrypto,
 * HPKE (RFC 9180, base mode, X25519 · HKDF-SHA256 · AES-256-GCM) from @hpke/core, which itself only calls
 * WebCrypto. Everything else in this folder is composed of these.
 */
import { Aes256Gcm, CipherSuite, DhkemX25519HkdfSha256, HkdfSha256 } from '@hpke/core';
import { type Bytes, joined, utf8, VaultError } from '@/vault/bytes';

/** Where unpredictable bytes come from; tests with known answers pass their own. */
export type Randomness = (size: number) => Bytes;
export const randomness: Randomness = (size) => crypto.getRandomValues(new Uint8Array(size));

export const sha256 = async (bytes: Bytes): Promise<Bytes> =>
  new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));

/** Says what bytes are for, in front of them: no two purposes share an input. */
export const labelled = (purpose: string, ...parts: Bytes[]): Bytes =>
  joined(utf8(`vault/v1/${purpose}\0`), ...parts);

/** 32 bytes for one purpose out of a secret that has at least 128 bits (RFC 5869, empty salt). */
export async function derived(secret: Bytes, info: Bytes): Promise<Bytes> {
  const key = await crypto.subtle.importKey('raw', secret, 'HKDF', false, ['deriveBits']);
  const how = { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(0), info };
  return new Uint8Array(await crypto.subtle.deriveBits(how, key, 256));
}

const nonceSize = 12;
const gcmKey = (key: Bytes, use: KeyUsage): Promise<CryptoKey> =>
  crypto.subtle.importKey('raw', key, 'AES-GCM', false, [use]);

/** AES-256-GCM under a random nonce, which stands in front. */
export async function encrypted(
  key: Bytes,
  text: Bytes,
  associated: Bytes,
  random: Randomness,
): Promise<Bytes> {
  const iv = random(nonceSize);
  const how = { name: 'AES-GCM', iv, additionalData: associated };
  const out = await crypto.subtle.encrypt(how, await gcmKey(key, 'encrypt'), text);
  return joined(iv, new Uint8Array(out));
}

export async function decrypted(key: Bytes, all: Bytes, associated: Bytes): Promise<Bytes> {
  const iv = all.slice(0, nonceSize);
  const how = { name: 'AES-GCM', iv, additionalData: associated };
  try {
    const secret = await gcmKey(key, 'decrypt');
    return new Uint8Array(await crypto.subtle.decrypt(how, secret, all.slice(nonceSize)));
  } catch {
    throw new VaultError('forged', 'This was changed, or another key sealed it.');
  }
}

const suite = new CipherSuite({
  kem: new DhkemX25519HkdfSha256(),
  kdf: new HkdfSha256(),
  aead: new Aes256Gcm(),
});
/** A short secret, sealed to a public key. */
export interface Sealed {
  encapsulated: Bytes;
  wrapped: Bytes;
}

export async function sealedTo(
  publicKey: Bytes,
  secret: Bytes,
  info: Bytes,
  associated: Bytes,
  random: Randomness,
): Promise<Sealed> {
  const recipientPublicKey = await suite.kem.deserializePublicKey(publicKey.buffer);
  // The library makes the ephemeral pair itself. Only where the answer must be known beforehand is it
  // derived (RFC 9180 §7.1.3) from what the caller passed.
  const ekm = random === randomness ? undefined : random(32);
  const sender = await suite.createSenderContext({ recipientPublicKey, info: info.buffer, ekm });
  const wrapped = new Uint8Array(await sender.seal(secret.buffer, associated.buffer));
  return { encapsulated: new Uint8Array(sender.enc), wrapped };
}

export async function openedWith(
  privateKey: CryptoKey,
  publicKey: CryptoKey,
  sealed: Sealed,
  info: Bytes,
  associated: Bytes,
): Promise<Bytes> {
  try {
    const recipient = await suite.createRecipientContext({
      recipientKey: { privateKey, publicKey },
      enc: sealed.encapsulated.slice().buffer,
      info: info.buffer,
    });
    return new Uint8Array(await recipient.open(sealed.wrapped.slice().buffer, associated.buffer));
  } catch {
    throw new VaultError('not_for_us', 'This was sealed to another key, or was changed.');
  }
}

export const importedPublicKey = (name: 'X25519' | 'Ed25519', raw: Bytes): Promise<CryptoKey> =>
  crypto.subtle.importKey('raw', raw, name, true, name === 'Ed25519' ? ['verify'] : []);

export async function signed(key: CryptoKey, text: Bytes): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.sign('Ed25519', key, text));
}

/** Whether the key signed this text; a signature of the wrong form is no signature. */
export async function isSigned(publicKey: Bytes, text: Bytes, signature: Bytes): Promise<boolean> {
  try {
    const key = await importedPublicKey('Ed25519', publicKey);
    return await crypto.subtle.verify('Ed25519', key, signature, text);
  } catch {
    return false;
  }
}
