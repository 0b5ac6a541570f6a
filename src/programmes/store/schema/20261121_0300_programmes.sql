-- A programme and whom its two sides are for. The audiences are rules, as JSON, and are read against
-- the roster whenever they are asked for: they list nobody.
create table programmes_programme (
    id {text} primary key,
    name {text} not null,
    modality {text} not null,        -- reverse, classic, peer, circle
    state {text} not null,           -- draft, open, running, closed
    purpose {text} not null,
    hours_per_month {int} not null,  -- what one pair takes out of a person's month
    mentee_audience {text} not null,
    mentor_audience {text} not null,
    created_at {int} not null,
    created_by {text},               -- account
    version {int} not null
){table};
create unique index programmes_programme_by_name on programmes_programme (name);

-- Somebody's place on one side of a programme, from the first question to the last. One row for good:
-- the times at which each step was first reached are what the funnel counts.
create table programmes_enrolment (
    id {text} primary key,
    programme {text} not null references programmes_programme (id),
    person {text} not null,
    side {text} not null,            -- mentee, mentor
    state {text} not null,           -- invited, applied, enrolled, declined, refused, withdrawn, matched
    capacity {int} not null,
    hours_per_month {int} not null,
    motivation {text} not null,      -- read by the coordinators of the programme and its author
    reason {text} not null,          -- of a refusal; read by the same
    changed_at {int} not null,       -- when `state` came about
    invited_at {int},
    applied_at {int},                -- raised a hand: applied, or said yes to an invitation
    enrolled_at {int},
    matched_at {int},
    active_at {int},
    consented_at {int},              -- to being matched by what the profile says
    living_pairs {int} not null      -- proposed or at work; told by relationships
){table};
create unique index programmes_enrolment_of_person on programmes_enrolment (programme, person, side);
create index programmes_enrolment_by_person on programmes_enrolment (person);
create index programmes_enrolment_page on programmes_enrolment (programme, id);

-- Whom somebody would like as a partner, best first. Private to its author.
create table programmes_preference (
    enrolment {text} not null references programmes_enrolment (id),
    place {int} not null,
    person {text} not null,
    primary key (enrolment, place)
){table};
