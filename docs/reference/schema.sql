-- The whole schema, in the order it is applied. Written by `telemachy schema`; a test keeps it true.
-- {int} {text} {real} {bool} {bytes} stand for each engine's own types.

-- ---- 20261121_0000_operation (operation)

-- The record (audit/v1): an append-only Merkle tree after RFC 6962, one leaf per act.
create table operation_audit_leaf (
    seq {int} primary key,
    at {int} not null,
    act {text} not null,
    result {text} not null,
    tier {text} not null,
    bytes {text} not null,       -- the canonical JSON that is hashed
    hash {bytes} not null,
    account {text},              -- who, for searching; not part of the tree, erased with the account
    subject {text}               -- whom or what it concerns; likewise
){table};
create index operation_audit_leaf_by_account on operation_audit_leaf (account, seq);
create index operation_audit_leaf_by_subject on operation_audit_leaf (subject, seq);

-- Every complete subtree: `level` 0 are leaves' parents' children, so a proof reads at most 2·log2(n) rows.
create table operation_audit_node (
    level {int} not null,
    position {int} not null,
    hash {bytes} not null,
    primary key (level, position)
){table};

-- The tree says only HMACs of ids; forgetting a salt here makes its leaves meaningless and leaves the
-- tree verifiable.
create table operation_audit_salt (
    id {text} primary key,
    salt {bytes} not null
){table};

create table operation_audit_detail (
    seq {int} primary key,
    salt {bytes} not null,
    details {text} not null
){table};

create table operation_audit_checkpoint (
    size {int} primary key,
    at {int} not null,
    note {text} not null
){table};

-- What was answered to a request that may be sent again (Idempotency-Key), for a day.
create table operation_answer (
    account {text} not null,
    key {text} not null,
    operation {text} not null,
    request_hash {bytes} not null,
    body {text} not null,
    version {int},
    at {int} not null,
    primary key (account, key)
){table};

create table operation_event (
    id {text} primary key,
    name {text} not null,
    payload {text} not null,
    at {int} not null,
    delivered_at {int},
    attempts {int} not null,
    failure {text}
){table};
create index operation_event_waiting on operation_event (id) where delivered_at is null;

create table operation_job (
    id {text} primary key,
    kind {text} not null,
    payload {text} not null,
    not_before {int} not null,
    state {text} not null,       -- waiting, running, done, refused, failed
    attempts {int} not null,
    locked_until {int} not null,
    failure {text}
){table};
create index operation_job_waiting on operation_job (not_before, id) where state in ('waiting', 'running');

-- Small facts of the house itself: the log's key, the organisation's name, when it was set up.
create table operation_setting (
    name {text} primary key,
    value {text} not null
){table};

-- ---- 20261121_0100_access (access)

create table access_account (
    id {text} primary key,
    email {text} not null,       -- as its owner writes it
    email_key {text} not null,   -- without the case: two accounts never share an address
    name {text} not null,
    person {text},               -- nobody in the directory for the installer
    employment {text},
    state {text} not null,       -- invited, active, disabled
    created_at {int} not null
){table};
create unique index access_account_by_email on access_account (email_key);
create unique index access_account_by_person on access_account (person) where person is not null;

-- How an account proves itself. A password has an empty handle; a passkey's will be its credential id,
-- a company sign-in's its issuer and subject, and both will have to be found by it.
create table access_credential (
    account {text} not null,
    kind {text} not null,        -- password; later passkey, company
    handle {text} not null,
    secret {text} not null,      -- argon2id of the password; later the public key
    created_at {int} not null,
    primary key (account, kind, handle)
){table};
create unique index access_credential_by_handle on access_credential (kind, handle) where handle <> '';

create table access_session (
    id {text} primary key,
    token_hash {bytes} not null, -- SHA-256: who reads the database cannot sign in with it
    account {text} not null,
    agent {text} not null,
    created_at {int} not null,
    last_seen_at {int} not null
){table};
create unique index access_session_by_token on access_session (token_hash);
create index access_session_by_account on access_session (account);

create table access_grant (
    id {text} primary key,
    account {text} not null,
    role {text} not null,
    programme {text},            -- all of them when empty
    granted_by {text} not null,
    granted_at {int} not null
){table};
create index access_grant_by_account on access_grant (account);

-- The wrong passwords of one account or one network, under a hash: what is typed as an address may be
-- a password, and the key must not tell whether there is such an account.
create table access_tally (
    subject {bytes} primary key,
    failures {int} not null,
    last_failure_at {int} not null,
    wait_until {int} not null
){table};

-- Links that work once: to set up an empty house, to choose the first password.
create table access_link (
    token_hash {bytes} primary key,
    kind {text} not null,        -- setup, invitation
    account {text},
    made_by {text} not null,
    created_at {int} not null,
    expires_at {int} not null
){table};
create index access_link_by_account on access_link (account);

create table access_programme_name (
    programme {text} primary key,
    name {text} not null
){table};

-- Whom the door of a demo offers to be.
create table access_cast (
    account {text} primary key,
    place {int} not null,
    title {text} not null,
    role {text} not null,
    sentence {text} not null
){table};

-- ---- 20261121_0100_people (people)

-- Units, from whole organisations down to teams. A unit is the same unit when its kind, its name and
-- everything above it are the same: `path` says all three, one line for each step.
create table people_unit (
    id {text} primary key,
    parent {text} references people_unit (id),
    kind {text} not null,        -- parent_organisation, organisation, parent_unit, unit, team
    name {text} not null,
    path {text} not null
){table};
create unique index people_unit_by_path on people_unit (path);

-- How senior a level is. 0 when nobody has said.
create table people_level (
    label {text} primary key,
    rank {int} not null
){table};

