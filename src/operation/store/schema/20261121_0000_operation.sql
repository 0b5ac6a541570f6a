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
