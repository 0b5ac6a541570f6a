import { useEffect, useMemo, useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { address, call, callBytes } from '@/api/client';
import type { Artefact, ArtefactList } from '@/api/contract';
import { download } from '@/ui/download';
import type { Bytes } from '@/vault/bytes';
import { sealFile, type FileKey } from '@/vault/sealed_file';
import { newObjectId } from '@/vault/sealed_text';
import type { Vault } from '@/vault/vault';
import {
  openedVersion,
  plainVersion,
  toInside,
  type Draft,
  type Shown,
  type ShownFile,
} from './artefacts.model';
import { checkKind, endingOf, openedFile } from './kind.model';

/** One way of showing things: plain, or sealed. A screen works with either. */
export interface Shelf {
  items: Shown[];
  /** Shows something new, or the next version of something. */
  keep: (draft: Draft, next?: Shown) => Promise<void>;
  /** Saves a file to this device. */
  save: (file: ShownFile) => Promise<void>;
}

/** Where the person sits; Swedish dates are ISO dates. */
const today = (): string => new Date().toLocaleDateString('sv');

export function usePlainShelf(pair: string, listed: readonly Artefact[]): Shelf {
  const refresh = useRefresh();
  const items = useMemo(
    () =>
      listed
        .filter(({ sealed }) => !sealed)
        .map((one) => ({ ...one, versions: one.versions.map(plainVersion) })),
    [listed],
  );
  const keep = async (draft: Draft, next?: Shown): Promise<void> => {
    const contents: { title: string; note: string; link?: string; file?: string } = {
      title: draft.title,
      note: draft.note,
    };
    if (draft.file) {
      const query = { name: draft.file.name };
      const sent = await call('upload_file', { params: { pair }, query, raw: draft.file });
      contents.file = sent.id;
    } else contents.link = draft.link;
    await put(pair, contents, next);
    await refresh();
  };
  const save = (file: ShownFile): Promise<void> => {
    const link = document.createElement('a');
    link.href = address('fetch_file', { params: { file: file.id } });
    link.download = file.name;
    link.click();
    return Promise.resolve();
  };
  return { items, keep, save };
}

/** The same with a vault: everything is sealed before it leaves this browser, and opened in it. */
export function useSealedShelf(
  vault: Vault,
  pair: string,
  partner: string,
  { items: listed, endings }: ArtefactList,
): Shelf {
  const refresh = useRefresh();
  const items = useOpened(vault, pair, listed);
  const keep = async (draft: Draft, next?: Shown): Promise<void> => {
    let file: string | undefined;
    let key: FileKey | null = null;
    if (draft.file) {
      const bytes = new Uint8Array(await draft.file.arrayBuffer()) as Bytes;
      checkKind(draft.file.name, bytes, endings);
      const { sealed, ...opens } = await sealFile(bytes);
      key = opens;
      const raw = new Blob([sealed]);
      const sent = await call('upload_file', {
        params: { pair },
        query: { sealed: true, kind: endingOf(draft.file.name) },
        raw,
      });
      file = sent.id;
    }
    const before = next && listed.find(({ id }) => id === next.id)?.versions[0]?.text?.binding;
    const frame = {
      about: pair,
      kind: 'artefact',
      tier: 'T3' as const,
      day: today(),
      object: before?.object ?? newObjectId(),
      version: (next?.version ?? 0) + 1,
    };
    const text = await vault.seal(toInside(draft, key), frame, [vault.person, partner]);
    await put(pair, { title: '', note: '', file, text }, next);
    await refresh();
  };
  const save = async (file: ShownFile): Promise<void> => {
    const { name, sealed: key } = file;
    if (!key) return;
    const sealed = await callBytes('fetch_file', { params: { file: file.id } });
    download(name, key.type, await openedFile({ name, sealed: key }, sealed, endings));
  };
  return { items, keep, save };
}

type Contents = Parameters<typeof call<'add_artefact'>>[1]['body']['contents'];

const put = (pair: string, contents: Contents, next?: Shown): Promise<unknown> =>
  next
    ? call('add_artefact_version', {
        params: { artefact: next.id },
        body: { contents },
        version: next.version,
      })
    : call('add_artefact', { params: { pair }, body: { contents } });

function useRefresh(): () => Promise<void> {
  const cache = useQueryClient();
  return () => cache.invalidateQueries({ queryKey: ['list_artefacts'] });
}

/** The words are held by the screen that shows them, and gone with it when the vault locks. */
function useOpened(vault: Vault, pair: string, listed: readonly Artefact[]): Shown[] {
  const [opened, setOpened] = useState<Shown[]>([]);
  useEffect(() => {
    let here = true;
    const sealed = listed.filter((one) => one.sealed);
    void Promise.all(sealed.map((one) => opening(vault, pair, one))).then(
      (items) => here && setOpened(items),
    );
    return () => {
      here = false;
    };
  }, [vault, pair, listed]);
  return opened;
}

async function opening(vault: Vault, pair: string, one: Artefact): Promise<Shown> {
  const versions = one.versions.map(async (served) => {
    try {
      if (!served.text) throw new Error('There is no key of yours to this.');
      const words = await vault.open(served.text, { about: pair, kind: 'artefact' });
      return openedVersion(served, words);
    } catch (fault) {
      return { ...plainVersion(served), file: null, fault };
    }
  });
  return {
    id: one.id,
    version: one.version,
    mine: one.mine,
    versions: await Promise.all(versions),
  };
}