-- Posts. Reporting lines hang here. `reports_to` is what the roster said, kept so that an export says it
-- again; `manager` is the post that was found for it, without a foreign key because a portion of posts may
-- come before the portion their managers are in.
create table people_position (
    id {text} primary key,
    body {text} not null,
    ref {text} not null,
    ref_is_ours {bool} not null,
    title {text} not null,
    function {text} not null,
    level {text} not null,
    unit {text} references people_unit (id),
    reports_to {text} not null,
    manager {text},
    holder {text} not null,      -- named, vacant, not_disclosed …
    standing {text} not null,    -- open, closed, removed
    version {int} not null
){table};
create index people_position_by_ref on people_position (body, ref);
create index people_position_by_manager on people_position (manager);
create index people_position_by_unit on people_position (unit);

-- Persons. Nobody is deleted: an import that is undone leaves `removed` behind, so that doing it again
-- finds the same ids. `edited` names the facts their owner has written; rosters leave those alone.
create table people_person (
    id {text} primary key,
    ref {text} not null,
    email {text} not null,
    email_key {text} not null,   -- folded, as people are looked up by it
    name {text} not null,
    location {text} not null,
    country {text} not null,
    time_zone {text} not null,
    languages {text} not null,   -- codes, "; " between them, the easiest first
    employment {text} not null,
    start_date {text} not null,
    working_hours {text} not null,
    hours_per_month {int},
    industries {text} not null,
    style {text} not null,
    standing {text} not null,    -- active, paused, left, removed
    pauses {bool} not null,      -- the owner's own pause switch
    edited {text} not null,
    version {int} not null
){table};
create index people_person_by_email on people_person (email_key);

create table people_holding (
    position {text} not null references people_position (id),
    person {text} not null references people_person (id),
    primary key (position, person)
){table};
create index people_holding_by_person on people_holding (person);

-- Group attributes, apart from everything else about a person on purpose: no query that serves the
-- directory or matching names this table.
create table people_monitoring (
    person {text} not null references people_person (id),
    attribute {text} not null,
    value {text} not null,
    primary key (person, attribute)
){table};
create index people_monitoring_by_value on people_monitoring (attribute, value);

create table people_term (
    id {text} primary key,
    name {text} not null,
    category {text} not null,
    version {int} not null
){table};

-- Every word that leads to a term, its own name among them, folded: no two terms share one.
create table people_term_word (
    word {text} primary key,
    term {text} not null references people_term (id),
    alias {text}                 -- as it was written; null for the term's own name
){table};
create index people_term_word_by_term on people_term_word (term);

create table people_skill (
    person {text} not null references people_person (id),
    side {text} not null,        -- offer, want
    term {text} not null references people_term (id),
    level {int} not null,
    primary key (person, side, term)
){table};
create index people_skill_by_term on people_skill (term, side);

-- The directory, one row for each person who is or was here, written anew with every change to them.
create table people_card (
    person {text} primary key references people_person (id),
    name {text} not null,
    title {text} not null,
    unit {text} not null,
    function {text} not null,
    level {text} not null,
    level_rank {int} not null,
    country {text} not null,
    time_zone {text} not null,
    languages {text} not null,
    offers {text} not null,
    employment {text} not null,
    status {text} not null,      -- active, paused, left
    position {text}              -- the post the card shows
){table};

-- What is read when people search. Narrow, because every search that is not served by the index reads
-- it from end to end: fifty thousand rows of it are a few megabytes. `search` holds the folded name, title
-- and unit; `facets` the codes of people_facet, as in ' 3 17 204 '.
create table people_search (
    person {text} primary key references people_person (id),
    status {text} not null,
    sort_key {text} not null,
    search {text} not null,
    facets {text} not null
){table};
create index people_search_by_name on people_search (sort_key, person);

create table people_facet (
    code {int} primary key,
    kind {text} not null,        -- function, unit, level, country, language, expertise
    value {text} not null
){table};
create unique index people_facet_by_value on people_facet (kind, value);

create table people_roster_import (
    id {text} primary key,
    filename {text} not null,
    state {text} not null,
    created {int} not null,
    created_by {text} not null,
    rows {int} not null,
    mapping {text} not null,     -- which column is read as what, as JSON
    options {text} not null,     -- full feed, levels in order, as JSON
    remembered {bool} not null,
    summary {text} not null,     -- counts, anchors, notes, samples, as JSON
    digest {text} not null,      -- of the dry run that was shown
    application {int},           -- which application it was, counted from 1; null while it does not stand
    version {int} not null
){table};
create index people_roster_import_by_time on people_roster_import (created, id);

-- The files themselves, apart, so that lists of imports do not read them.
create table people_roster_file (
    roster {text} primary key references people_roster_import (id),
    bytes {bytes} not null
){table};

create table people_roster_change (
    roster {text} not null references people_roster_import (id),
    number {int} not null,
    kind {text} not null,
    row {int},
    post {text} not null,
    person {text} not null,
    sentence {text} not null,
    changes {text} not null,
    primary key (roster, number)
){table};
create index people_roster_change_by_kind on people_roster_change (roster, kind, number);

-- What applying wrote, in portions, so that it can be taken back.
create table people_roster_write (
    roster {text} not null references people_roster_import (id),
    portion {int} not null,
    writes {text} not null,
    primary key (roster, portion)
){table};

-- A mapping made once is remembered by the headings it was made for.
create table people_roster_mapping (
    signature {text} primary key,
    mapping {text} not null,
    options {text} not null
){table};

-- ---- 20261121_0200_notifications (notifications)

