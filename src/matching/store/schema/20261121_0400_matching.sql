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
