/**
 * A sealed text: one data key per version, AES-256-GCM over the padded text, the data key sealed to each
 * reader, all of it bound to who wrote what, which version and for whom, and signed by the author.
 */
import {
  type Bytes,
  base64url,
  fromBase64url,
  joined,
  sameBytes,
  textOf,
  utf8,
  VaultError,
} from '@/vault/bytes';
import { canonical } from '@/vault/canonical';
import { current, type OpenRing } from '@/vault/key_ring';
import { padded, unpadded } from '@/vault/padding';
import {
  decrypted,
  derived,
  encrypted,
  isSigned,
  labelled,
  openedWith,
  type Randomness,
  randomness,
  sealedTo,
  sha256,
  signed,
} from '@/vault/primitives';
import type { Binding, OpenableText, ReaderWrap, SealedText } from '@/vault/wire';

/** Somebody's public keys, after their publication was verified (key_log.ts). */
export interface Reader {
  person: string;
  key: string;
  encryption: Bytes;
  signing: Bytes;
}

/** What a text is, apart from its words. */
export interface Frame {
  about: string;
  kind: string;
  tier: 'T3' | 'T4';
  day: string;
  object: string;
  version: number;
}

export const newObjectId = (random: Randomness = randomness): string =>
  `sld_${base64url(random(16))}`;

const associated = async (binding: Binding): Promise<Bytes> =>
  sha256(utf8(canonical({ ...binding })));
const commitmentTo = async (dataKey: Bytes): Promise<string> =>
  base64url(await derived(dataKey, labelled('commitment')));
const signedText = (bound: Bytes, cipherHash: Bytes): Bytes =>
  joined(labelled('object'), bound, cipherHash);
const boundTo = ({ object, version }: Binding, key: string): Bytes =>
  labelled('data-key', utf8(`${object}\0${version}\0${key}`));

/** Seals for exactly these readers; name the author among them, or they will not read it again. */
export async function seal(
  text: string,
  frame: Frame,
  author: OpenRing,
  readers: readonly Reader[],
  random: Randomness = randomness,
): Promise<SealedText> {
  const dataKey = random(32);
  const ordered = [...readers].sort((a, b) => (a.person < b.person ? -1 : 1));
  const binding: Binding = {
    ...frame,
    v: 1,
    suite: 1,
    author: author.person,
    author_key: current(author).name,
    commitment: await commitmentTo(dataKey),
    readers: ordered.map(({ person }) => person),
  };
  const bound = await associated(binding);
  const ciphertext = await encrypted(dataKey, padded(utf8(text)), bound, random);
  const wraps: ReaderWrap[] = [];
  for (const { person, key, encryption } of ordered) {
    const sealed = await sealedTo(encryption, dataKey, boundTo(binding, key), bound, random);
    const { encapsulated, wrapped } = sealed;
    wraps.push({ person, key, encapsulated: base64url(encapsulated), wrapped: base64url(wrapped) });
  }
  const signature = await signed(
    current(author).signing.privateKey,
    signedText(bound, await sha256(ciphertext)),
  );
  return {
    binding,
    ciphertext: base64url(ciphertext),
    signature: base64url(signature),
    wraps,
  };
}

/** What we asked for; a server that hands out another text, or an older one, is found out. */
export interface Expected {
  about: string;
  kind: string;
  /** The least version we have seen before. */
  version?: number;
}

/** The words, or a VaultError that says why not. `author` is the verified key the text names. */
export async function open(
  text: OpenableText,
  expected: Expected,
  ring: OpenRing,
  author: Reader,
): Promise<string> {
  const { binding, wrap } = text;
  if (binding.v !== 1 || binding.suite !== 1)
    throw new VaultError('form', 'This was sealed in a way this browser does not know yet.');
  if (binding.about !== expected.about || binding.kind !== expected.kind)
    throw new VaultError('forged', 'This text belongs somewhere else.');
  if (binding.version < (expected.version ?? 1))
    throw new VaultError('forged', 'This is an older version than the one we have seen.');
  if (author.person !== binding.author || author.key !== binding.author_key)
    throw new VaultError('forged', 'This was not signed with a key of its author.');
  const bound = await associated(binding);
  const ciphertext = fromBase64url(text.ciphertext);
  const whole = signedText(bound, await sha256(ciphertext));
  if (!(await isSigned(author.signing, whole, fromBase64url(text.signature))))
    throw new VaultError('forged', 'The author did not sign this.');
  const dataKey = await dataKeyOf(binding, wrap, bound, ring);
  return textOf(unpadded(await decrypted(dataKey, ciphertext, bound)));
}

async function dataKeyOf(
  binding: Binding,
  wrap: ReaderWrap,
  bound: Bytes,
  ring: OpenRing,
): Promise<Bytes> {
  const pair = ring.pairs.find(({ name }) => name === wrap.key);
  if (!pair || wrap.person !== ring.person || !binding.readers.includes(ring.person))
    throw new VaultError('not_for_us', 'This is sealed to a key we do not hold.');
  const dataKey = await openedWith(
    pair.encryption.privateKey,
    pair.encryption.publicKey,
    { encapsulated: fromBase64url(wrap.encapsulated), wrapped: fromBase64url(wrap.wrapped) },
    boundTo(binding, wrap.key),
    bound,
  );
  if (!sameBytes(utf8(await commitmentTo(dataKey)), utf8(binding.commitment)))
    throw new VaultError('forged', 'This opens with a key its author did not commit to.');
  return dataKey;
}