create table notifications_notice (
    id {text} primary key,
    person {text} not null,
    at {int} not null,
    kind {text} not null,
    given {text} not null,       -- the sentence's values, as JSON
    link {text} not null,
    read_at {int}
){table};
-- A person's newest first; ids sort by time.
create index notifications_notice_by_person on notifications_notice (person, id);

-- ---- 20261121_0300_programmes (programmes)

-- A programme and whom its two sides are for. The audiences are rules, as JSON, and are read against
-- the roster whenever they are asked for: they list nobody.
create table programmes_programme (
    id {text} primary key,
    name {text} not null,
    modality {text} not null,        -- reverse, classic, peer, circle
    state {text} not null,           -- draft, open, running, closed
    purpose {text} not null,
    hours_per_month {int} not null,  -- what one pair takes out of a person's month
    mentee_audience {text} not null,
    mentor_audience {text} not null,
    created_at {int} not null,
    created_by {text},               -- account
    version {int} not null
){table};
create unique index programmes_programme_by_name on programmes_programme (name);

-- Somebody's place on one side of a programme, from the first question to the last. One row for good:
-- the times at which each step was first reached are what the funnel counts.
create table programmes_enrolment (
    id {text} primary key,
    programme {text} not null references programmes_programme (id),
    person {text} not null,
    side {text} not null,            -- mentee, mentor
    state {text} not null,           -- invited, applied, enrolled, declined, refused, withdrawn, matched
    capacity {int} not null,
    hours_per_month {int} not null,
    motivation {text} not null,      -- read by the coordinators of the programme and its author
    reason {text} not null,          -- of a refusal; read by the same
    changed_at {int} not null,       -- when `state` came about
    invited_at {int},
    applied_at {int},                -- raised a hand: applied, or said yes to an invitation
    enrolled_at {int},
    matched_at {int},
    active_at {int},
    consented_at {int},              -- to being matched by what the profile says
    living_pairs {int} not null      -- proposed or at work; told by relationships
){table};
create unique index programmes_enrolment_of_person on programmes_enrolment (programme, person, side);
create index programmes_enrolment_by_person on programmes_enrolment (person);
create index programmes_enrolment_page on programmes_enrolment (programme, id);

-- Whom somebody would like as a partner, best first. Private to its author.
create table programmes_preference (
    enrolment {text} not null references programmes_enrolment (id),
    place {int} not null,
    person {text} not null,
    primary key (enrolment, place)
){table};

-- ---- 20261121_0350_relationships (relationships)

-- Two people in one programme, from the proposal on. Programme facts only (T1): every word they
-- write stands in tables of its own, so that an outline cannot fetch one by accident.
create table relationships_pair (
    id {text} primary key,
    programme {text} not null,
    mentee {text} not null,
    mentor {text} not null,
    state {text} not null,          -- proposed, accepted, active, declined, lapsed, ended
    mentee_reply {text} not null,   -- none, yes, no
    mentor_reply {text} not null,
    run {text} not null,            -- the match run it came from, for tracing back; may be empty
    hours_per_month {int} not null,
    proposed_at {int} not null,
    respond_by {int} not null,
    active_at {int},
    closed_at {int}
){table};
create index relationships_pair_by_programme on relationships_pair (programme, id);
create index relationships_pair_by_mentee on relationships_pair (mentee);
create index relationships_pair_by_mentor on relationships_pair (mentor);
-- The last word on "these two are matched already", whatever two publications check at once.
create unique index relationships_pair_alive on relationships_pair (programme, mentee, mentor)
    where state in ('proposed', 'accepted', 'active');
-- The schedule looks for overdue proposals every few minutes and nearly always finds none.
create index relationships_pair_open on relationships_pair (respond_by)
    where state in ('proposed', 'accepted');

-- Why they were matched (T2): the sentence and the parts, as JSON, without either's private wishes.
create table relationships_why (
    pair {text} primary key references relationships_pair (id),
    why {text} not null
){table};

-- What somebody who declined told the coordinator, and nobody else (T2).
create table relationships_decline_reason (
    pair {text} primary key references relationships_pair (id),
    person {text} not null,
    reason {text} not null,
    at {int} not null
){table};

create table relationships_question (
    id {text} primary key,
    pair {text} not null references relationships_pair (id),
    asked_by {text} not null,
    text {text} not null,
    asked_at {int} not null,
    answer {text},
    answered_at {int}
){table};
create index relationships_question_by_pair on relationships_question (pair, id);

-- The agreement of a pair; `version` is the one that counts now. Versions are never changed, an
-- edit adds one, and signatures belong to the version whose words they stand under.
create table relationships_agreement (
    id {text} primary key,
    pair {text} not null unique references relationships_pair (id),
    version {int} not null
){table};

create table relationships_agreement_version (
    agreement {text} not null references relationships_agreement (id),
    version {int} not null,
    cadence {text} not null,
    channel {text} not null,
    goals_mentee {text} not null,
    goals_mentor {text} not null,
    topics {text} not null,
    boundaries {text} not null,
    saved_by {text} not null,
    saved_at {int} not null,
    primary key (agreement, version)
){table};

create table relationships_signature (
    agreement {text} not null references relationships_agreement (id),
    version {int} not null,
    person {text} not null,
    signed_at {int} not null,
    primary key (agreement, version, person)
){table};

-- That they talked, never what about. One a day: when both log the same hour, it counts once.
create table relationships_conversation (
    id {text} primary key,
    pair {text} not null references relationships_pair (id),
    held_on {text} not null,
    minutes {int} not null,
    channel {text} not null,
    logged_by {text} not null,
    logged_at {int} not null,
    unique (pair, held_on)
){table};

-- ---- 20261121_0400_matching (matching)

