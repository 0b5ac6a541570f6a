/**
 * An enrolled device: an X25519 key that WebCrypto made and will not give out, kept by the browser. The
 * master secret is sealed to it. Whoever copies the browser's files may copy the key with them; whoever
 * only reads the server's database may not.
 */
import { type Bytes, base64url, fromBase64url, utf8 } from '@/vault/bytes';
import { labelled, openedWith, type Randomness, sealedTo } from '@/vault/primitives';

export interface DeviceKey {
  public: Bytes;
  publicKey: CryptoKey;
  privateKey: CryptoKey;
}
export interface MasterSeal {
  encapsulated: string;
  wrapped: string;
}

export async function newDeviceKey(): Promise<DeviceKey> {
  const pair = (await crypto.subtle.generateKey('X25519', false, ['deriveBits'])) as CryptoKeyPair;
  const raw = new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey));
  return { public: raw, ...pair };
}

const boundTo = (person: string, publicKey: Bytes): Bytes =>
  labelled('device', utf8(`${person}\0${base64url(publicKey)}`));
const nothing: Bytes = new Uint8Array(0);

export async function sealedToDevice(
  publicKey: Bytes,
  person: string,
  master: Bytes,
  random: Randomness,
): Promise<MasterSeal> {
  const bound = boundTo(person, publicKey);
  const { encapsulated, wrapped } = await sealedTo(publicKey, master, bound, nothing, random);
  return { encapsulated: base64url(encapsulated), wrapped: base64url(wrapped) };
}

export const openedOnDevice = (key: DeviceKey, person: string, seal: MasterSeal): Promise<Bytes> =>
  openedWith(
    key.privateKey,
    key.publicKey,
    { encapsulated: fromBase64url(seal.encapsulated), wrapped: fromBase64url(seal.wrapped) },
    boundTo(person, key.public),
    nothing,
  );
