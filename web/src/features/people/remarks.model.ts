import type { RosterImport } from '@/api/contract';

export interface RowsTold {
  /** Rows of which nothing is used; only their largest possible number unless `whole`. */
  out: number;
  /** Remarks beside rows that are taken in all the same. */
  remarks: number;
  /** Whether the counts say it exactly. */
  whole: boolean;
}

/**
 * Parts what the dry run counts together as problems: rows that stay out, and remarks on rows that are
 * taken in. Every row is counted once by what becomes of it, so the rows that are left when the others are
 * taken away stay out. In a whole roster somebody may leave without a row that says so; then those who
 * leave by a row cannot be told from them, and a highest number is all there is.
 */
export function remarksOf({
  rows,
  full_feed,
  counts,
}: Pick<RosterImport, 'rows' | 'full_feed' | 'counts'>): RowsTold {
  const left = rows - counts.create - counts.change - counts.unchanged - counts.skip;
  const most = Math.max(0, Math.min(left, counts.problem));
  const least = Math.max(0, left - counts.leave);
  const whole = !full_feed || most === least;
  const out = full_feed ? most : least;
  return { out, remarks: counts.problem - out, whole };
}
