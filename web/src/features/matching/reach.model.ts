import type { Reach, ReachLine } from '@/api/contract';
import { groupName } from '@/marks/groupName';
import type { Tell } from '@/words/tell';
import type { Telling } from '@/words/Words';

export const asksForALook = (line: Pick<ReachLine, 'verdict'>): boolean =>
  line.verdict === 'breach' || line.verdict === 'watch';

/** What the people of one side can be grouped by, as the answer has it. */
export const attributesOf = (reach: Reach, side: string): string[] =>
  [
    ...new Set(reach.items.filter((line) => line.side === side).map((line) => line.group_by)),
  ].sort();

export const gateOf = (line: ReachLine, gate: string): ReachLine['gates'][number] | undefined =>
  line.gates.find((one) => one.gate === gate);

/** "Gender of mentees: woman, in Plant Automation Rotterdam". */
export function reachName(t: Telling, tell: Tell, line: ReachLine): string {
  const name = groupName(t, tell, line.group_by, line.group, line.side);
  return line.unit ? t('reach.inUnit', { group: name, unit: line.unit }) : name;
}
