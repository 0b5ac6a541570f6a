-- When a summary was sent to whom: what was in one is not told in the next.
create table notifications_digest (
    person {text} not null,
    sent_at {int} not null,
    primary key (person, sent_at)
){table};
