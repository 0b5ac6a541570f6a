/**
 * The one vault of this tab, as screens watch it. It opens when somebody asks for confidential words and not
 * before, locks itself when nobody is there, and forgets whose it was when they leave.
 */
import { useEffect, useSyncExternalStore } from 'react';
import { ask, onForgotten } from '@/api/client';
import { useMe } from '@/api/me';
import { deviceShelf } from '@/vault/device_store';
import { lockWhenIdle } from '@/vault/idle_lock';
import { VaultServer } from '@/vault/server';
import { Vault, type VaultState } from '@/vault/vault';

/** `shut`: nobody has asked yet. `locked`: it was open, and asks before it opens again. */
export type DoorState = VaultState | 'shut' | 'opening' | 'locked' | 'trouble';

export interface Door {
  state: DoorState;
  /** Present while the vault is open, and only then. */
  vault: Vault | null;
  /** What stood in the way, where `state` is `trouble`. */
  fault: unknown;
}

const shut: Door = { state: 'shut', vault: null, fault: null };
let door = shut;
let vault: Vault | null = null;
let stopWatching = (): void => {};
const watchers = new Set<() => void>();

function say(next: Door): void {
  door = next;
  for (const watcher of watchers) watcher();
}

function opened(): void {
  stopWatching();
  stopWatching = lockWhenIdle(lock);
  say({ state: 'open', vault, fault: null });
}

/** What has to be put away before the keys are gone: a draft is sealed, never dropped. */
const beforeLocking = new Set<(vault: Vault) => Promise<void>>();

export function onLocking(putAway: (vault: Vault) => Promise<void>): () => void {
  beforeLocking.add(putAway);
  return () => beforeLocking.delete(putAway);
}

export function lock(): void {
  stopWatching();
  const open = vault;
  const waiting = open?.isOpen ? [...beforeLocking].map((putAway) => putAway(open)) : [];
  // Screens let go of their words at once; the keys follow as soon as drafts are sealed.
  if (door.state === 'open') say({ state: 'locked', vault: null, fault: null });
  void Promise.allSettled(waiting).then(() => {
    if (door.state !== 'open') open?.lock();
  });
}

onForgotten(() => {
  stopWatching();
  vault?.lock();
  vault = null;
  beforeLocking.clear();
  say(shut);
});

/** The vault of this person, open or not; a vault of somebody else is let go of. */
export function vaultOf(person: string): Vault {
  if (vault?.person === person) return vault;
  vault?.lock();
  vault = new Vault(person, new VaultServer(ask), deviceShelf);
  return vault;
}

export async function unlock(person: string): Promise<void> {
  if (door.state === 'opening' && vault?.person === person) return;
  const mine = vaultOf(person);
  say({ state: 'opening', vault: null, fault: null });
  try {
    const state = await mine.unlock();
    if (state === 'open') opened();
    else say({ state, vault: null, fault: null });
  } catch (fault) {
    say({ state: 'trouble', vault: null, fault });
  }
}

/** After a set-up or a recovery: the ring is open already. */
export function justOpened(): void {
  opened();
}

const subscribe = (watcher: () => void): (() => void) => {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
};

/** The vault as a screen with confidential words sees it. The first such screen knocks by itself. */
export function useDoor(): Door {
  const { person } = useMe();
  const seen = useSyncExternalStore(subscribe, () => door);
  const mine = seen.vault === null || seen.vault.person === person;
  useEffect(() => {
    if (person && (seen.state === 'shut' || !mine)) void unlock(person);
  }, [person, seen, mine]);
  return mine ? seen : shut;
}
