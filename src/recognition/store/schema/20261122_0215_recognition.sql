-- Thanks somebody said in public. The words name nobody: names stand in recognition_named, and are shown by consent.
create table recognition_item (
    id {text} primary key,
    programme {text} not null,
    author {text} not null,
    words {text} not null,
    said_at {int} not null
){table};
create index recognition_item_by_programme on recognition_item (programme, id);
create index recognition_item_by_author on recognition_item (author, id);

create table recognition_named (
    item {text} not null references recognition_item (id),
    person {text} not null,
    consent {text} not null,        -- awaited, agreed, declined
    answered_at {int},
    primary key (item, person)
){table};
create index recognition_named_by_person on recognition_named (person, item);
