-- Whose account was closed because they left the directory, not by an administrator: it opens again
-- when they come back, as they do in their hundreds when a wrong roster is undone.
create table access_leaver (
    account {text} primary key,
    left_at {int} not null
){table};
