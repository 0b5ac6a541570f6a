create table access_account (
    id {text} primary key,
    email {text} not null,       -- as its owner writes it
    email_key {text} not null,   -- without the case: two accounts never share an address
    name {text} not null,
    person {text},               -- nobody in the directory for the installer
    employment {text},
    state {text} not null,       -- invited, active, disabled
    created_at {int} not null
){table};
create unique index access_account_by_email on access_account (email_key);
create unique index access_account_by_person on access_account (person) where person is not null;

-- How an account proves itself. A password has an empty handle; a passkey's will be its credential id,
-- a company sign-in's its issuer and subject, and both will have to be found by it.
create table access_credential (
    account {text} not null,
    kind {text} not null,        -- password; later passkey, company
    handle {text} not null,
    secret {text} not null,      -- argon2id of the password; later the public key
    created_at {int} not null,
    primary key (account, kind, handle)
){table};
create unique index access_credential_by_handle on access_credential (kind, handle) where handle <> '';

create table access_session (
    id {text} primary key,
    token_hash {bytes} not null, -- SHA-256: who reads the database cannot sign in with it
    account {text} not null,
    agent {text} not null,
    created_at {int} not null,
    last_seen_at {int} not null
){table};
create unique index access_session_by_token on access_session (token_hash);
create index access_session_by_account on access_session (account);

create table access_grant (
    id {text} primary key,
    account {text} not null,
    role {text} not null,
    programme {text},            -- all of them when empty
    granted_by {text} not null,
    granted_at {int} not null
){table};
create index access_grant_by_account on access_grant (account);

-- The wrong passwords of one account or one network, under a hash: what is typed as an address may be
-- a password, and the key must not tell whether there is such an account.
create table access_tally (
    subject {bytes} primary key,
    failures {int} not null,
    last_failure_at {int} not null,
    wait_until {int} not null
){table};

-- Links that work once: to set up an empty house, to choose the first password.
create table access_link (
    token_hash {bytes} primary key,
    kind {text} not null,        -- setup, invitation
    account {text},
    made_by {text} not null,
    created_at {int} not null,
    expires_at {int} not null
){table};
create index access_link_by_account on access_link (account);

create table access_programme_name (
    programme {text} primary key,
    name {text} not null
){table};

-- Whom the door of a demo offers to be.
create table access_cast (
    account {text} primary key,
    place {int} not null,
    title {text} not null,
    role {text} not null,
    sentence {text} not null
){table};
