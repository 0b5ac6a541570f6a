import type { FairnessRow, Quota } from '@/api/contract';

/** The group a row of the fairness panel speaks of, as a quota names it. */
export const plainGroup = (
  row: Pick<FairnessRow, 'group_by' | 'group' | 'side'>,
): Pick<Quota, 'group_by' | 'group' | 'side'> => ({
  group_by: row.group_by.replace(/ of mentors$/, ''),
  group: row.group,
  side: row.side,
});
