/** What the server says and hears. Ids are opaque, dates "2026-11-21", instants RFC 3339 in UTC. */

export type Role = 'administrator' | 'coordinator' | 'steward' | 'sponsor' | 'member' | 'external';
export type Side = 'mentee' | 'mentor';
export type Modality = 'reverse' | 'classic' | 'peer' | 'circle';
export type Version = string | number;
export interface Page<Item> {
  items: Item[];
  next?: string | null;
}
export interface Listed<Item> {
  items: Item[];
}
export interface Counted {
  value: string;
  count: number;
}

export interface Me {
  account: string;
  person?: string | null;
  name: string;
  email: string;
  roles: { role: Role; programme?: string | null; programme_name?: string | null }[];
  abilities: string[];
  demo: boolean;
  organisation: string;
  time_zone: string;
}
export interface Session {
  id: string;
  created: string;
  last_seen: string;
  agent: string;
  current: boolean;
}
export interface CastMember {
  email: string;
  name: string;
  title: string;
  role: Role;
  sentence: string;
}
export interface FrontDoor {
  organisation: string;
  demo: boolean;
  set_up: boolean;
  cast?: CastMember[] | null;
}
export interface RoleGrant {
  id: string;
  person: string;
  name: string;
  role: Role;
  programme?: string | null;
  programme_name?: string | null;
  since?: string | null;
}

export interface PersonMini {
  id: string;
  name: string;
  title: string;
  function: string;
  initials: string;
}
export type PersonStatus = 'active' | 'left' | 'paused';
export interface PersonCard {
  id: string;
  name: string;
  title: string;
  unit: string;
  function: string;
  level: string | number;
  country: string;
  time_zone: string;
  languages: string[];
  offers: string[];
  status: PersonStatus;
}
export type Facet = 'function' | 'unit' | 'level' | 'country' | 'expertise' | 'language';
export interface PeoplePage extends Page<PersonCard> {
  total: number;
  facets: Partial<Record<Facet, Counted[]>>;
}
export interface NamedPerson {
  id: string;
  name: string;
  title: string;
}
export interface Profile extends PersonCard {
  manager?: NamedPerson | null;
  chain: NamedPerson[];
  industries: string[];
  style?: string | null;
}
export interface Skill {
  term: string;
  level: number;
}
export interface OwnProfile {
  version: Version;
  id: string;
  name: string;
  title: string;
  unit: string;
  function: string;
  level: string | number;
  country: string;
  offers: Skill[];
  wants: Skill[];
  industries: string[];
  style?: string | null;
  languages: string[];
  time_zone: string;
  working_hours?: { start: string; end: string } | null;
  hours_per_month: number;
  paused: boolean;
  prefilled: string[];
}
export type ProfileEdit = Pick<
  OwnProfile,
  | 'offers'
  | 'wants'
  | 'industries'
  | 'style'
  | 'languages'
  | 'time_zone'
  | 'working_hours'
  | 'hours_per_month'
  | 'paused'
>;
export interface Expertise {
  id: string;
  name: string;
  aliases: string[];
  category: string;
}

export type RosterState = 'mapped' | 'unmapped' | 'applied' | 'undone' | 'refused';
export type ChangeKind = 'create' | 'change' | 'leave' | 'skip' | 'problem';
export interface RosterAnchors {
  rows: number;
  distinct_posts: number;
  duplicate_rows: number;
  orphan_reports_to: number;
  top: number;
  blank_reports_to: number;
  posts_reaching_a_cycle: number;
  vacant: number;
}
export interface RosterImport {
  id: string;
  filename: string;
  state: RosterState;
  created: string;
  by: string;
  rows: number;
  columns: { source: string; field?: string | null; sample: string[] }[];
  fields: { field: string; sentence: string; required: boolean }[];
  remembered: boolean;
  full_feed: boolean;
  counts: Record<ChangeKind | 'unchanged', number>;
  anchors?: RosterAnchors | null;
  /** What to read about the file as a whole before applying it. */
  notes?: string[] | null;
  can_undo: boolean;
  version: Version;
}
export interface RosterChange {
  row?: number | null;
  kind: ChangeKind;
  post?: string | null;
  person?: string | null;
  sentence: string;
  changes: { field: string; before?: string | null; after?: string | null }[];
}
export interface Units {
  functions: string[];
  units: string[];
  levels: (string | number)[];
  countries: string[];
}

