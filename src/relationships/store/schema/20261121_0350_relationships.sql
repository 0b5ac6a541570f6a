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