-- What a programme's policy was, version by version. Nothing is ever changed here: saving adds a row.
create table matching_policy (
    programme {text} not null,
    version {int} not null,
    document {text} not null,      -- JSON, as the contract has a policy
    saved_at {int} not null,
    saved_by {text} not null,      -- account
    saved_by_name {text} not null,
    primary key (programme, version)
){table};

-- A policy and decisions somebody wants to come back to, with what they led to on the day.
create table matching_scenario (
    id {text} primary key,
    programme {text} not null,
    name {text} not null,
    policy {text} not null,
    decisions {text} not null,
    outcome {text} not null,       -- JSON: totals, the worst line of the fairness panel, load, pairs
    created_at {int} not null,
    created_by {text} not null     -- account
){table};
-- Saving twice because the first answer was lost leaves one.
create unique index matching_scenario_by_name on matching_scenario (programme, name);

-- One matching of one programme, from the order to the announcement.
create table matching_run (
    id {text} primary key,
    programme {text} not null,
    name {text} not null,
    state {text} not null,         -- see RunState
    version {int} not null,
    policy {text} not null,
    policy_version {int},          -- the saved version it equals, if any
    decisions {text} not null,
    totals {text},                 -- JSON, once solved
    failure {text},                -- JSON problem, if it failed
    return_reason {text},
    started_by {text} not null,    -- account
    started_by_person {text} not null,  -- empty for an account that belongs to nobody; so below
    started_by_name {text} not null,
    submitted_by {text},           -- account
    submitted_by_person {text} not null,
    decided_by {text},             -- account
    decided_by_name {text},
    published_by_person {text} not null,
    created_at {int} not null,
    changed_at {int} not null
){table};
create index matching_run_of_programme on matching_run (programme, id);
-- What waits for a steward is asked for on every visit of theirs.
create index matching_run_by_state on matching_run (state, id);

-- The papers of a run: large, written once, read one by one.
create table matching_run_paper (
    run {text} not null references matching_run (id),
    kind {text} not null,          -- inputs, certificate, plan
    document {text} not null,
    primary key (run, kind)
){table};

-- Whom somebody never wants to be paired with. Only its author ever reads a row.
create table matching_block (
    person {text} not null,
    blocked {text} not null,
    since {int} not null,
    primary key (person, blocked)
){table};
create index matching_block_by_blocked on matching_block (blocked);

-- Two people with a conflict of interest, as a coordinator recorded it; `one` sorts before `other`.
create table matching_conflict (
    id {text} primary key,
    one {text} not null,
    other {text} not null,
    reason {text} not null,
    declared_at {int} not null,
    declared_by {text} not null    -- account
){table};
create unique index matching_conflict_pair on matching_conflict (one, other);

-- ---- 20261121_1900_leavers (access)

-- Whose account was closed because they left the directory, not by an administrator: it opens again
-- when they come back, as they do in their hundreds when a wrong roster is undone.
create table access_leaver (
    account {text} primary key,
    left_at {int} not null
){table};

-- ---- 20261121_1930_onboarding (onboarding)

-- What is being written for a programme, and how often it was saved.
create table onboarding_draft (
    programme {text} primary key,
    norms {text} not null,             -- JSON
    version {int} not null
){table};

-- A version in force, or one that was. Rows here are never changed: people accepted these very words.
create table onboarding_norms (
    programme {text} not null,
    number {int} not null,             -- 1, 2, …
    norms {text} not null,
    in_force_since {int} not null,
    put_in_force_by {text} not null,   -- person
    primary key (programme, number)
){table};

-- Who accepted which version. How often somebody tried the check is not kept.
create table onboarding_acknowledgement (
    programme {text} not null,
    person {text} not null,
    number {int} not null,
    at {int} not null,
    primary key (programme, person, number)
){table};

-- ---- 20261121_1940_sealed (sealed)

-- Every pair of public keys somebody ever published. `statement` is the canonical text that was
-- signed, and `entry` the leaf of the record that holds the publication.
create table sealed_key (
    key {text} primary key,
    person {text} not null,
    position {int} not null,        -- 1 for a person's first key; the highest is the one in use
    encryption {text} not null,
    signing {text} not null,
    statement {text} not null,
    signature {text} not null,
    endorsement {text},             -- the key before signed too
    published_at {int} not null,
    entry {int} not null,
    unique (person, position)
){table};

-- The private halves, each under its owner's master secret, which the server never sees.
create table sealed_private_key (
    key {text} primary key references sealed_key (key),
    encryption {text} not null,
    signing {text} not null
){table};

-- Browsers that may open a person's master secret. Without `wrapped` one waits to be admitted.
create table sealed_device (
    id {text} primary key,
    person {text} not null,
    name {text} not null,
    public_key {text} not null,
    enrolled_at {int} not null,
    encapsulated {text},
    wrapped {text},
    revoked_at {int},
    unique (person, public_key)
){table};

-- The master secret under the printed recovery code, handed out to whoever proves to hold the code.
create table sealed_recovery (
    person {text} primary key,
    verifier_hash {bytes} not null,
    wrapped {text} not null,
    kept_at {int} not null
){table};

-- Texts nobody here can read. `version` is the one that counts; earlier ones stay.
create table sealed_object (
    id {text} primary key,
    about {text} not null,
    kind {text} not null,
    tier {text} not null,
    version {int} not null,
    made_at {int} not null
){table};
create index sealed_object_by_subject on sealed_object (about, kind, id);

create table sealed_version (
    object {text} not null references sealed_object (id),
    version {int} not null,
    author {text} not null,
    binding {text} not null,        -- the canonical text: associated data, and signed
    ciphertext {bytes} not null,
    signature {text} not null,
    kept_at {int} not null,
    primary key (object, version)
){table};

