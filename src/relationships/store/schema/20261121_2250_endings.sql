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
