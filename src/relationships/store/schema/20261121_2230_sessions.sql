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
