-- How often the company has changed. What was planned against it holds for as long as this number stands.
create table people_revision (
    one {int} primary key,       -- the only row is row 1
    revision {int} not null
){table};
insert into people_revision (one, revision) values (1, 0);
