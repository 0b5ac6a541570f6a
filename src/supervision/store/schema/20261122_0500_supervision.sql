-- Reverse mentors who meet among themselves (T2: who meets with whom is nothing an executive reads). Not a word
-- of what is said there is kept.
create table supervision_group (
    id {text} primary key,
    programme {text} not null,
    number {int} not null,          -- the first of its programme is 1
    facilitator {text},             -- a person of the directory, or nobody: then they lead in turn
    weeks_between {int} not null,
    formed_by {text} not null,
    formed_at {int} not null,
    closed_at {int},
    version {int} not null
){table};
create unique index supervision_group_by_number on supervision_group (programme, number);

-- Who is in it now. Whoever leaves is gone from here and stays in the attendance of what they were at.
create table supervision_member (
    programme {text} not null,
    person {text} not null,
    group_id {text} not null references supervision_group (id),
    since {int} not null,
    wishes_to_move {bool} not null,
    primary key (programme, person) -- one group at a time
){table};
create index supervision_member_by_group on supervision_member (group_id);
create index supervision_member_by_person on supervision_member (person);

create table supervision_meeting (
    id {text} primary key,
    group_id {text} not null references supervision_group (id),
    held_on {text} not null,
    noted_by {text} not null,
    noted_at {int} not null
){table};
create unique index supervision_meeting_by_day on supervision_meeting (group_id, held_on);

create table supervision_attendance (
    meeting {text} not null references supervision_meeting (id),
    person {text} not null,
    attended {bool} not null,
    primary key (meeting, person)
){table};

-- Whoever left of their own wish and has not come back: nobody puts them into a group meanwhile.
create table supervision_away (
    programme {text} not null,
    person {text} not null,
    since {int} not null,
    primary key (programme, person)
){table};
