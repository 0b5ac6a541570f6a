import type { MatchRun } from '@/api/contract';

type Step = Pick<MatchRun, 'state' | 'created'>;

const open_states: readonly MatchRun['state'][] = [
  'approved',
  'returned',
  'submitted',
  'solved',
  'solving',
  'queued',
];
const shown = 3;

/**
 * The runs of one programme that somebody still has to do something with, the nearest to its end first. What
 * was made before the last publication was overtaken by it, unless it is on its way to being decided.
 */
export function inWork<Run extends Step>(runs: readonly Run[]): Run[] {
  const published = runs
    .filter((run) => run.state === 'published')
    .map((run) => run.created)
    .reduce((last, next) => (next > last ? next : last), '');
  const sent = (run: Run): boolean => run.state === 'submitted' || run.state === 'approved';
  return runs
    .filter((run) => open_states.includes(run.state) && (sent(run) || run.created > published))
    .sort(
      (a, b) =>
        open_states.indexOf(a.state) - open_states.indexOf(b.state) ||
        b.created.localeCompare(a.created),
    )
    .slice(0, shown);
}