export interface Rule {
  functions: string[];
  units: string[];
  countries: string[];
  level_min?: number | null;
  level_max?: number | null;
  employment: ('employee' | 'external')[];
}
export interface ProgrammeCard {
  id: string;
  name: string;
  modality: Modality;
  state: string;
  mentees: number;
  mentors: number;
  pairs: number;
}
export interface ProgrammeDraft {
  name: string;
  modality: Modality;
  purpose: string;
  hours_per_month: number;
  mentee_audience: Rule;
  mentor_audience: Rule;
}
export interface Programme extends ProgrammeCard, ProgrammeDraft {
  version: Version;
}
export interface AudiencePreview {
  count: number;
  by_function: Counted[];
  by_country: Counted[];
  sample: PersonCard[];
}
export type EnrolmentState =
  'invited' | 'applied' | 'enrolled' | 'declined' | 'refused' | 'withdrawn' | 'matched';
export interface Enrolment {
  id: string;
  programme: string;
  programme_name: string;
  modality: Modality;
  person: string;
  name: string;
  title: string;
  function: string;
  side: Side;
  state: EnrolmentState;
  capacity: number;
  hours_per_month: number;
  since: string;
  /** What they wrote when they applied, for whoever decides. */
  motivation?: string | null;
  reason?: string | null;
  /** The people they would like, in order; only in one's own. */
  preferences?: PersonMini[] | null;
}
export interface Funnel {
  by: string;
  steps: string[];
  groups: { group: string; counts: (number | null)[] }[];
  total: number[];
  suppressed_note: string;
}

export type CriterionName =
  | 'expertise'
  | 'industry'
  | 'style'
  | 'distance'
  | 'level_gap'
  | 'language'
  | 'hours'
  | 'preference'
  | 'novelty'
  | 'load'
  | 'shared_identity';
export interface Policy {
  version?: Version | null;
  rules: {
    reporting_levels: number;
    same_team: boolean;
    shared_language: boolean;
    min_overlap_minutes: number;
    no_repeats: boolean;
    level_gap_min?: number | null;
    level_gap_max?: number | null;
  };
  criteria: { criterion: CriterionName; weight: number; mode?: string | null }[];
  quotas: { group_by: string; group: string; side: Side; share_min: number; soft: boolean }[];
  capacity: { mentor_default: number; hours_per_pair_month: number };
}
export interface Decision {
  mentee: string;
  mentor: string;
  kind: 'lock' | 'forbid';
  reason: string;
}
export interface PricedDecision extends Decision {
  cost?: number | null;
  mentee_name?: string | null;
  mentor_name?: string | null;
}
export interface Part {
  criterion: CriterionName;
  points: number;
  of: number;
}
export interface PlanPair {
  mentee: PersonMini;
  mentor: PersonMini;
  fit: number;
  score: number;
  parts: Part[];
  sentence: string;
  locked: boolean;
  changed: boolean;
  alternative?: { mentor: PersonMini; cost: number; sentence: string } | null;
}
export interface Unmatched {
  person: PersonMini;
  side: Side;
  rule: string;
  sentence: string;
  relaxation?: { sentence: string; change: unknown } | null;
}
export interface FairnessRow {
  group_by: string;
  group: string;
  n?: number | null;
  selected?: number | null;
  rate?: number | null;
  ratio?: number | null;
  p_value?: number | null;
  mean_fit?: number | null;
  verdict: 'ok' | 'watch' | 'breach' | 'suppressed';
  sentence: string;
}
export interface Totals {
  pairs: number;
  score: number;
  mean_fit: number;
  bound: number;
  gap: number;
  unmatched_mentees: number;
  unmatched_mentors: number;
  changed: number;
  solve_ms: number;
}
export interface Plan {
  totals: Totals;
  pairs: PlanPair[];
  unmatched: Unmatched[];
  fairness: FairnessRow[];
  stability: {
    blocking_pairs: number;
    items: { mentee: PersonMini; mentor: PersonMini; sentence: string }[];
  };
  decisions: PricedDecision[];
  load: { gini: number; hours_max: number };
}
export interface Explanation {
  possible: boolean;
  rule?: string | null;
  parts: Part[];
  fit: number;
  cost: number;
  sentence: string;
}
export interface Scenario {
  id: string;
  name: string;
  created?: string;
  totals: Totals;
  policy?: Policy;
  decisions?: Decision[];
}
export interface Comparison {
  items: {
    id: string;
    name: string;
    totals: Totals;
    fairness_worst: FairnessRow | string | null;
    load: { gini: number; hours_max: number };
  }[];
  differing_pairs: unknown;
}
export type RunState =
  | 'queued'
  | 'solving'
  | 'solved'
  | 'submitted'
  | 'returned'
  | 'approved'
  | 'published'
  | 'cancelled'
  | 'failed';
