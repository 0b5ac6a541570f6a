/**
 * Whether a public key is the one everybody is shown: its publication is an entry of the record (`audit/v1`),
 * a Merkle tree whose signed heads others keep. Checked here from the bytes up; nothing the server says of
 * its own proof is believed.
 */
import {
  type Bytes,
  base64url,
  fromBase64url,
  joined,
  sameBytes,
  utf8,
  VaultError,
} from '@/vault/bytes';
import { canonical } from '@/vault/canonical';
import { signedStatement } from '@/vault/key_ring';
import { keyName } from '@/vault/key_pairs';
import { isSigned, sha256 } from '@/vault/primitives';
import type { Reader } from '@/vault/sealed_text';
import type { EntryProof, PublishedKey } from '@/vault/wire';

export interface VerifiedKey extends Reader {
  entry: number;
  /** Whether a signed head covers the entry yet; within a minute of publication one does. */
  underHead: boolean;
  /** Whether the key before it signed for it. If not, compare the safety number again. */
  followsOn: boolean;
}

const forged = (sentence: string): VaultError => new VaultError('forged', sentence);
const fromHex = (hex: string): Bytes =>
  Uint8Array.from(hex.match(/[0-9a-f]{2}/g) ?? [], (pair) => Number.parseInt(pair, 16));
const fromBase64 = (text: string): Bytes =>
  Uint8Array.from(atob(text), (character) => character.charCodeAt(0));

/** Verifies every key a person ever published, the one in use first, as `list_reader_keys` lists them. */
export async function verifiedKeys(
  person: string,
  keys: readonly PublishedKey[],
  logKey: string,
): Promise<VerifiedKey[]> {
  const verified: VerifiedKey[] = [];
  let before: VerifiedKey | undefined;
  for (const published of [...keys].reverse()) {
    before = await verifiedKey(person, published, before, logKey);
    verified.unshift(before);
  }
  return verified;
}

async function verifiedKey(
  person: string,
  { publication, proof }: PublishedKey,
  before: VerifiedKey | undefined,
  logKey: string,
): Promise<VerifiedKey> {
  const { statement, signature, endorsement } = publication;
  const encryption = fromBase64url(statement.encryption);
  const signing = fromBase64url(statement.signing);
  if (statement.person !== person) throw forged('This is somebody else’s key.');
  if (statement.key !== (await keyName(encryption, signing)))
    throw forged('The key does not bear its name.');
  if (statement.previous !== (before?.key ?? ''))
    throw forged('A key between these two is held back.');
  const text = signedStatement(statement);
  if (!(await isSigned(signing, text, fromBase64url(signature))))
    throw forged('The key did not sign for itself.');
  const followsOn =
    !before ||
    (!!endorsement && (await isSigned(before.signing, text, fromBase64url(endorsement))));
  const underHead = await verifyEntry(proof, canonical({ ...statement }), logKey);
  return {
    person,
    key: statement.key,
    encryption,
    signing,
    entry: proof.seq,
    underHead,
    followsOn,
  };
}

/** Whether a signed head covers the entry; throws unless the entry is in the tree and says `details`. */
export async function verifyEntry(
  proof: EntryProof,
  details: string,
  logKey: string,
): Promise<boolean> {
  const leaf = JSON.parse(proof.text) as { act: string; dh: string; seq: number };
  if (leaf.act !== 'sealed.key_published' || leaf.seq !== proof.seq)
    throw forged('This entry is about something else.');
  const commitment = await sha256(joined(fromBase64url(proof.salt), utf8(details)));
  if (proof.details !== details || leaf.dh !== base64url(commitment))
    throw forged('The record holds another key.');
  const hash = await sha256(joined(new Uint8Array([0]), utf8(proof.text)));
  const root = await rootAbove(hash, proof.seq, proof.size, proof.path.map(fromHex));
  if (!sameBytes(root, fromHex(proof.root))) throw forged('The entry is not in the record.');
  if (!proof.head) return false;
  const head = await readHead(proof.head, logKey);
  if (head.size !== proof.size || !sameBytes(head.root, root))
    throw forged('The signed head is of another record.');
  return true;
}

/** RFC 9162 §2.1.3.2; refuses paths that are too short or too long. */
async function rootAbove(leaf: Bytes, index: number, size: number, path: Bytes[]): Promise<Bytes> {
  if (index < 0 || index >= size) throw forged('The entry lies outside the record.');
  let [at, last, hash] = [index, size - 1, leaf];
  for (const sibling of path) {
    if (last === 0) throw forged('The proof is too long.');
    const left = at % 2 === 1 || at === last;
    hash = await sha256(joined(new Uint8Array([1]), ...(left ? [sibling, hash] : [hash, sibling])));
    if (left)
      while (at % 2 === 0 && at !== 0) [at, last] = [Math.floor(at / 2), Math.floor(last / 2)];
    [at, last] = [Math.floor(at / 2), Math.floor(last / 2)];
  }
  if (last !== 0) throw forged('The proof is too short.');
  return hash;
}

/** Reads a signed note (C2SP tlog-checkpoint) that the key `name+id+base64` signed. */
export async function readHead(
  note: string,
  logKey: string,
): Promise<{ size: number; root: Bytes }> {
  const [name = '', , ...rest] = logKey.split('+');
  const key = fromBase64(rest.join('+'));
  const [body = '', signatures = ''] = note.split(/(?<=\n)\n/, 2);
  const [origin, size = '', root = ''] = body.split('\n');
  const id = (await sha256(joined(utf8(`${name}\n`), key))).slice(0, 4);
  for (const line of signatures.split('\n')) {
    if (!line.startsWith(`— ${name} `)) continue;
    const bytes = fromBase64(line.slice(name.length + 3));
    if (!sameBytes(bytes.slice(0, 4), id)) continue;
    const good = await isSigned(key.slice(1), utf8(body), bytes.slice(4));
    if (good && origin === name && /^(0|[1-9]\d*)$/.test(size))
      return { size: Number(size), root: fromBase64(root) };
  }
  throw forged('The head of the record is not signed by its key.');
}
