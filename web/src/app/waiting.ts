import { useAnswer } from '@/api/ask';
import { useCan, useMe } from '@/api/me';

/** How many things wait for this person, by the screen where they wait. */
export function useWaiting(): Record<string, number> {
  const can = useCan();
  const me = useMe();
  const approvals = useAnswer('list_approvals', {}, { when: can('decide_match_run') });
  const pairs = useAnswer('list_my_pairs', {}, { when: can('list_my_pairs') && !!me.person });
  return {
    '/approvals': approvals.data?.items.filter((run) => run.state === 'submitted').length ?? 0,
    '/pairs':
      pairs.data?.items.filter((pair) => pair.state === 'proposed' && !pair.i_accepted).length ?? 0,
  };
}
