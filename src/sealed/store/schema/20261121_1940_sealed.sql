-- Every pair of public keys somebody ever published. `statement` is the canonical text that was
-- signed, and `entry` the leaf of the record that holds the publication.
create table sealed_key (
    key {text} primary key,
    person {text} not null,
    position {int} not null,        -- 1 for a person's first key; the highest is the one in use
    encryption {text} not null,
    signing {text} not null,
    statement {text} not null,
    signature {text} not null,
    endorsement {text},             -- the key before signed too
    published_at {int} not null,
    entry {int} not null,
    unique (person, position)
){table};

-- The private halves, each under its owner's master secret, which the server never sees.
create table sealed_private_key (
    key {text} primary key references sealed_key (key),
    encryption {text} not null,
    signing {text} not null
){table};

-- Browsers that may open a person's master secret. Without `wrapped` one waits to be admitted.
create table sealed_device (
    id {text} primary key,
    person {text} not null,
    name {text} not null,
    public_key {text} not null,
    enrolled_at {int} not null,
    encapsulated {text},
    wrapped {text},
    revoked_at {int},
    unique (person, public_key)
){table};

-- The master secret under the printed recovery code, handed out to whoever proves to hold the code.
create table sealed_recovery (
    person {text} primary key,
    verifier_hash {bytes} not null,
    wrapped {text} not null,
    kept_at {int} not null
){table};

-- Texts nobody here can read. `version` is the one that counts; earlier ones stay.
create table sealed_object (
    id {text} primary key,
    about {text} not null,
    kind {text} not null,
    tier {text} not null,
    version {int} not null,
    made_at {int} not null
){table};
create index sealed_object_by_subject on sealed_object (about, kind, id);

create table sealed_version (
    object {text} not null references sealed_object (id),
    version {int} not null,
    author {text} not null,
    binding {text} not null,        -- the canonical text: associated data, and signed
    ciphertext {bytes} not null,
    signature {text} not null,
    kept_at {int} not null,
    primary key (object, version)
){table};

-- The data key of a version, sealed to one reader. Without a row here nobody can be given the text.
create table sealed_wrap (
    object {text} not null,
    version {int} not null,
    person {text} not null,
    key {text} not null,
    encapsulated {text} not null,
    wrapped {text} not null,
    primary key (object, version, person),
    foreign key (object, version) references sealed_version (object, version)
){table};
create index sealed_wrap_by_person on sealed_wrap (person, object);
