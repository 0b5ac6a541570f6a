import type { Agreement } from '@/api/contract';

/** The lines of an agreement, in the order two people read them. */
export const agreementLines = [
  'gives_mentee',
  'gives_mentor',
  'goals_mentee',
  'goals_mentor',
  'cadence',
  'channel',
  'topics',
  'off_limits',
  'boundaries',
  'ending',
] as const;
export type AgreementLine = (typeof agreementLines)[number];

/** What a version says that the one before it did not. */
export const changedLines = (version: Agreement, before: Agreement | undefined): AgreementLine[] =>
  agreementLines.filter((line) => (before ? version[line] !== before[line] : version[line] !== ''));
