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