export interface MatchRun {
  id: string;
  programme: string;
  programme_name?: string | null;
  name: string;
  state: RunState;
  progress: number;
  started_by: string;
  created: string;
  totals?: Totals | null;
  version: Version;
  policy_version?: Version | null;
  return_reason?: string | null;
}
export interface Review {
  run: MatchRun;
  policy_diff: { what: string; before?: unknown; after?: unknown }[];
  decisions: PricedDecision[];
  fairness: FairnessRow[];
  certificate: {
    valid: boolean;
    primal: number;
    dual: number;
    gap: number;
    digest: string;
    sentence: string;
  };
  reproducible: boolean;
}

export type PairState = 'proposed' | 'accepted' | 'active' | 'declined' | 'lapsed' | 'ended';
export interface PairCard {
  id: string;
  programme: string;
  programme_name: string;
  modality: Modality;
  my_side: Side;
  partner: PersonMini;
  state: PairState;
  respond_by?: string | null;
  i_accepted: boolean;
  i_declined?: boolean;
  they_accepted: boolean;
  last_conversation?: string | null;
  conversations: number;
}
export interface Agreement {
  version: Version;
  cadence: string;
  channel: string;
  goals_mentee: string;
  goals_mentor: string;
  topics: string;
  boundaries: string;
  signed_by: string[];
  i_signed?: boolean;
  they_signed?: boolean;
  state: 'draft' | 'signed';
}
export type AgreementEdit = Pick<
  Agreement,
  'cadence' | 'channel' | 'goals_mentee' | 'goals_mentor' | 'topics' | 'boundaries'
>;
export interface Question {
  id: string;
  from: string;
  mine?: boolean;
  text: string;
  asked: string;
  answer?: string | null;
}
export interface Conversation {
  id: string;
  held_on: string;
  minutes: number;
  channel: string;
  by: string;
}
export interface Pair {
  card: PairCard;
  why: { sentence: string; parts: Part[] };
  questions: Question[];
  agreement?: Agreement | null;
  conversations: Conversation[];
  who_sees: { who: string; what: string }[];
}
export interface PairOutline {
  id: string;
  /** Somebody who said no gave a reason; reading it is recorded. */
  reason_given?: boolean;
  mentee: PersonMini;
  mentor: PersonMini;
  state: PairState;
  respond_by?: string | null;
  last_conversation?: string | null;
  conversations: number;
}
export interface Alternative {
  mentor: PersonMini;
  fit: number;
  cost?: number | null;
  sentence: string;
}

export interface AuditEntry {
  seq: number;
  at: string;
  act: string;
  who: string;
  subject?: string | null;
  object?: string | null;
  result: string;
  tier?: string | null;
}
export interface Notice {
  id: string;
  at: string;
  kind: string;
  sentence_key: string;
  values: Record<string, string | number>;
  link?: string | null;
  read: boolean;
}

/** Input and output of each operation; what is left out takes or gives nothing. */
export interface Contract {
  sign_in: { body: { email: string; password: string }; out: Me };
  who_am_i: { out: Me };
  list_sessions: { out: Listed<Session> };
  change_password: { body: { current: string; next: string } };
  see_setup: { query: { token: string }; out: { open: boolean; expires?: string | null } };
  complete_setup: {
    body: {
      token: string;
      organisation: string;
      time_zone: string;
      name: string;
      email: string;
      password: string;
    };
    out: Me;
  };
  see_front_door: { out: FrontDoor };
  enter_demo: { body: { email: string }; out: Me };
  list_role_grants: { query: { cursor?: string; limit?: number }; out: Page<RoleGrant> };
  grant_role: { body: { person: string; role: Role; programme?: string } };
  invite_account: { body: { person: string }; out: { link: string; expires: string } };
  accept_invitation: { body: { token: string; password: string }; out: Me };

