import type { Stage } from '@/marks/TenMinuteBar';

/** Where somebody is in their ten minutes: first answer and prepare, then say what they want, then act. */
export function stageOf(facts: {
  toAnswer: number;
  profileEmpty: boolean;
  going: number;
}): Stage | 'done' {
  if (facts.toAnswer > 0) return 'prepare';
  if (facts.profileEmpty) return 'reflect';
  if (facts.going > 0) return 'act';
  return 'done';
}

const fresh_days = 30;

/** Notices nobody has read yet and that are still news. */
export const freshOf = <Told extends { read: boolean; at: string }>(
  notices: readonly Told[],
  now: Date,
): Told[] =>
  notices.filter(
    (notice) => !notice.read && now.getTime() - Date.parse(notice.at) < fresh_days * 86_400_000,
  );

/** Whole hours a clock still has, never below none. */
export function hoursLeft(respondBy: string, now: Date): number {
  return Math.max(0, Math.floor((Date.parse(respondBy) - now.getTime()) / 3_600_000));
}
