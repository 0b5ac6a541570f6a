-- Days somebody spends in another time zone. Whole days there, both included.
create table calendar_travel (
    id {text} primary key,
    person {text} not null,
    first_day {text} not null,
    last_day {text} not null,
    time_zone {text} not null
){table};
create index calendar_travel_by_person on calendar_travel (person, first_day);

-- Where busy times come from. `url` may hold a secret of another calendar: it is read by nothing but the
-- reading itself and shown to its owner without its path.
create table calendar_source (
    id {text} primary key,
    person {text} not null,
    kind {text} not null,        -- pasted, followed
    name {text} not null,
    url {text} not null,         -- empty when pasted
    state {text} not null,       -- waiting, fine, failing
    problem {text} not null,     -- the last one's sentence, or empty
    etag {text} not null,
    failures {int} not null,     -- in a row
    read_at {int},
    next_read {int}              -- null when pasted
){table};
create index calendar_source_by_person on calendar_source (person, id);
-- The schedule looks for what is due once a minute.
create index calendar_source_due on calendar_source (next_read) where kind = 'followed';

-- When somebody is busy elsewhere. There is no column that could hold with what.
create table calendar_busy (
    source {text} not null references calendar_source (id),
    person {text} not null,
    begins {int} not null,
    ends {int} not null
){table};
create index calendar_busy_by_source on calendar_busy (source);
create index calendar_busy_by_person on calendar_busy (person, ends);

-- Calendars elsewhere that may read one's meetings here. The token is in the address alone.
create table calendar_feed (
    id {text} primary key,
    person {text} not null,
    kind {text} not null,        -- full, busy
    token_hash {bytes} not null unique,
    made_at {int} not null
){table};
create index calendar_feed_by_person on calendar_feed (person);

-- A meeting this house organises. The wall clock and its zone are what was agreed; `begins` and `ends`
-- are the instants that means under the rules the machine knows, and follow them when they change.
create table calendar_meeting (
    id {text} primary key,
    reference {text} not null,   -- the pair or circle
    programme {text} not null,
    uid {text} not null unique,
    sequence {int} not null,
    title {text} not null,
    place {text} not null,
    wall_begins {text} not null, -- 20261123T090000
    wall_ends {text} not null,
    time_zone {text} not null,
    begins {int} not null,
    ends {int} not null,
    state {text} not null,       -- planned, cancelled
    booked_by {text} not null,
    changed_at {int} not null,   -- DTSTAMP: a repeat says the same as the first time
    version {int} not null
){table};
create index calendar_meeting_by_reference on calendar_meeting (reference, begins);
create index calendar_meeting_by_programme on calendar_meeting (programme, begins);

-- Who is invited. `inconvenience` is how many minutes of it lie outside their own hours: what the
-- ledger adds up. The address stays the one the first invitation went to.
create table calendar_attendee (
    meeting {text} not null references calendar_meeting (id),
    person {text} not null,
    position {int} not null,     -- the order they are named in
    address {text} not null,
    name {text} not null,
    participation {text} not null,   -- awaited, accepted, declined, tentative
    answered_sequence {int} not null,
    answered_at {int} not null,
    inconvenience {int} not null,
    primary key (meeting, person)
){table};
create index calendar_attendee_by_person on calendar_attendee (person, meeting);

-- Another time somebody proposed; it waits for a decision.
create table calendar_counter (
    meeting {text} not null references calendar_meeting (id),
    person {text} not null,
    begins {int} not null,
    ends {int} not null,
    sequence {int} not null,
    stamp {int} not null,
    primary key (meeting, person)
){table};

-- Who asked for another time, and what it was before.
create table calendar_move (
    meeting {text} not null references calendar_meeting (id),
    number {int} not null,
    at {int} not null,
    asked_by {text} not null,
    written_by {text} not null,
    begins_before {int} not null,
    begins_after {int} not null,
    primary key (meeting, number)
){table};
