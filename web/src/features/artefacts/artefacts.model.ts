import type { Artefact } from '@/api/contract';
import { VaultError } from '@/vault/bytes';
import type { FileKey } from '@/vault/sealed_file';

/** What somebody is about to show: a file or a link, with a title. */
export interface Draft {
  title: string;
  note: string;
  link: string;
  file: File | null;
}

export interface ShownFile {
  id: string;
  name: string;
  bytes: number;
  /** What opens it, where it is sealed. */
  sealed: (FileKey & { type: string }) | null;
}

export interface ShownVersion {
  version: number;
  mine: boolean;
  added: string;
  title: string;
  note: string;
  link: string | null;
  file: ShownFile | null;
  /** Why it could not be opened. */
  fault: unknown;
}

export interface Shown {
  id: string;
  version: number;
  mine: boolean;
  versions: ShownVersion[];
}

type Served = Artefact['versions'][number];

/** A version that is not sealed, as the server says it. */
export function plainVersion(served: Served): ShownVersion {
  const { version, mine, added, title, note, link, file } = served;
  return {
    version,
    mine,
    added,
    title,
    note,
    link: link ?? null,
    file: file ? { id: file.id, name: file.name, bytes: file.bytes, sealed: null } : null,
    fault: null,
  };
}

/** What stands inside the sealed text of a version. */
interface Inside {
  title: string;
  note: string;
  link?: string;
  file?: FileKey & { name: string; type: string; bytes: number };
}

export function toInside({ title, note, link, file }: Draft, key: FileKey | null): string {
  const inside: Inside = { title, note };
  if (file && key) inside.file = { name: file.name, type: file.type, bytes: file.size, ...key };
  else inside.link = link;
  return JSON.stringify(inside);
}

/** The version with what was opened of it. A server that mixes versions up is found out here. */
export function openedVersion(served: Served, words: string): ShownVersion {
  if (served.text?.binding.version !== served.version)
    throw new VaultError('forged', 'This was sealed as another version.');
  const inside = JSON.parse(words) as Inside;
  if (typeof inside.title !== 'string')
    throw new VaultError('form', 'What was sealed is no artefact.');
  const link = inside.link !== undefined && leadsToTheWeb(inside.link) ? inside.link : null;
  const { file } = inside;
  return {
    ...plainVersion(served),
    title: inside.title,
    note: inside.note,
    link,
    file:
      file && served.file
        ? {
            id: served.file.id,
            name: file.name,
            bytes: file.bytes,
            sealed: { key: file.key, hash: file.hash, type: file.type },
          }
        : null,
  };
}

/** What the server checks of a plain link, checked here of a sealed one, which only we can read. */
export function leadsToTheWeb(link: string): boolean {
  if (!URL.canParse(link)) return false;
  const { protocol, username, host } = new URL(link);
  return (protocol === 'https:' || protocol === 'http:') && !username && host !== '';
}
