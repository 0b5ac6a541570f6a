/**
 * Numbers two people, or two screens, compare aloud. A server that shows somebody a wrong key would have to
 * find one with the same 30 digits (99 bits).
 */
import { type Bytes, base64url, utf8 } from '@/vault/bytes';
import { labelled, sha256 } from '@/vault/primitives';

/** 30 digits, each five from five bytes. */
async function digitsOf(bytes: Bytes): Promise<string[]> {
  const hash = await sha256(bytes);
  return Array.from({ length: 6 }, (_, group) => {
    const part = hash.slice(group * 5, group * 5 + 5);
    const number = part.reduce((sum, byte) => sum * 256 + byte, 0);
    return String(number % 100_000).padStart(5, '0');
  });
}

export interface NamedKey {
  person: string;
  key: string;
}

/** The safety number of two people: 60 digits in twelve groups, the same on both sides. */
export async function safetyNumber(one: NamedKey, other: NamedKey): Promise<string[]> {
  const both = [one, other].sort((a, b) => (a.person < b.person ? -1 : 1));
  const halves = await Promise.all(
    both.map(({ person, key }) => digitsOf(labelled('safety-number', utf8(`${person}\0${key}`)))),
  );
  return halves.flat();
}

/** What a new device shows and the admitting one compares: 30 digits in six groups. */
export const deviceNumber = (person: string, publicKey: Bytes): Promise<string[]> =>
  digitsOf(labelled('device-number', utf8(`${person}\0${base64url(publicKey)}`)));