-- The data key of a version, sealed to one reader. Without a row here nobody can be given the text.
create table sealed_wrap (
    object {text} not null,
    version {int} not null,
    person {text} not null,
    key {text} not null,
    encapsulated {text} not null,
    wrapped {text} not null,
    primary key (object, version, person),
    foreign key (object, version) references sealed_version (object, version)
){table};
create index sealed_wrap_by_person on sealed_wrap (person, object);

-- ---- 20261121_2205_calendar (calendar)

-- Days somebody spends in another time zone. Whole days there, both included.
create table calendar_travel (
    id {text} primary key,
    person {text} not null,
    first_day {text} not null,
    last_day {text} not null,
    time_zone {text} not null
){table};
create index calendar_travel_by_person on calendar_travel (person, first_day);

-- Where busy times come from. `url` may hold a secret of another calendar: it is read by nothing but the
-- reading itself and shown to its owner without its path.
create table calendar_source (
    id {text} primary key,
    person {text} not null,
    kind {text} not null,        -- pasted, followed
    name {text} not null,
    url {text} not null,         -- empty when pasted
    state {text} not null,       -- waiting, fine, failing
    problem {text} not null,     -- the last one's sentence, or empty
    etag {text} not null,
    failures {int} not null,     -- in a row
    read_at {int},
    next_read {int}              -- null when pasted
){table};
create index calendar_source_by_person on calendar_source (person, id);
-- The schedule looks for what is due once a minute.
create index calendar_source_due on calendar_source (next_read) where kind = 'followed';

-- When somebody is busy elsewhere. There is no column that could hold with what.
create table calendar_busy (
    source {text} not null references calendar_source (id),
    person {text} not null,
    begins {int} not null,
    ends {int} not null
){table};
create index calendar_busy_by_source on calendar_busy (source);
create index calendar_busy_by_person on calendar_busy (person, ends);

-- Calendars elsewhere that may read one's meetings here. The token is in the address alone.
create table calendar_feed (
    id {text} primary key,
    person {text} not null,
    kind {text} not null,        -- full, busy
    token_hash {bytes} not null unique,
    made_at {int} not null
){table};
create index calendar_feed_by_person on calendar_feed (person);

-- A meeting this house organises. The wall clock and its zone are what was agreed; `begins` and `ends`
-- are the instants that means under the rules the machine knows, and follow them when they change.
create table calendar_meeting (
    id {text} primary key,
    reference {text} not null,   -- the pair or circle
    programme {text} not null,
    uid {text} not null unique,
    sequence {int} not null,
    title {text} not null,
    place {text} not null,
    wall_begins {text} not null, -- 20261123T090000
    wall_ends {text} not null,
    time_zone {text} not null,
    begins {int} not null,
    ends {int} not null,
    state {text} not null,       -- planned, cancelled
    booked_by {text} not null,
    changed_at {int} not null,   -- DTSTAMP: a repeat says the same as the first time
    version {int} not null
){table};
create index calendar_meeting_by_reference on calendar_meeting (reference, begins);
create index calendar_meeting_by_programme on calendar_meeting (programme, begins);

-- Who is invited. `inconvenience` is how many minutes of it lie outside their own hours: what the
-- ledger adds up. The address stays the one the first invitation went to.
create table calendar_attendee (
    meeting {text} not null references calendar_meeting (id),
    person {text} not null,
    position {int} not null,     -- the order they are named in
    address {text} not null,
    name {text} not null,
    participation {text} not null,   -- awaited, accepted, declined, tentative
    answered_sequence {int} not null,
    answered_at {int} not null,
    inconvenience {int} not null,
    primary key (meeting, person)
){table};
create index calendar_attendee_by_person on calendar_attendee (person, meeting);

-- Another time somebody proposed; it waits for a decision.
create table calendar_counter (
    meeting {text} not null references calendar_meeting (id),
    person {text} not null,
    begins {int} not null,
    ends {int} not null,
    sequence {int} not null,
    stamp {int} not null,
    primary key (meeting, person)
){table};

-- Who asked for another time, and what it was before.
create table calendar_move (
    meeting {text} not null references calendar_meeting (id),
    number {int} not null,
    at {int} not null,
    asked_by {text} not null,
    written_by {text} not null,
    begins_before {int} not null,
    begins_after {int} not null,
    primary key (meeting, number)
){table};

-- ---- 20261121_2206_letters (notifications)

-- Mail on its way. `thing` says what a letter tells, so that telling it twice posts it once. What was
-- carried is kept without its words: that it went, and when.
create table notifications_letter (
    id {text} primary key,
    thing {text} not null unique,
    person {text} not null,
    recipient {text} not null,
    message {text} not null,     -- the whole mail; empty once it is carried
    state {text} not null,       -- waiting, carried, refused, given_up
    tries {int} not null,
    reason {text} not null,      -- what the mail server said last
    posted_at {int} not null,
    next_try {int} not null
){table};
create index notifications_letter_due on notifications_letter (next_try) where state = 'waiting';

-- The way to one's mail choices from a mail, without signing in: it opens nothing else. Kept readable
-- because every mail names it.
create table notifications_mail_door (
    person {text} primary key,
    token {text} not null unique
){table};

-- What somebody does not want by mail. Whatever is not here comes.
create table notifications_unwanted_mail (
    person {text} not null,
    kind {text} not null,        -- invitations, digest
    primary key (person, kind)
){table};

-- ---- 20261121_2210_agreement_whole (relationships)

-- What an agreement lacked: what each gives, what is not talked about, how it ends well.
alter table relationships_agreement_version add column gives_mentee {text} not null default '';
alter table relationships_agreement_version add column gives_mentor {text} not null default '';
alter table relationships_agreement_version add column off_limits {text} not null default '';
alter table relationships_agreement_version add column ending {text} not null default '';

