-- PostgreSQL takes many rows out of one JSON parameter with jsonb_array_elements, and wants a type for
-- what is not text. Otherwise these say what people_store.sql says.

-- name: save_persons
insert into people_person (id, ref, email, email_key, name, location, country, time_zone, languages,
    employment, start_date, working_hours, hours_per_month, industries, style, standing, pauses,
    edited,
    version)
select r.value ->> 0, r.value ->> 1, r.value ->> 2, r.value ->> 3, r.value ->> 4, r.value ->> 5,
    r.value ->> 6, r.value ->> 7, r.value ->> 8, r.value ->> 9, r.value ->> 10, r.value ->> 11,
    cast(r.value ->> 12 as bigint), r.value ->> 13, r.value ->> 14, r.value ->> 15, false, '', 1
from jsonb_array_elements(cast($1 as jsonb)) as r (value)
on conflict (id) do update set
    ref = excluded.ref, email = excluded.email, email_key = excluded.email_key,
    name = excluded.name,
    location = excluded.location, country = excluded.country, time_zone = excluded.time_zone,
    languages = excluded.languages, employment = excluded.employment,
    start_date = excluded.start_date, working_hours = excluded.working_hours,
    hours_per_month = excluded.hours_per_month, industries = excluded.industries,
    style = excluded.style, standing = excluded.standing, version = people_person.version + 1

-- name: save_positions
insert into people_position (id, body, ref, ref_is_ours, title, function, level, unit, reports_to,
    manager, holder, standing, version)
select r.value ->> 0, r.value ->> 1, r.value ->> 2, cast(r.value ->> 3 as boolean), r.value ->> 4,
    r.value ->> 5,
    r.value ->> 6, r.value ->> 7, r.value ->> 8, r.value ->> 9, r.value ->> 10, r.value ->> 11, 1
from jsonb_array_elements(cast($1 as jsonb)) as r (value)
on conflict (id) do update set
    body = excluded.body, ref = excluded.ref, ref_is_ours = excluded.ref_is_ours,
    title = excluded.title, function = excluded.function, level = excluded.level,
    unit = excluded.unit, reports_to = excluded.reports_to, manager = excluded.manager,
    holder = excluded.holder, standing = excluded.standing, version = people_position.version + 1

-- name: insert_holdings
insert into people_holding (position, person)
select r.value ->> 0, r.value ->> 1
from jsonb_array_elements(cast($1 as jsonb)) as r (value)
on conflict (position, person) do nothing

-- name: insert_units
insert into people_unit (id, parent, kind, name, path)
select r.value ->> 0, r.value ->> 1, r.value ->> 2, r.value ->> 3, r.value ->> 4
from jsonb_array_elements(cast($1 as jsonb)) as r (value)

-- name: save_levels
insert into people_level (label, rank)
select r.value ->> 0, cast(r.value ->> 1 as bigint)
from jsonb_array_elements(cast($1 as jsonb)) as r (value)
on conflict (label) do update set rank = excluded.rank

-- name: insert_skills
insert into people_skill (person, side, term, level)
select r.value ->> 0, r.value ->> 1, r.value ->> 2, cast(r.value ->> 3 as bigint)
from jsonb_array_elements(cast($1 as jsonb)) as r (value)
on conflict (person, side, term) do update set level = excluded.level

-- name: insert_monitoring
insert into people_monitoring (person, attribute, value)
select r.value ->> 0, r.value ->> 1, r.value ->> 2
from jsonb_array_elements(cast($1 as jsonb)) as r (value)
on conflict (person, attribute) do update set value = excluded.value

-- name: save_cards
insert into people_card (person, name, title, unit, function, level, level_rank, country, time_zone,
    languages, offers, employment, status, position)
select r.value ->> 0, r.value ->> 1, r.value ->> 2, r.value ->> 3, r.value ->> 4, r.value ->> 5,
    cast(r.value ->> 6 as bigint), r.value ->> 7, r.value ->> 8, r.value ->> 9, r.value ->> 10,
    r.value ->> 11,
    r.value ->> 12, r.value ->> 13
from jsonb_array_elements(cast($1 as jsonb)) as r (value)
on conflict (person) do update set
    name = excluded.name, title = excluded.title, unit = excluded.unit,
    function = excluded.function, level = excluded.level, level_rank = excluded.level_rank,
    country = excluded.country, time_zone = excluded.time_zone, languages = excluded.languages,
    offers = excluded.offers, employment = excluded.employment, status = excluded.status,
    position = excluded.position

-- name: save_search
insert into people_search (person, status, sort_key, search, facets)
select r.value ->> 0, r.value ->> 1, r.value ->> 2, r.value ->> 3, r.value ->> 4
from jsonb_array_elements(cast($1 as jsonb)) as r (value)
on conflict (person) do update set
    status = excluded.status, sort_key = excluded.sort_key, search = excluded.search,
    facets = excluded.facets

-- name: insert_facets
insert into people_facet (code, kind, value)
select cast(r.value ->> 0 as bigint), r.value ->> 1, r.value ->> 2
from jsonb_array_elements(cast($1 as jsonb)) as r (value)

-- name: insert_terms
insert into people_term (id, name, category, version)
select r.value ->> 0, r.value ->> 1, r.value ->> 2, 1
from jsonb_array_elements(cast($1 as jsonb)) as r (value)

-- name: insert_term_words
insert into people_term_word (word, term, alias)
select r.value ->> 0, r.value ->> 1, r.value ->> 2
from jsonb_array_elements(cast($1 as jsonb)) as r (value)
on conflict (word) do nothing

-- name: insert_changes
insert into people_roster_change (roster, number, kind, row, post, person, sentence, changes)
select cast($2 as text), cast(r.value ->> 0 as bigint), r.value ->> 1,
    cast(r.value ->> 2 as bigint), r.value ->> 3, r.value ->> 4, r.value ->> 5,
    r.value ->> 6
from jsonb_array_elements(cast($1 as jsonb)) as r (value)
