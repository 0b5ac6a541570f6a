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
