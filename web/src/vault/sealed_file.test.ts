import { describe, expect, it } from 'vitest';
import { type Bytes, utf8 } from '@/vault/bytes';
import { paddedSize } from '@/vault/padding';
import { openFile, sealFile } from '@/vault/sealed_file';

const file = utf8('%PDF-1.7 and what the harbour is not to know');

describe('a sealed file', () => {
  it('opens with its key, byte for byte, and tells its size class alone', async () => {
    const { sealed, ...key } = await sealFile(file);
    expect(await openFile(sealed, key)).toEqual(file);
    expect(sealed.length).toBe(12 + paddedSize(file.length + 1) + 16);
    const empty = await sealFile(new Uint8Array(0) as Bytes);
    expect(await openFile(empty.sealed, empty)).toHaveLength(0);
  });

  it('is sealed anew each time, so that the same file is not recognised', async () => {
    const [one, other] = [await sealFile(file), await sealFile(file)];
    expect(one.sealed).not.toEqual(other.sealed);
    expect(one.key).not.toBe(other.key);
  });

  it('is refused when it was changed, exchanged, or sealed by another key', async () => {
    const { sealed, ...key } = await sealFile(file);
    const changed = sealed.slice();
    changed[40] = (changed[40] ?? 0) ^ 1;
    await expect(openFile(changed, key)).rejects.toMatchObject({ code: 'forged' });
    const other = await sealFile(utf8('another file'));
    await expect(openFile(other.sealed, key)).rejects.toMatchObject({ code: 'forged' });
    const swapped = { key: key.key, hash: other.hash };
    await expect(openFile(other.sealed, swapped)).rejects.toMatchObject({ code: 'forged' });
  });
});
