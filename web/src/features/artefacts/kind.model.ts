import { Problem } from '@/api/problem';
import { utf8, type Bytes } from '@/vault/bytes';
import { openFile, type FileKey } from '@/vault/sealed_file';

/**
 * What the server checks of a plain file, checked here of a sealed one: by whoever seals it, and by whoever opens
 * it, since nobody between the two can. The table is that of `src/artefacts/domain/file_kind.cpp`; which endings are
 * taken the server says.
 */
const zip = utf8('PK\x03\x04');
const begins: Readonly<Record<string, Bytes>> = {
  pdf: utf8('%PDF-'),
  png: Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
  jpg: Uint8Array.of(0xff, 0xd8, 0xff),
  jpeg: Uint8Array.of(0xff, 0xd8, 0xff),
  webp: utf8('RIFF'),
  docx: zip,
  xlsx: zip,
  pptx: zip,
  odt: zip,
  ods: zip,
  odp: zip,
};

/** How a name ends, in small letters; nothing where it has no ending. */
export const endingOf = (name: string): string =>
  name.includes('.') ? (name.split('.').pop() ?? '').toLowerCase() : '';

/** Whether a file of this name is taken. */
export const isTaken = (name: string, endings: readonly string[]): boolean =>
  endings.includes(endingOf(name));

/** Text has no zero byte; everything else begins as its kind does. */
function looksLike(ending: string, bytes: Bytes): boolean {
  const start = begins[ending];
  return start ? start.every((byte, at) => bytes[at] === byte) : !bytes.includes(0);
}

/** Throws what the server would say of such a file. */
export function checkKind(name: string, bytes: Bytes, endings: readonly string[]): void {
  if (!isTaken(name, endings))
    throw refused(
      'Files of this kind are not taken. Save it as PDF, a picture, text or an office document without macros.',
    );
  if (!looksLike(endingOf(name), bytes))
    throw refused('This file is not what its name says it is.');
}

/** What was sealed, once it was looked at: a false word to the server about its kind ends here. */
export async function openedFile(
  file: { name: string; sealed: FileKey },
  sealed: Bytes,
  endings: readonly string[],
): Promise<Bytes> {
  const bytes = await openFile(sealed, file.sealed);
  checkKind(file.name, bytes, endings);
  return bytes;
}

const refused = (detail: string): Problem => new Problem({ title: 'refused', status: 422, detail });
