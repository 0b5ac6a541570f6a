import type { MatchRun, PairCard, ProgrammeCard } from '@/api/contract';
import type { OperationName } from '@/api/operations';
import type { WordKey } from '@/words/Words';

/** A place somebody may want to act in, in words: the palette draws it, the router goes there. */
export interface Deed {
  id: string;
  word: WordKey;
  values?: Record<string, string>;
  /** What it is done in or with, said beside it. */
  note?: string;
  to: string;
  search?: Record<string, string>;
}

interface Known {
  can: (operation: OperationName) => boolean;
  /** Has an entry in the directory, and so a profile. */
  person: boolean;
  programmes: readonly Pick<ProgrammeCard, 'id' | 'name'>[];
  waiting: readonly Pick<MatchRun, 'id' | 'name' | 'programme_name'>[];
  pairs: readonly Pick<PairCard, 'id' | 'partner' | 'state'>[];
}

interface Place {
  needs: OperationName;
  word: WordKey;
  path: string;
}

const everywhere: readonly (Place & { search?: Record<string, string>; person?: boolean })[] = [
  { needs: 'create_programme', word: 'programmes.new', path: '/programmes/new' },
  { needs: 'upload_roster', word: 'deed.importRoster', path: '/roster' },
  { needs: 'define_expertise', word: 'deed.terms', path: '/expertise' },
  {
    needs: 'grant_role',
    word: 'deed.grantRole',
    path: '/settings',
    search: { section: 'roles' },
  },
  {
    needs: 'invite_account',
    word: 'deed.inviteAccount',
    path: '/settings',
    search: { section: 'accounts' },
  },
  { needs: 'verify_log', word: 'record.verify', path: '/audit' },
  { needs: 'edit_own_profile', word: 'person.editOwn', path: '/profile', person: true },
  {
    needs: 'block_person',
    word: 'blocks.title',
    path: '/settings',
    search: { section: 'blocks' },
    person: true,
  },
  {
    needs: 'change_password',
    word: 'password.do',
    path: '/settings',
    search: { section: 'security' },
  },
];

const in_programme: readonly Place[] = [
  { needs: 'preview_plan', word: 'nav.studio', path: '/studio' },
  { needs: 'list_match_runs', word: 'runs.title', path: '/runs' },
  { needs: 'list_pairs', word: 'nav.pairs.all', path: '/pairs' },
  { needs: 'save_norms_draft', word: 'norms.write', path: '/norms' },
  { needs: 'edit_programme', word: 'programme.edit', path: '/edit' },
];

/** Everything this person may do from the palette: first what waits, then what they do often. */
export function deedsOf({ can, person, programmes, waiting, pairs }: Known): Deed[] {
  return [
    ...waiting.map((run) => ({
      id: `review ${run.id}`,
      word: 'deed.review' as const,
      values: { run: run.name },
      note: run.programme_name,
      to: `/approvals/${run.id}`,
    })),
    ...pairs
      .filter((pair) => pair.state === 'active')
      .map((pair) => ({
        id: `log ${pair.id}`,
        word: 'deed.log' as const,
        values: { name: pair.partner.name },
        to: `/pairs/${pair.id}`,
      })),
    ...everywhere
      .filter((deed) => can(deed.needs) && (person || !deed.person))
      .map(({ word, path, search }) => ({ id: word, word, to: path, search })),
    ...programmes.flatMap(({ id, name }) =>
      in_programme
        .filter((deed) => can(deed.needs))
        .map(({ word, path }) => ({
          id: `${word} ${id}`,
          word,
          note: name,
          to: `/programmes/${id}${path}`,
        })),
    ),
  ];
}
