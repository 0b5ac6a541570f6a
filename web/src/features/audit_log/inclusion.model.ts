/**
 * Checks in the browser that an entry is in the record: the root is made anew from the entry's own text
 * and the hashes beside its path (RFC 9162, section 2.1.3.2, with positions counted from nought).
 */
import type { EntryProof } from '@/api/contract';

type Bytes = Uint8Array<ArrayBuffer>;

const bytesOf = (hex: string): Bytes =>
  Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
const hexOf = (bytes: Bytes): string =>
  [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** Leaves and branches are marked apart, so that one can never be passed off as the other. */
async function hash(mark: 0 | 1, ...parts: Bytes[]): Promise<Bytes> {
  const whole = new Uint8Array(1 + parts.reduce((length, part) => length + part.length, 0));
  whole[0] = mark;
  let at = 1;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return new Uint8Array(await crypto.subtle.digest('SHA-256', whole));
}

/** The root that follows from an entry and its path, or null where the path does not fit the position. */
export async function rootFrom(proof: EntryProof): Promise<string | null> {
  let position = proof.seq;
  let last = proof.size - 1;
  if (position > last) return null;
  let made = await hash(0, new TextEncoder().encode(proof.text));
  for (const step of proof.path) {
    if (last === 0) return null;
    const beside = bytesOf(step);
    if (position % 2 === 1 || position === last) {
      made = await hash(1, beside, made);
      while (position % 2 === 0 && position !== 0) {
        position = Math.floor(position / 2);
        last = Math.floor(last / 2);
      }
    } else made = await hash(1, made, beside);
    position = Math.floor(position / 2);
    last = Math.floor(last / 2);
  }
  return last === 0 ? hexOf(made) : null;
}

export const isIncluded = async (proof: EntryProof): Promise<boolean> =>
  (await rootFrom(proof)) === proof.root;
