import { beforeEach, expect, it } from 'vitest';
import { policy } from '../../../fixtures/matching.ts';
import { keepDraft, keptDraft } from './kept_draft.model';

const draft = {
  policy,
  decisions: [{ mentee: 'prs_a', mentor: 'prs_b', kind: 'lock' as const, reason: 'They asked.' }],
};
const kept = { draft, at: '2026-11-21T10:00:00.000Z', from: '3' };

beforeEach(() => sessionStorage.clear());

it('gives a draft back to whoever left it, in the programme they left it in', () => {
  keepDraft('acc_noor', 'prg_1', kept);
  expect(keptDraft('acc_noor', 'prg_1')).toEqual(kept);
  expect(keptDraft('acc_noor', 'prg_2')).toBeNull();
  expect(keptDraft('acc_thiago', 'prg_1')).toBeNull();
});

it('forgets a draft that says what the policy says', () => {
  keepDraft('acc_noor', 'prg_1', kept);
  keepDraft('acc_noor', 'prg_1', null);
  expect(keptDraft('acc_noor', 'prg_1')).toBeNull();
});

it('does not take up what an older page has left', () => {
  sessionStorage.setItem('telemachy-draft/acc_noor/prg_1', '{"draft":{"weights":{}}}');
  expect(keptDraft('acc_noor', 'prg_1')).toBeNull();
});
