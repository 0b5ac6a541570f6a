-- What two people show one another (T2; sealed ones T3, and then nothing of theirs stands here).
create table artefacts_artefact (
    id {text} primary key,
    pair {text} not null,
    sealed {bool} not null,
    made_by {text} not null,
    version {int} not null,         -- the latest
    made_at {int} not null
){table};
create index artefacts_artefact_by_pair on artefacts_artefact (pair, id);

-- A file somebody uploaded for a pair. `hash` is its name in the file store, which many may share.
create table artefacts_file (
    id {text} primary key,
    pair {text} not null,
    added_by {text} not null,
    hash {text} not null,
    bytes {int} not null,
    name {text} not null,
    media_type {text} not null,
    sealed {bool} not null,
    added_at {int} not null,
    free_since {int} not null       -- when it was uploaded, or when what showed it was removed
){table};
create index artefacts_file_by_pair on artefacts_file (pair, id);
-- Whoever sweeps asks whether anybody still wants a file.
create index artefacts_file_by_hash on artefacts_file (hash);

create table artefacts_version (
    artefact {text} not null references artefacts_artefact (id),
    version {int} not null,
    added_by {text} not null,
    added_at {int} not null,
    title {text} not null,          -- empty where it is sealed, as are note and link
    note {text} not null,
    link {text},
    file {text} references artefacts_file (id),
    text {text},                    -- the sealed text of this artefact, whose version this is
    primary key (artefact, version)
){table};
create index artefacts_version_by_file on artefacts_version (file);
