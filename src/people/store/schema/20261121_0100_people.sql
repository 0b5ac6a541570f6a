-- Units, from whole organisations down to teams. A unit is the same unit when its kind, its name and
-- everything above it are the same: `path` says all three, one line for each step.
create table people_unit (
    id {text} primary key,
    parent {text} references people_unit (id),
    kind {text} not null,        -- parent_organisation, organisation, parent_unit, unit, team
    name {text} not null,
    path {text} not null
){table};
create unique index people_unit_by_path on people_unit (path);

-- How senior a level is. 0 when nobody has said.
create table people_level (
    label {text} primary key,
    rank {int} not null
){table};

-- Posts. Reporting lines hang here. `reports_to` is what the roster said, kept so that an export says it
-- again; `manager` is the post that was found for it, without a foreign key because a portion of posts may
-- come before the portion their managers are in.
create table people_position (
    id {text} primary key,
    body {text} not null,
    ref {text} not null,
    ref_is_ours {bool} not null,
    title {text} not null,
    function {text} not null,
    level {text} not null,
    unit {text} references people_unit (id),
    reports_to {text} not null,
    manager {text},
    holder {text} not null,      -- named, vacant, not_disclosed …
    standing {text} not null,    -- open, closed, removed
    version {int} not null
){table};
create index people_position_by_ref on people_position (body, ref);
create index people_position_by_manager on people_position (manager);
create index people_position_by_unit on people_position (unit);

-- Persons. Nobody is deleted: an import that is undone leaves `removed` behind, so that doing it again
-- finds the same ids. `edited` names the facts their owner has written; rosters leave those alone.
create table people_person (
    id {text} primary key,
    ref {text} not null,
    email {text} not null,
    email_key {text} not null,   -- folded, as people are looked up by it
    name {text} not null,
    location {text} not null,
    country {text} not null,
    time_zone {text} not null,
    languages {text} not null,   -- codes, "; " between them, the easiest first
    employment {text} not null,
    start_date {text} not null,
    working_hours {text} not null,
    hours_per_month {int},
    industries {text} not null,
    style {text} not null,
    standing {text} not null,    -- active, paused, left, removed
    pauses {bool} not null,      -- the owner's own pause switch
    edited {text} not null,
    version {int} not null
){table};
create index people_person_by_email on people_person (email_key);

create table people_holding (
    position {text} not null references people_position (id),
    person {text} not null references people_person (id),
    primary key (position, person)
){table};
create index people_holding_by_person on people_holding (person);

-- Group attributes, apart from everything else about a person on purpose: no query that serves the
-- directory or matching names this table.
create table people_monitoring (
    person {text} not null references people_person (id),
    attribute {text} not null,
    value {text} not null,
    primary key (person, attribute)
){table};
create index people_monitoring_by_value on people_monitoring (attribute, value);

create table people_term (
    id {text} primary key,
    name {text} not null,
    category {text} not null,
    version {int} not null
){table};

-- Every word that leads to a term, its own name among them, folded: no two terms share one.
create table people_term_word (
    word {text} primary key,
    term {text} not null references people_term (id),
    alias {text}                 -- as it was written; null for the term's own name
){table};
create index people_term_word_by_term on people_term_word (term);

create table people_skill (
    person {text} not null references people_person (id),
    side {text} not null,        -- offer, want
    term {text} not null references people_term (id),
    level {int} not null,
    primary key (person, side, term)
){table};
create index people_skill_by_term on people_skill (term, side);

-- The directory, one row for each person who is or was here, written anew with every change to them.
create table people_card (
    person {text} primary key references people_person (id),
    name {text} not null,
    title {text} not null,
    unit {text} not null,
    function {text} not null,
    level {text} not null,
    level_rank {int} not null,
    country {text} not null,
    time_zone {text} not null,
    languages {text} not null,
    offers {text} not null,
    employment {text} not null,
    status {text} not null,      -- active, paused, left
    position {text}              -- the post the card shows
){table};

-- What is read when people search. Narrow, because every search that is not served by the index reads
-- it from end to end: fifty thousand rows of it are a few megabytes. `search` holds the folded name, title
-- and unit; `facets` the codes of people_facet, as in ' 3 17 204 '.
create table people_search (
    person {text} primary key references people_person (id),
    status {text} not null,
    sort_key {text} not null,
    search {text} not null,
    facets {text} not null
){table};
create index people_search_by_name on people_search (sort_key, person);

create table people_facet (
    code {int} primary key,
    kind {text} not null,        -- function, unit, level, country, language, expertise
    value {text} not null
){table};
create unique index people_facet_by_value on people_facet (kind, value);

create table people_roster_import (
    id {text} primary key,
    filename {text} not null,
    state {text} not null,
    created {int} not null,
    created_by {text} not null,
    rows {int} not null,
    mapping {text} not null,     -- which column is read as what, as JSON
    options {text} not null,     -- full feed, levels in order, as JSON
    remembered {bool} not null,
    summary {text} not null,     -- counts, anchors, notes, samples, as JSON
    digest {text} not null,      -- of the dry run that was shown
    application {int},           -- which application it was, counted from 1; null while it does not stand
    version {int} not null
){table};
create index people_roster_import_by_time on people_roster_import (created, id);

-- The files themselves, apart, so that lists of imports do not read them.
create table people_roster_file (
    roster {text} primary key references people_roster_import (id),
    bytes {bytes} not null
){table};

create table people_roster_change (
    roster {text} not null references people_roster_import (id),
    number {int} not null,
    kind {text} not null,
    row {int},
    post {text} not null,
    person {text} not null,
    sentence {text} not null,
    changes {text} not null,
    primary key (roster, number)
){table};
create index people_roster_change_by_kind on people_roster_change (roster, kind, number);

-- What applying wrote, in portions, so that it can be taken back.
create table people_roster_write (
    roster {text} not null references people_roster_import (id),
    portion {int} not null,
    writes {text} not null,
    primary key (roster, portion)
){table};

-- A mapping made once is remembered by the headings it was made for.
create table people_roster_mapping (
    signature {text} primary key,
    mapping {text} not null,
    options {text} not null
){table};