-- How the exchange looks to whoever signs: even, i_give_more, i_get_more; not said before, or not at all.
alter table relationships_signature add column balance {text};

-- ---- 20261121_2215_chemistry (matching)

-- Before a round is matched: both sides are shown a few people and say whom they would like to meet.
create table matching_chemistry (
    id {text} primary key,
    programme {text} not null,
    opened_at {int} not null,
    closes_at {int} not null,
    closed_at {int},               -- closed by hand before the clock did it
    opened_by {text} not null      -- account
){table};
create index matching_chemistry_of_programme on matching_chemistry (programme, id);

-- Who was shown whom, and where each stands on their own list. Only its author and the solver read
-- `place`: no operation answers it to anybody else.
create table matching_chemistry_suggestion (
    round {text} not null references matching_chemistry (id),
    person {text} not null,
    side {text} not null,
    partner {text} not null,
    sentence {text} not null,      -- why the two might fit, as both may read it
    place {int},                   -- 1 is the first choice; none: not on the list
    primary key (round, person, side, partner)
){table};
create index matching_chemistry_of_person on matching_chemistry_suggestion (person, round);

-- Who has answered, in whatever way: an empty list is an answer too.
create table matching_chemistry_answer (
    round {text} not null references matching_chemistry (id),
    person {text} not null,
    side {text} not null,
    answered_at {int} not null,
    primary key (round, person, side)
){table};

-- ---- 20261121_2220_progress (progress)

-- What one of a pair wants to become better at (T2: the two read it, plain in the database).
create table progress_objective (
    id {text} primary key,
    pair {text} not null,
    owner {text} not null,
    aim {text} not null,
    evidence {text} not null,       -- what would show it
    before {int} not null,          -- rated at the outset, 1 to 10
    aim_by {text},
    version {int} not null,
    set_at {int} not null
){table};
create index progress_objective_by_pair on progress_objective (pair, id);

-- How it went: what was learnt, what was done with it, where they find themselves now. Never changed.
create table progress_recount (
    id {text} primary key,
    objective {text} not null references progress_objective (id),
    knowledge {text} not null,
    action {text} not null,
    seen {text} not null,           -- the evidence there is by now
    after {int} not null,
    told_at {int} not null
){table};
create index progress_recount_by_objective on progress_recount (objective, id);

-- ---- 20261121_2220_seasons (calendar)

-- Days of a programme on which nobody is to meet, and stretches in which it is meant to: the simplest form
-- of a business cycle. Whole days, on the clock of whoever is asked.
create table calendar_cycle_event (
    id {text} primary key,
    programme {text} not null,
    kind {text} not null,        -- blackout, window
    name {text} not null,
    first_day {text} not null,
    last_day {text} not null
){table};
create index calendar_cycle_event_by_programme on calendar_cycle_event (programme, first_day);

-- A programme's quarter, say, as it was planned: what was wanted, what was found, and the bound beside it.
create table calendar_season (
    id {text} primary key,
    programme {text} not null,
    first_day {text} not null,
    last_day {text} not null,
    meetings {int} not null,     -- of each pair
    minutes {int} not null,
    gap_days {int} not null,
    state {text} not null,       -- planning, drafted, applied, discarded, failed
    started_by {text} not null,
    made_at {int} not null,
    group_count {int} not null,
    waiting {int} not null,      -- groups that may not meet yet
    kept {int} not null,         -- meetings that stay as they are
    not_placed {int} not null,
    cost {int} not null,
    bound {int} not null,
    solve_ms {int} not null,
    failure {text} not null,
    version {int} not null
){table};
create index calendar_season_by_programme on calendar_season (programme, id);

-- What applying it would change, in order.
create table calendar_season_change (
    season {text} not null references calendar_season (id),
    number {int} not null,
    reference {text} not null,
    title {text} not null,
    meeting {text},              -- the one that moves
    begins_before {int},
    begins_after {int},
    primary key (season, number)
){table};

-- What it asks of whom: minutes outside their hours, before and added.
create table calendar_season_share (
    season {text} not null references calendar_season (id),
    person {text} not null,
    ledger {int} not null,
    added {int} not null,
    primary key (season, person)
){table};

-- ---- 20261121_2225_actions (progress)

-- What one of a pair does until when (T2). What is dropped is gone: nobody is held to a thought.
create table progress_action (
    id {text} primary key,
    pair {text} not null,
    owner {text} not null,          -- who does it
    added_by {text} not null,
    what {text} not null,
    due {text} not null,
    added_at {int} not null,
    done_at {int}
){table};
create index progress_action_by_pair on progress_action (pair, id);
-- Today asks for what somebody still has to do, over all their pairs.
create index progress_action_open on progress_action (owner, due) where done_at is null;

-- ---- 20261121_2230_sessions (relationships)

-- What two people mean to talk about the n-th time (T2), as JSON; without a row it is suggested.
create table relationships_agenda (
    pair {text} not null references relationships_pair (id),
    number {int} not null,
    version {int} not null,
    items {text} not null,
    saved_by {text} not null,
    saved_at {int} not null,
    primary key (pair, number)
){table};

-- What a programme suggests for the n-th time (T1), in the place of the house's own suggestion.
create table relationships_agenda_template (
    programme {text} not null,
    number {int} not null,
    version {int} not null,
    items {text} not null,
    saved_by {text} not null,
    saved_at {int} not null,
    primary key (programme, number)
){table};

