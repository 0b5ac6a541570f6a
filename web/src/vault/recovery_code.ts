/**
 * The code that is printed once and opens everything when every device is gone: 160 random bits as 32
 * Crockford base-32 characters and one check character. It has enough bits that no stretching is needed, and
 * the server learns neither the code nor anything that opens what lies under it.
 */
import { type Bytes, base64url, fromBase64url, utf8, VaultError } from '@/vault/bytes';
import { decrypted, derived, encrypted, labelled, type Randomness } from '@/vault/primitives';
import type { RecoverySeal } from '@/vault/wire';

const digits = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const checks = `${digits}*~$=U`;
const codeSize = 20;

const numberOf = (bytes: Bytes): bigint =>
  bytes.reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n);

/** In groups of four, as it is printed: `K3T9-…-7Q2X-M`. */
export function printedCode(code: Bytes): string {
  const value = numberOf(code);
  let text = '';
  for (let place = 31n; place >= 0n; place--) text += digits[Number((value >> (place * 5n)) & 31n)];
  const groups = text.match(/.{4}/g) ?? [];
  return [...groups, checks[Number(value % 37n)]].join('-');
}

/** Reads what somebody typed: any case, any spaces, O for 0, I and L for 1. */
export function typedCode(text: string): Bytes {
  const plain = text.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');
  const value = Array.from(plain.slice(0, 32)).reduce((sum, character) => {
    const digit = digits.indexOf(character);
    if (digit < 0) throw new VaultError('wrong_code', 'This character is in no recovery code.');
    return (sum << 5n) | BigInt(digit);
  }, 0n);
  if (plain.length !== 33 || checks[Number(value % 37n)] !== plain[32])
    throw new VaultError('wrong_code', 'There is a slip in this code: look at it again.');
  return Uint8Array.from({ length: codeSize }, (_, i) =>
    Number((value >> BigInt(8 * (codeSize - 1 - i))) & 255n),
  );
}

/** Shows the server that we hold the code, and tells it nothing else. */
export const verifierOf = async (code: Bytes, person: string): Promise<string> =>
  base64url(await derived(code, labelled('recovery-verifier', utf8(person))));

const recoveryKey = (code: Bytes, person: string): Promise<Bytes> =>
  derived(code, labelled('recovery', utf8(person)));

export async function sealedUnderCode(
  code: Bytes,
  person: string,
  master: Bytes,
  random: Randomness,
): Promise<RecoverySeal> {
  const bound = labelled('master-secret', utf8(person));
  const under = await encrypted(await recoveryKey(code, person), master, bound, random);
  return { verifier: await verifierOf(code, person), wrapped: base64url(under) };
}

export async function openedWithCode(code: Bytes, person: string, under: string): Promise<Bytes> {
  const bound = labelled('master-secret', utf8(person));
  return decrypted(await recoveryKey(code, person), fromBase64url(under), bound);
}
