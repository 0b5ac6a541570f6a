-- Mail on its way. `thing` says what a letter tells, so that telling it twice posts it once. What was
-- carried is kept without its words: that it went, and when.
create table notifications_letter (
    id {text} primary key,
    thing {text} not null unique,
    person {text} not null,
    recipient {text} not null,
    message {text} not null,     -- the whole mail; empty once it is carried
    state {text} not null,       -- waiting, carried, refused, given_up
    tries {int} not null,
    reason {text} not null,      -- what the mail server said last
    posted_at {int} not null,
    next_try {int} not null
){table};
create index notifications_letter_due on notifications_letter (next_try) where state = 'waiting';

-- The way to one's mail choices from a mail, without signing in: it opens nothing else. Kept readable
-- because every mail names it.
create table notifications_mail_door (
    person {text} primary key,
    token {text} not null unique
){table};

-- What somebody does not want by mail. Whatever is not here comes.
create table notifications_unwanted_mail (
    person {text} not null,
    kind {text} not null,        -- invitations, digest
    primary key (person, kind)
){table};
