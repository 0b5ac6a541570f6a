-- What is being written for a programme, and how often it was saved.
create table onboarding_draft (
    programme {text} primary key,
    norms {text} not null,             -- JSON
    version {int} not null
){table};

-- A version in force, or one that was. Rows here are never changed: people accepted these very words.
create table onboarding_norms (
    programme {text} not null,
    number {int} not null,             -- 1, 2, …
    norms {text} not null,
    in_force_since {int} not null,
    put_in_force_by {text} not null,   -- person
    primary key (programme, number)
){table};

-- Who accepted which version. How often somebody tried the check is not kept.
create table onboarding_acknowledgement (
    programme {text} not null,
    person {text} not null,
    number {int} not null,
    at {int} not null,
    primary key (programme, person, number)
){table};