-- A conversation that was not held on its day: what happened and who asked or stayed away. A fact that one
-- of two states, so the other may say that it was otherwise. One a day and pair.
create table relationships_missed (
    id {text} primary key,
    pair {text} not null references relationships_pair (id),
    planned_on {text} not null,
    what {text} not null,           -- moved, excused, no_show
    by_whom {text} not null,        -- who asked for it, or stayed away
    moved_to {text},
    logged_by {text} not null,
    logged_at {int} not null,
    contested_at {int},
    unique (pair, planned_on)
){table};

-- How the two get on, asked of both at the same conversation; neither reads the other's before both answered.
create table relationships_check_in (
    pair {text} not null references relationships_pair (id),
    number {int} not null,
    person {text} not null,
    matters {int} not null,
    candour {int} not null,
    keeps {int} not null,
    answered_at {int} not null,
    primary key (pair, number, person)
){table};

-- ---- 20261121_2235_digests (notifications)

-- When a summary was sent to whom: what was in one is not told in the next.
create table notifications_digest (
    person {text} not null,
    sent_at {int} not null,
    primary key (person, sent_at)
){table};

-- ---- 20261121_2240_safety (safety)

-- How far up the rule looks in a programme, and whom its juniors may turn to. Without a row: three posts,
-- and the stewards.
create table safety_rule (
    programme {text} primary key,
    levels {int} not null,
    contact {text} not null,        -- a person of the directory, or empty
    reach {text} not null,          -- how to reach them: a number, an address, an hour
    version {int} not null,
    saved_by {text} not null,
    saved_at {int} not null
){table};

-- One of a pair came to stand above the other (T2). A task for the steward, and for nobody else.
create table safety_breach (
    id {text} primary key,
    programme {text} not null,
    pair {text} not null,
    above {text} not null,
    below {text} not null,
    posts {int} not null,
    found_at {int} not null,
    gone_at {int},                  -- a later roster put it right by itself
    outcome {text},                 -- ended, kept, mistaken
    settled_by {text},
    settled_at {int}
){table};
create index safety_breach_by_pair on safety_breach (pair, id);
-- The last word on "this is a task already", whatever two imports find at once.
create unique index safety_breach_open on safety_breach (pair)
    where outcome is null and gone_at is null;

-- ---- 20261121_2250_endings (relationships)

-- How a pair ends or ended. While `ended_at` is missing, one has proposed to complete it and the other has not
-- answered.
create table relationships_ending (
    pair {text} primary key references relationships_pair (id),
    kind {text} not null,           -- completed, exit, left, apart
    proposed_by {text},             -- nobody, where a steward ended it
    proposed_at {int} not null,
    ended_at {int}
){table};

-- What somebody who left a pair told the coordinator, and nobody else (T2).
create table relationships_ending_word (
    pair {text} primary key references relationships_pair (id),
    person {text} not null,
    word {text} not null,
    at {int} not null
){table};

-- Who would like another partner, and until when somebody has to be found. Met by the next proposal in the
-- same programme.
create table relationships_rematch (
    pair {text} not null references relationships_pair (id),
    programme {text} not null,
    person {text} not null,
    side {text} not null,
    wished_at {int} not null,
    due_by {int} not null,
    met_at {int},
    primary key (pair, person)
){table};
create index relationships_rematch_open on relationships_rematch (programme, due_by)
    where met_at is null;

-- A pair that rests until a day; the two stay a pair.
create table relationships_pause (
    pair {text} primary key references relationships_pair (id),
    until {text} not null,
    paused_by {text} not null,
    paused_at {int} not null
){table};

-- What one says to the other at the end (T2).
create table relationships_thanks (
    pair {text} not null references relationships_pair (id),
    person {text} not null,
    text {text} not null,
    at {int} not null,
    primary key (pair, person)
){table};

-- ---- 20261121_2300_own_conflicts (matching)

-- Each keeps their own: that somebody else has declared the same conflict is not theirs to learn.
drop index matching_conflict_pair;
create unique index matching_conflict_pair on matching_conflict (one, other, declared_by);

-- ---- 20261121_2310_insights (progress)

-- "I heard this, and it changed that" (T2 until both agree that their programme reads it).
create table progress_insight (
    id {text} primary key,
    pair {text} not null,
    programme {text} not null,
    author {text} not null,
    heard {text} not null,
    changed_what {text} not null,   -- roadmap, risk, plan, decision, habit
    changed {text} not null,
    evidence {text} not null,
    visibility {text} not null,     -- pair, programme
    state {text} not null,          -- recorded, confirmed, contradicted
    recorded_at {int} not null,
    answered_at {int}
){table};
create index progress_insight_by_pair on progress_insight (pair, id);
create index progress_insight_shared on progress_insight (programme, id)
    where visibility = 'programme' and state = 'confirmed';

-- Who opened which door for whom, and what came of it (T2).
create table progress_introduction (
    id {text} primary key,
    pair {text} not null,
    opened_by {text} not null,
    door {text} not null,           -- to whom, as they say it
    why {text} not null,
    state {text} not null,          -- offered, made, met, nothing
    outcome {text} not null,
    version {int} not null,
    offered_at {int} not null
){table};
create index progress_introduction_by_pair on progress_introduction (pair, id);

-- ---- 20261122_0130_accountability (accountability)

-- How often a programme asks its pairs to meet in a quarter, from this quarter on. Without a row it asks nothing;
-- what was asked of a quarter that is over never changes.
create table accountability_minimum (
    programme {text} not null,
    quarter {text} not null,        -- 2026-Q4
    per_quarter {int} not null,
    version {int} not null,
    saved_by {text} not null,
    saved_at {int} not null,
    primary key (programme, quarter)
){table};

-- Whose two were told how a quarter ended, so that nobody is told twice.
create table accountability_told (
    pair {text} not null,
    quarter {text} not null,        -- 2026-Q4
    told_at {int} not null,
    primary key (pair, quarter)
){table};

