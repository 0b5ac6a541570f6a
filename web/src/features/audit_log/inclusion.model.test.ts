import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { isIncluded } from './inclusion.model';

const hash = (...parts: (string | Buffer)[]): Buffer =>
  parts.reduce((made, part) => made.update(part), createHash('sha256')).digest();
const leaf = (text: string): Buffer => hash(Buffer.from([0]), text);
const branch = (a: Buffer, b: Buffer): Buffer => hash(Buffer.from([1]), a, b);

/** The tree over texts and the path of one of them, straight from the definition. */
function tree(texts: string[], at: number): { root: Buffer; path: Buffer[] } {
  if (texts.length === 1) return { root: leaf(texts[0]!), path: [] };
  let split = 1;
  while (split * 2 < texts.length) split *= 2;
  const [left, right] = [texts.slice(0, split), texts.slice(split)];
  const inLeft = at < split;
  const [mine, other] = inLeft
    ? [tree(left, at), tree(right, 0)]
    : [tree(right, at - split), tree(left, 0)];
  return {
    root: inLeft ? branch(mine.root, other.root) : branch(other.root, mine.root),
    path: [...mine.path, other.root],
  };
}

const proofOf = (texts: string[], seq: number) => {
  const { root, path } = tree(texts, seq);
  const hex = (one: Buffer): string => one.toString('hex');
  const text = texts[seq]!;
  return {
    seq,
    size: texts.length,
    text,
    leaf: hex(leaf(text)),
    path: path.map(hex),
    root: hex(root),
  };
};
const texts = (count: number): string[] => Array.from({ length: count }, (_, at) => `entry ${at}`);

describe('the proof that an entry is in the record', () => {
  it.each([1, 2, 3, 4, 5, 7, 8, 13])('holds for every entry of %i', async (count) => {
    for (let seq = 0; seq < count; seq++)
      expect(await isIncluded(proofOf(texts(count), seq))).toBe(true);
  });
  it('fails when a word of the entry, its place or the path is another', async () => {
    const proof = proofOf(texts(13), 6);
    expect(await isIncluded({ ...proof, text: 'entry six' })).toBe(false);
    expect(await isIncluded({ ...proof, seq: 7 })).toBe(false);
    expect(await isIncluded({ ...proof, seq: 13 })).toBe(false);
    expect(await isIncluded({ ...proof, path: proof.path.slice(1) })).toBe(false);
    expect(await isIncluded({ ...proof, path: [...proof.path, proof.root] })).toBe(false);
  });
});
