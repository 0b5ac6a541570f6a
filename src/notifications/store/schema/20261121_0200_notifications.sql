create table notifications_notice (
    id {text} primary key,
    person {text} not null,
    at {int} not null,
    kind {text} not null,
    given {text} not null,       -- the sentence's values, as JSON
    link {text} not null,
    read_at {int}
){table};
-- A person's newest first; ids sort by time.
create index notifications_notice_by_person on notifications_notice (person, id);
