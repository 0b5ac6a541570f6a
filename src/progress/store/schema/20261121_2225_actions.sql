-- What one of a pair does until when (T2). What is dropped is gone: nobody is held to a thought.
create table progress_action (
    id {text} primary key,
    pair {text} not null,
    owner {text} not null,          -- who does it
    added_by {text} not null,
    what {text} not null,
    due {text} not null,
    added_at {int} not null,
    done_at {int}
){table};
create index progress_action_by_pair on progress_action (pair, id);
-- Today asks for what somebody still has to do, over all their pairs.
create index progress_action_open on progress_action (owner, due) where done_at is null;
