/**
 * What somebody was writing when the vault locked itself. It is sealed to them before the keys go and opened
 * when they are back; it lives as long as the tab and is never sent anywhere.
 */
import { newObjectId, type Frame } from '@/vault/sealed_text';
import type { Vault } from '@/vault/vault';
import type { SealedText } from '@/vault/wire';

const drafts = new Map<string, SealedText>();
const placeOf = (vault: Vault, about: string): string => `${vault.person} ${about}`;

export async function putAway(vault: Vault, about: string, words: string): Promise<void> {
  const frame: Frame = {
    about: vault.person,
    kind: 'draft',
    tier: 'T4',
    day: '1970-01-01',
    object: newObjectId(),
    version: 1,
  };
  drafts.set(placeOf(vault, about), await vault.seal(words, frame, [vault.person]));
}

/** Takes the draft out; it is there once. */
export async function takeOut(vault: Vault, about: string): Promise<string | null> {
  const text = drafts.get(placeOf(vault, about));
  const [wrap] = text?.wraps ?? [];
  if (!text || !wrap) return null;
  drafts.delete(placeOf(vault, about));
  return vault.open({ ...text, wrap, kept: '' }, { about: vault.person, kind: 'draft' });
}
