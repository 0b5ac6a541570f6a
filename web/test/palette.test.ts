/** The contrast of the palette, so that an edit of a token cannot break it unseen. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const css = readFileSync(join(__dirname, '../src/theme/tokens.css'), 'utf8');
const token = (name: string): [string, string] => {
  const found = new RegExp(`--${name}: light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\)`).exec(css);
  if (!found) throw new Error(`no token ${name}`);
  return [found[1]!, found[2]!];
};
const light = (hex: string): number => {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
const contrast = (a: string, b: string): number => {
  const [dark, bright] = [light(a), light(b)].sort((x, y) => x - y) as [number, number];
  return (bright + 0.05) / (dark + 0.05);
};

const texts = ['ink', 'ink2', 'ink3', 'brand', 'attn', 'crit'];
const grounds = ['bg', 'surface', 'sunken'];
it.each(texts.flatMap((text) => grounds.map((ground) => [text, ground] as const)))(
  '%s can be read on %s',
  (text, ground) => {
    for (const scheme of [0, 1] as const)
      expect(contrast(token(text)[scheme], token(ground)[scheme])).toBeGreaterThanOrEqual(4.5);
  },
);
it.each([
  ['on-brand', 'brand'],
  ['brand', 'brand-tint'],
  ['ink', 'brand-tint'],
  ['attn', 'attn-tint'],
  ['crit', 'crit-tint'],
])('%s can be read on %s', (text, ground) => {
  for (const scheme of [0, 1] as const)
    expect(contrast(token(text)[scheme], token(ground)[scheme])).toBeGreaterThanOrEqual(4.5);
});
it.each([
  'line-strong',
  'reverse',
  'classic',
  'peer',
  'circle',
  'c1',
  'c2',
  'c3',
  'c4',
  'c5',
  'c6',
  'c7',
  'c8',
])('%s can be made out on a sheet', (mark) => {
  for (const scheme of [0, 1] as const)
    expect(contrast(token(mark)[scheme], token('surface')[scheme])).toBeGreaterThanOrEqual(
      mark.startsWith('c') && mark.length === 2 ? 2.2 : 3,
    );
});
