import type { Draft } from './draft.model';

export interface KeptDraft {
  draft: Draft;
  /** When it was last touched. */
  at: string;
  /** The version of the policy it began from. */
  from: string;
}

const place = (account: string, programme: string): string =>
  `telemachy-draft/${account}/${programme}`;

/** The draft somebody left in this tab, unless it was written by an older page and means nothing here. */
export function keptDraft(account: string, programme: string): KeptDraft | null {
  try {
    const kept = JSON.parse(sessionStorage.getItem(place(account, programme)) ?? '') as KeptDraft;
    const whole = Array.isArray(kept.draft.policy.criteria) && Array.isArray(kept.draft.decisions);
    return whole ? kept : null;
  } catch {
    return null;
  }
}

/** Kept for as long as the tab is open: what nobody has been told about belongs on no shared device. */
export function keepDraft(account: string, programme: string, kept: KeptDraft | null): void {
  if (kept) sessionStorage.setItem(place(account, programme), JSON.stringify(kept));
  else sessionStorage.removeItem(place(account, programme));
}
