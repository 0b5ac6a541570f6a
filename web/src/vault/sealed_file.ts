/**
 * A file sealed for the readers of a text: encrypted under a key of its own, which travels inside that text beside
 * the hash of what came out. So whoever can open the text can open the file, and a server that hands out another
 * file, or one that opens with two keys, is found out by the hash.
 */
import { base64url, type Bytes, fromBase64url, sameBytes, VaultError } from '@/vault/bytes';
import { padded, unpadded } from '@/vault/padding';
import {
  decrypted,
  encrypted,
  labelled,
  type Randomness,
  randomness,
  sha256,
} from '@/vault/primitives';

/** What opens a sealed file; it is kept inside a sealed text and nowhere else. */
export interface FileKey {
  key: string;
  /** SHA-256 of the sealed bytes. */
  hash: string;
}

const bound = labelled('file');

export async function sealFile(
  bytes: Bytes,
  random: Randomness = randomness,
): Promise<FileKey & { sealed: Bytes }> {
  const key = random(32);
  const sealed = await encrypted(key, padded(bytes), bound, random);
  return { sealed, key: base64url(key), hash: base64url(await sha256(sealed)) };
}

export async function openFile(sealed: Bytes, { key, hash }: FileKey): Promise<Bytes> {
  if (!sameBytes(await sha256(sealed), fromBase64url(hash)))
    throw new VaultError('forged', 'This is not the file that was sealed.');
  return unpadded(await decrypted(fromBase64url(key), sealed, bound));
}
