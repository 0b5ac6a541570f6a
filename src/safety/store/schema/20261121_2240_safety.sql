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