  find_people: {
    query: { q?: string; status?: string; cursor?: string; limit?: number } & Partial<
      Record<Facet, string>
    >;
    out: PeoplePage;
  };
  see_person: { out: Profile };
  see_own_profile: { out: OwnProfile };
  edit_own_profile: { body: ProfileEdit; out: OwnProfile };
  list_expertise: { out: Listed<Expertise> };
  define_expertise: { body: { name: string; aliases: string[]; category: string }; out: Expertise };
  upload_roster: { query: { filename: string }; raw: Blob; out: RosterImport };
  map_roster: {
    body: { columns: { source: string; field?: string | null }[]; full_feed: boolean };
    out: RosterImport;
  };
  see_roster_import: { out: RosterImport };
  list_roster_imports: { query: { cursor?: string; limit?: number }; out: Page<RosterImport> };
  list_roster_changes: {
    query: { kind?: ChangeKind; cursor?: string; limit?: number };
    out: Page<RosterChange>;
  };
  apply_roster: { out: RosterImport };
  undo_roster: { out: RosterImport };
  list_units: { out: Units };

  list_programmes: { out: Listed<ProgrammeCard> };
  create_programme: { body: ProgrammeDraft; out: Programme };
  see_programme: { out: Programme };
  open_programme: { out: Programme };
  close_programme: { out: Programme };
  edit_programme: { body: ProgrammeDraft; out: Programme };
  preview_audience: { body: { rule: Rule }; out: AudiencePreview };
  invite_people: { body: { side: Side; people: string[]; everyone_in_audience: boolean } };
  apply_to_programme: {
    body: {
      side: Side;
      capacity: number;
      hours_per_month: number;
      consent: boolean;
      motivation: string;
    };
  };
  answer_invitation: {
    body: { accept: boolean; consent: boolean; capacity: number; hours_per_month: number };
  };
  decide_application: { body: { accept: boolean; reason: string } };
  list_enrolments: {
    query: { side?: Side; state?: EnrolmentState; cursor?: string; limit?: number };
    out: Page<Enrolment>;
  };
  list_my_enrolments: { out: Listed<Enrolment> };
  set_preferences: { body: { people: string[] } };
  see_funnel: { query: { by?: string; side?: Side }; out: Funnel };

  see_policy: { out: Policy };
  save_policy: { body: Policy; out: Policy };
  list_policy_versions: {
    out: Listed<{ version: Version; at?: string; saved?: string; by?: string }>;
  };
  preview_plan: {
    body: { policy: Policy; decisions: Decision[]; baseline: Policy | null };
    out: Plan;
  };
  explain_pair: {
    body: { policy: Policy; mentee: string; mentor: string; decisions: Decision[] };
    out: Explanation;
  };
  save_scenario: { body: { name: string; policy: Policy; decisions: Decision[] }; out: Scenario };
  list_scenarios: { out: Listed<Scenario> };
  compare_scenarios: { query: { scenarios: string }; out: Comparison };
  start_match_run: {
    body: { name: string; policy: Policy; decisions: Decision[] };
    out: MatchRun;
  };
  list_match_runs: { out: Listed<MatchRun> };
  see_match_run: { out: MatchRun };
  list_match_pairs: { out: Plan };
  cancel_match_run: { out: MatchRun };
  submit_match_run: { out: MatchRun };
  review_match_run: { out: Review };
  decide_match_run: { body: { approve: boolean; reason: string }; out: MatchRun };
  publish_match_run: { out: MatchRun };
  list_approvals: { out: Listed<MatchRun> };
  block_person: { body: { person: string } };
  list_blocks: { out: Listed<{ person: string; name: string; since?: string }> };

  list_my_pairs: { out: Listed<PairCard> };
  see_pair: { out: Pair };
  ask_question: { body: { text: string } };
  answer_question: { body: { text: string } };
  respond_to_match: { body: { accept: boolean; reason: string } };
  save_agreement: { body: AgreementEdit; out: Agreement };
  sign_agreement: { out: Agreement };
  log_conversation: { body: { held_on: string; minutes: number; channel: string } };
  read_decline_reason: { out: { person: PersonMini; reason: string; at: string } };
  list_pairs: {
    query: { state?: PairState; cursor?: string; limit?: number };
    out: Page<PairOutline>;
  };
  list_alternatives: { out: Listed<Alternative> };
  propose_alternative: { body: { mentor: string } };

  list_entries: {
    query: { act?: string; actor?: string; since?: string; cursor?: string; limit?: number };
    out: Page<AuditEntry>;
  };
  see_checkpoint: { out: { size: number; root: string; at?: string; text?: string } };
  prove_entry: { out: { seq: number; leaf?: string; path: string[]; root?: string } };
  verify_log: { out: { ok: boolean; size: number; root: string; sentence: string } };

  list_my_notices: { out: Listed<Notice> };
  mark_notices_read: { body: { ids?: string[] } };
}
