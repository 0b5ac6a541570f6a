/**
 * Every operation of the server by name, with its method and path.
 *
 * The names are the ones the server's permissions, audit record and command line use, so a screen that
 * asks `can('approve …')` and a screen that calls it say the same word.
 */
export const operations = {
  sign_in: 'POST /session',
  sign_out: 'DELETE /session',
  who_am_i: 'GET /me',
  list_sessions: 'GET /me/sessions',
  revoke_session: 'DELETE /me/sessions/{session}',
  change_password: 'PUT /me/password',
  see_setup: 'GET /setup',
  complete_setup: 'POST /setup',
  see_front_door: 'GET /front-door',
  enter_demo: 'POST /demo/session',
  list_role_grants: 'GET /role-grants',
  grant_role: 'POST /role-grants',
  revoke_role: 'DELETE /role-grants/{grant}',
  invite_account: 'POST /accounts',
  accept_invitation: 'POST /account-invitations',

  find_people: 'GET /people',
  see_person: 'GET /people/{person}',
  see_own_profile: 'GET /me/profile',
  edit_own_profile: 'PUT /me/profile',
  list_expertise: 'GET /expertise',
  define_expertise: 'POST /expertise',
  upload_roster: 'POST /roster-imports',
  map_roster: 'PUT /roster-imports/{import}/mapping',
  see_roster_import: 'GET /roster-imports/{import}',
  list_roster_imports: 'GET /roster-imports',
  list_roster_changes: 'GET /roster-imports/{import}/changes',
  apply_roster: 'POST /roster-imports/{import}/application',
  undo_roster: 'POST /roster-imports/{import}/undo',
  export_roster: 'GET /roster.csv',
  list_units: 'GET /units',

  list_programmes: 'GET /programmes',
  create_programme: 'POST /programmes',
  see_programme: 'GET /programmes/{programme}',
  edit_programme: 'PUT /programmes/{programme}',
  open_programme: 'POST /programmes/{programme}/opening',
  close_programme: 'POST /programmes/{programme}/closing',
  preview_audience: 'POST /audience-previews',
  invite_people: 'POST /programmes/{programme}/invitations',
  apply_to_programme: 'POST /programmes/{programme}/applications',
  answer_invitation: 'POST /enrolments/{enrolment}/answer',
  decide_application: 'POST /enrolments/{enrolment}/decision',
  withdraw_enrolment: 'POST /enrolments/{enrolment}/withdrawal',
  list_enrolments: 'GET /programmes/{programme}/enrolments',
  list_my_enrolments: 'GET /me/enrolments',
  set_preferences: 'PUT /enrolments/{enrolment}/preferences',
  see_funnel: 'GET /programmes/{programme}/funnel',

  see_policy: 'GET /programmes/{programme}/policy',
  save_policy: 'PUT /programmes/{programme}/policy',
  list_policy_versions: 'GET /programmes/{programme}/policy-versions',
  see_policy_file: 'GET /programmes/{programme}/policy.toml',
  save_policy_file: 'PUT /programmes/{programme}/policy.toml',
  preview_plan: 'POST /programmes/{programme}/plan-previews',
  explain_pair: 'POST /programmes/{programme}/pair-explanations',
  save_scenario: 'POST /programmes/{programme}/scenarios',
  list_scenarios: 'GET /programmes/{programme}/scenarios',
  delete_scenario: 'DELETE /scenarios/{scenario}',
  compare_scenarios: 'GET /programmes/{programme}/scenario-comparison',
  start_match_run: 'POST /programmes/{programme}/match-runs',
  list_match_runs: 'GET /programmes/{programme}/match-runs',
  see_match_run: 'GET /match-runs/{run}',
  list_match_pairs: 'GET /match-runs/{run}/plan',
  cancel_match_run: 'POST /match-runs/{run}/cancellation',
  submit_match_run: 'POST /match-runs/{run}/submission',
  review_match_run: 'GET /match-runs/{run}/review',
  decide_match_run: 'POST /match-runs/{run}/decision',
  publish_match_run: 'POST /match-runs/{run}/publication',
  list_approvals: 'GET /approvals',
  see_certificate: 'GET /match-runs/{run}/certificate',
  see_inputs: 'GET /match-runs/{run}/inputs',
  block_person: 'POST /me/blocks',
  unblock_person: 'DELETE /me/blocks/{person}',
  list_blocks: 'GET /me/blocks',

  list_my_pairs: 'GET /me/pairs',
  see_pair: 'GET /pairs/{pair}',
  ask_question: 'POST /pairs/{pair}/questions',
  answer_question: 'POST /pair-questions/{question}/answer',
  respond_to_match: 'POST /pairs/{pair}/response',
  save_agreement: 'PUT /pairs/{pair}/agreement',
  sign_agreement: 'POST /pairs/{pair}/agreement/signature',
  log_conversation: 'POST /pairs/{pair}/conversations',
  read_decline_reason: 'POST /pairs/{pair}/decline-reason-readings',
  list_pairs: 'GET /programmes/{programme}/pairs',
  list_alternatives: 'GET /pairs/{pair}/alternatives',
  propose_alternative: 'POST /pairs/{pair}/alternatives',

  list_entries: 'GET /audit/entries',
  see_checkpoint: 'GET /audit/checkpoint',
  prove_entry: 'GET /audit/entries/{seq}/proof',
  verify_log: 'GET /audit/verification',

  list_my_notices: 'GET /me/notices',
  mark_notices_read: 'POST /me/notices/read',
} as const;

export type OperationName = keyof typeof operations;

/** The names between braces in an operation's path. */
export type PathNames<Path extends string> = Path extends `${string}{${infer Name}}${infer Rest}`
  ? Name | PathNames<Rest>
  : never;

export type Params<Op extends OperationName> = PathNames<(typeof operations)[Op]>;
