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
