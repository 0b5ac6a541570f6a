import { describe, expect, it } from 'vitest';
import { utf8, type Bytes } from '@/vault/bytes';
import { sealFile } from '@/vault/sealed_file';
import { checkKind, isTaken, openedFile } from './kind.model';

const endings = ['pdf', 'png', 'docx', 'txt'];
const said = (name: string, bytes: Bytes): string => {
  try {
    checkKind(name, bytes, endings);
    return 'ok';
  } catch (fault) {
    return (fault as Error).message;
  }
};

describe('the kind of a sealed file', () => {
  it('is taken by its ending', () => {
    expect(isTaken('Plan.PDF', ['pdf'])).toBe(true);
    expect(isTaken('page.html', ['pdf'])).toBe(false);
    expect(isTaken('pdf', ['pdf'])).toBe(false);
    expect(isTaken('plan.pdf.html', ['pdf'])).toBe(false);
  });

  it('is what its first bytes say', () => {
    expect(said('plan.pdf', utf8('%PDF-1.7'))).toBe('ok');
    expect(said('report.docx', utf8('PK\x03\x04…'))).toBe('ok');
    expect(said('notes.txt', utf8('Prüfung'))).toBe('ok');
    expect(said('plan.pdf', utf8('MZ\x90'))).toMatch(/not what its name says/);
    expect(said('notes.txt', Uint8Array.of(65, 0, 66))).toMatch(/not what its name says/);
    expect(said('macro.docm', utf8('PK\x03\x04'))).toMatch(/of this kind are not taken/);
  });

  it('is looked at again by whoever opens it', async () => {
    const honest = utf8('%PDF-1.7 the berths');
    const open = async (name: string, bytes: Bytes): Promise<Bytes> => {
      const { sealed, ...key } = await sealFile(bytes);
      return openedFile({ name, sealed: key }, sealed, endings);
    };
    expect(await open('Berths.pdf', honest)).toEqual(honest);
    // The house was told "pdf" both times.
    await expect(open('Berths.exe', honest)).rejects.toThrow(/of this kind/);
    await expect(open('Berths.pdf', utf8('MZ\x90'))).rejects.toThrow(/not what its name says/);
  });
});
