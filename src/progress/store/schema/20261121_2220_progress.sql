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