-- When somebody could not meet (T2: its owner alone; others are told how many days are excused, and not why).
create table accountability_absence (
    id {text} primary key,
    person {text} not null,
    from_day {text} not null,
    until_day {text} not null,
    added_at {int} not null
){table};
create index accountability_absence_by_person on accountability_absence (person, from_day);

-- What a mentor says has come of a quarter (T2).
create table accountability_report (
    id {text} primary key,
    pair {text} not null,
    programme {text} not null,
    quarter {text} not null,        -- 2026-Q4
    author {text} not null,
    state {text} not null,          -- draft, submitted, returned, accepted
    behaviour {text} not null,
    speed {text} not null,
    relationships {text} not null,
    reason {text} not null,         -- why it came back
    version {int} not null,
    saved_at {int} not null,
    submitted_at {int},
    decided_by {text},
    unique (pair, quarter)
){table};
create index accountability_report_by_programme on accountability_report (programme, quarter);

-- ---- 20261122_0130_company_revision (people)

-- How often the company has changed. What was planned against it holds for as long as this number stands.
create table people_revision (
    one {int} primary key,       -- the only row is row 1
    revision {int} not null
){table};
insert into people_revision (one, revision) values (1, 0);

-- ---- 20261122_0140_caldav (calendar)

-- A CalDAV account somebody lends the house: its password is sealed with the house's key, which is not in here.
alter table calendar_source add column user_name {text} not null default '';
alter table calendar_source add column secret {bytes};

-- When everything came over for the last time: a tag says nothing about a window that moves on with the days.
alter table calendar_source add column fetched_at {int};

-- Two kinds are read again and again now; whatever has a time to be read is due by it.
drop index calendar_source_due;
create index calendar_source_due on calendar_source (next_read) where next_read is not null;

-- ---- 20261122_0145_artefacts (artefacts)

-- What two people show one another (T2; sealed ones T3, and then nothing of theirs stands here).
create table artefacts_artefact (
    id {text} primary key,
    pair {text} not null,
    sealed {bool} not null,
    made_by {text} not null,
    version {int} not null,         -- the latest
    made_at {int} not null
){table};
create index artefacts_artefact_by_pair on artefacts_artefact (pair, id);

-- A file somebody uploaded for a pair. `hash` is its name in the file store, which many may share.
create table artefacts_file (
    id {text} primary key,
    pair {text} not null,
    added_by {text} not null,
    hash {text} not null,
    bytes {int} not null,
    name {text} not null,
    media_type {text} not null,
    sealed {bool} not null,
    added_at {int} not null,
    free_since {int} not null       -- when it was uploaded, or when what showed it was removed
){table};
create index artefacts_file_by_pair on artefacts_file (pair, id);
-- Whoever sweeps asks whether anybody still wants a file.
create index artefacts_file_by_hash on artefacts_file (hash);

create table artefacts_version (
    artefact {text} not null references artefacts_artefact (id),
    version {int} not null,
    added_by {text} not null,
    added_at {int} not null,
    title {text} not null,          -- empty where it is sealed, as are note and link
    note {text} not null,
    link {text},
    file {text} references artefacts_file (id),
    text {text},                    -- the sealed text of this artefact, whose version this is
    primary key (artefact, version)
){table};
create index artefacts_version_by_file on artefacts_version (file);

-- ---- 20261122_0215_recognition (recognition)

-- Thanks somebody said in public. The words name nobody: names stand in recognition_named, and are shown by consent.
create table recognition_item (
    id {text} primary key,
    programme {text} not null,
    author {text} not null,
    words {text} not null,
    said_at {int} not null
){table};
create index recognition_item_by_programme on recognition_item (programme, id);
create index recognition_item_by_author on recognition_item (author, id);

create table recognition_named (
    item {text} not null references recognition_item (id),
    person {text} not null,
    consent {text} not null,        -- awaited, agreed, declined
    answered_at {int},
    primary key (item, person)
){table};
create index recognition_named_by_person on recognition_named (person, item);

-- ---- 20261122_0500_supervision (supervision)

-- Reverse mentors who meet among themselves (T2: who meets with whom is nothing an executive reads). Not a word
-- of what is said there is kept.
create table supervision_group (
    id {text} primary key,
    programme {text} not null,
    number {int} not null,          -- the first of its programme is 1
    facilitator {text},             -- a person of the directory, or nobody: then they lead in turn
    weeks_between {int} not null,
    formed_by {text} not null,
    formed_at {int} not null,
    closed_at {int},
    version {int} not null
){table};
create unique index supervision_group_by_number on supervision_group (programme, number);

-- Who is in it now. Whoever leaves is gone from here and stays in the attendance of what they were at.
create table supervision_member (
    programme {text} not null,
    person {text} not null,
    group_id {text} not null references supervision_group (id),
    since {int} not null,
    wishes_to_move {bool} not null,
    primary key (programme, person) -- one group at a time
){table};
create index supervision_member_by_group on supervision_member (group_id);
create index supervision_member_by_person on supervision_member (person);

create table supervision_meeting (
    id {text} primary key,
    group_id {text} not null references supervision_group (id),
    held_on {text} not null,
    noted_by {text} not null,
    noted_at {int} not null
){table};
create unique index supervision_meeting_by_day on supervision_meeting (group_id, held_on);

create table supervision_attendance (
    meeting {text} not null references supervision_meeting (id),
    person {text} not null,
    attended {bool} not null,
    primary key (meeting, person)
){table};

-- Whoever left of their own wish and has not come back: nobody puts them into a group meanwhile.
create table supervision_away (
    programme {text} not null,
    person {text} not null,
    since {int} not null,
    primary key (programme, person)
){table};
