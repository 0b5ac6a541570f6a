-- A CalDAV account somebody lends the house: its password is sealed with the house's key, which is not in here.
alter table calendar_source add column user_name {text} not null default '';
alter table calendar_source add column secret {bytes};

-- When everything came over for the last time: a tag says nothing about a window that moves on with the days.
alter table calendar_source add column fetched_at {int};

-- Two kinds are read again and again now; whatever has a time to be read is due by it.
drop index calendar_source_due;
create index calendar_source_due on calendar_source (next_read) where next_read is not null;
