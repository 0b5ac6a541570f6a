/** A small record as the house keeps it, for tests of whoever verifies it. */
import '@/vault/webcrypto.test-support';
import { type Bytes, base64url, joined, utf8 } from '@/vault/bytes';
import { canonical } from '@/vault/canonical';
import type { KeyPairs } from '@/vault/key_pairs';
import { randomness, sha256, signed } from '@/vault/primitives';
import type { KeyPublication, PublishedKey } from '@/vault/wire';

const hex = (bytes: Bytes): string =>
  [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
const base64 = (bytes: Bytes): string => btoa(String.fromCharCode(...bytes));
const node = (left: Bytes, right: Bytes): Promise<Bytes> =>
  sha256(joined(new Uint8Array([1]), left, right));
const leafHash = (text: string): Promise<Bytes> => sha256(joined(new Uint8Array([0]), utf8(text)));

/** A record of three entries, the publication in the middle, and a head signed by a key of the log. */
export async function recorded(
  publication: KeyPublication,
  log: KeyPairs,
): Promise<{ published: PublishedKey; logKey: string }> {
  const details = canonical({ ...publication.statement });
  const salt = randomness(32);
  const dh = base64url(await sha256(joined(salt, utf8(details))));
  const text = canonical({ act: 'sealed.key_published', dh, seq: 1, v: 1 });
  const [first, leaf, last] = (await Promise.all(['one', text, 'three'].map(leafHash))) as [
    Bytes,
    Bytes,
    Bytes,
  ];
  const root = await node(await node(first, leaf), last);
  const name = 'telemachy/audit/test';
  const key = joined(new Uint8Array([1]), log.signing.public);
  const id = (await sha256(joined(utf8(`${name}\n`), key))).slice(0, 4);
  const body = `${name}\n3\n${base64(root)}\n`;
  const signature = base64(joined(id, await signed(log.signing.privateKey, utf8(body))));
  const proof = {
    seq: 1,
    size: 3,
    text,
    leaf: hex(leaf),
    path: [hex(first), hex(last)],
    root: hex(root),
    salt: base64url(salt),
    details,
    head: `${body}\n— ${name} ${signature}\n`,
  };
  const logKey = `${name}+${hex(id)}+${base64(key)}`;
  return { published: { publication, published: '2026-11-21T10:00:00.000Z', proof }, logKey };
}
