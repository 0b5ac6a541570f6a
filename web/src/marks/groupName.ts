import type { Tell } from '@/words/tell';
import type { Telling } from '@/words/Words';

/** "Country of mentors: Brazil": what people are grouped by, on which side, and the group. */
export function groupName(
  t: Telling,
  tell: Tell,
  group_by: string,
  group: string,
  side: string,
): string {
  const plain = group_by.replace(/ of mentors$/, '');
  const by = t.orElse(`group.${plain}`, 'group.other', { by: plain });
  return t(side === 'mentor' ? 'fairness.groupOfMentors' : 'fairness.groupOfMentees', {
    by,
    group: plain === 'country' ? tell.country(group) : group,
  });
}
