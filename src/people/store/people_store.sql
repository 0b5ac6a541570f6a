-- ── Loading the company ─────────────────────────────────────────────────────────────────────────

-- name: all_persons
select id, ref, email, name, location, country, time_zone, languages, employment, start_date,
    working_hours, hours_per_month, industries, style, standing, pauses, edited, version
from people_person
order by id

-- name: find_person
select id, ref, email, name, location, country, time_zone, languages, employment, start_date,
    working_hours, hours_per_month, industries, style, standing, pauses, edited, version
from people_person
where id = $1

-- name: all_positions
select id, body, ref, ref_is_ours, title, function, level, unit, reports_to, manager, holder, standing
from people_position
order by id

-- name: find_position
select id, body, ref, ref_is_ours, title, function, level, unit, reports_to, manager, holder, standing
from people_position
where id = $1

-- name: all_holdings
select position, person
from people_holding

-- name: all_units
select id, parent, kind, name, path
from people_unit

-- name: all_levels
select label, rank
from people_level
order by rank, label

-- name: all_skills
select s.person, s.side, t.id, t.name, s.level
from people_skill s
join people_term t on t.id = s.term

-- name: skills_of
select s.person, s.side, t.id, t.name, s.level
from people_skill s
join people_term t on t.id = s.term
where s.person = $1

-- name: all_monitoring
select person, attribute, value
from people_monitoring
order by person, attribute

-- name: monitoring_of
select person, attribute, value
from people_monitoring
where person = $1
order by attribute

-- name: company_revision
select revision
from people_revision

-- ── Writing the company ─────────────────────────────────────────────────────────────────────────

-- name: raise_revision
update people_revision
set revision = revision + 1

-- name: save_persons
insert into people_person (id, ref, email, email_key, name, location, country, time_zone, languages,
    employment, start_date, working_hours, hours_per_month, industries, style, standing, pauses, edited,
    version)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, false, '', 1)
on conflict (id) do update set
    ref = excluded.ref, email = excluded.email, email_key = excluded.email_key, name = excluded.name,
    location = excluded.location, country = excluded.country, time_zone = excluded.time_zone,
    languages = excluded.languages, employment = excluded.employment,
    start_date = excluded.start_date, working_hours = excluded.working_hours,
    hours_per_month = excluded.hours_per_month, industries = excluded.industries,
    style = excluded.style, standing = excluded.standing, version = people_person.version + 1

-- name: save_positions
insert into people_position (id, body, ref, ref_is_ours, title, function, level, unit, reports_to,
    manager, holder, standing, version)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, 1)
on conflict (id) do update set
    body = excluded.body, ref = excluded.ref, ref_is_ours = excluded.ref_is_ours,
    title = excluded.title, function = excluded.function, level = excluded.level,
    unit = excluded.unit, reports_to = excluded.reports_to, manager = excluded.manager,
    holder = excluded.holder, standing = excluded.standing, version = people_position.version + 1

-- name: insert_holdings
insert into people_holding (position, person)
values ($1, $2)
on conflict (position, person) do nothing

-- name: delete_holding
delete from people_holding
where position = $1 and person = $2

-- name: insert_units
insert into people_unit (id, parent, kind, name, path)
values ($1, $2, $3, $4, $5)

-- name: save_levels
insert into people_level (label, rank)
values ($1, $2)
on conflict (label) do update set rank = excluded.rank

-- name: insert_skills
insert into people_skill (person, side, term, level)
values ($1, $2, $3, $4)
on conflict (person, side, term) do update set level = excluded.level

-- name: delete_skills
delete from people_skill
where person = $1

-- name: insert_monitoring
insert into people_monitoring (person, attribute, value)
values ($1, $2, $3)
on conflict (person, attribute) do update set value = excluded.value

-- name: delete_monitoring
delete from people_monitoring
where person = $1

-- name: save_cards
insert into people_card (person, name, title, unit, function, level, level_rank, country, time_zone,
    languages, offers, employment, status, position)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
on conflict (person) do update set
    name = excluded.name, title = excluded.title, unit = excluded.unit,
    function = excluded.function, level = excluded.level, level_rank = excluded.level_rank,
    country = excluded.country, time_zone = excluded.time_zone, languages = excluded.languages,
    offers = excluded.offers, employment = excluded.employment, status = excluded.status,
    position = excluded.position

-- name: save_search
insert into people_search (person, status, sort_key, search, facets)
values ($1, $2, $3, $4, $5)
on conflict (person) do update set
    status = excluded.status, sort_key = excluded.sort_key, search = excluded.search,
    facets = excluded.facets

-- name: delete_card
delete from people_card
where person = $1

-- name: delete_search
delete from people_search
where person = $1

-- name: all_facets
select code, kind, value
from people_facet

-- name: insert_facets
insert into people_facet (code, kind, value)
values ($1, $2, $3)

-- ── One person's own facts ──────────────────────────────────────────────────────────────────────

-- name: save_profile
update people_person
set time_zone = $2, languages = $3, working_hours = $4, hours_per_month = $5, industries = $6,
    style = $7, pauses = $8, edited = $9, version = version + 1
where id = $1

-- name: posts_held_by
select p.id, p.body, p.ref, p.ref_is_ours, p.title, p.function, p.level, p.unit, p.reports_to,
    p.manager, p.holder, p.standing
from people_holding h
join people_position p on p.id = h.position
where h.person = $1 and p.standing = 'open'

-- name: holders_of
select c.person, c.name, c.title
from people_holding h
join people_card c on c.person = h.person
where h.position = $1 and c.status <> 'left'
order by c.person

-- ── The directory ───────────────────────────────────────────────────────────────────────────────

-- name: find_card
select person, name, title, unit, function, level, level_rank, country, time_zone, languages, offers,
    employment, status, position
from people_card
where person = $1

-- name: all_cards
select person, name, title, unit, function, level, level_rank, country, time_zone, languages, offers,
    employment, status, position
from people_card
order by person

-- The facets of everybody found; counting them is quicker outside the database than eight groupings.
-- name: facets_of_found
select facets
from people_search
where case when $1 = '' then status <> 'left' else status = $1 end
    and ($2 = '' or facets like $2)
    and ($3 = '' or facets like $3)
    and ($4 = '' or facets like $4)
    and ($5 = '' or facets like $5)
    and ($6 = '' or facets like $6)
    and ($7 = '' or facets like $7)
    and ($8 = '' or facets like $8)
    and ($9 = '' or facets like $9)
    and ($10 = '' or search like $10 escape '!')
    and ($11 = '' or search like $11 escape '!')
    and ($12 = '' or search like $12 escape '!')

-- name: people_with_words
select person
from people_search
where ($1 = '' or search like $1 escape '!')
    and ($2 = '' or search like $2 escape '!')
    and ($3 = '' or search like $3 escape '!')

-- Without words, the list is by name and the index has it in order.
-- name: page_by_name
select c.person, c.name, c.title, c.unit, c.function, c.level, c.level_rank, c.country, c.time_zone,
    c.languages, c.offers, c.employment, c.status, c.position, s.sort_key, 0
from people_search s
join people_card c on c.person = s.person
where case when $1 = '' then s.status <> 'left' else s.status = $1 end
    and ($2 = '' or s.facets like $2)
    and ($3 = '' or s.facets like $3)
    and ($4 = '' or s.facets like $4)
    and ($5 = '' or s.facets like $5)
    and ($6 = '' or s.facets like $6)
    and ($7 = '' or s.facets like $7)
    and ($8 = '' or s.facets like $8)
    and ($9 = '' or s.facets like $9)
    and (s.sort_key, s.person) > ($10, $11)
order by s.sort_key, s.person
limit $12

-- With words: names that begin so first, then names and titles with a word that begins so, then the rest.
-- name: page_by_rank
select c.person, c.name, c.title, c.unit, c.function, c.level, c.level_rank, c.country, c.time_zone,
    c.languages, c.offers, c.employment, c.status, c.position, found.sort_key, found.rank
from (
    select ranked.person, ranked.sort_key, ranked.rank
    from (
        select s.person, s.sort_key,
            case
                when s.sort_key like $13 escape '!' then 0
                when s.search like $14 escape '!' then 1
                else 2
            end as rank
        from people_search s
        where case when $1 = '' then s.status <> 'left' else s.status = $1 end
            and ($2 = '' or s.facets like $2)
            and ($3 = '' or s.facets like $3)
            and ($4 = '' or s.facets like $4)
            and ($5 = '' or s.facets like $5)
            and ($6 = '' or s.facets like $6)
            and ($7 = '' or s.facets like $7)
            and ($8 = '' or s.facets like $8)
            and ($9 = '' or s.facets like $9)
            and s.search like $10 escape '!'
            and ($11 = '' or s.search like $11 escape '!')
            and ($12 = '' or s.search like $12 escape '!')
    ) as ranked
    where (ranked.rank, ranked.sort_key, ranked.person) > ($15, $16, $17)
    order by ranked.rank, ranked.sort_key, ranked.person
    limit $18
) as found
join people_card c on c.person = found.person
order by found.rank, found.sort_key, found.person

-- name: contact_by_email
select c.person, c.name, p.email, c.time_zone, c.employment, c.status, c.country
from people_person p
join people_card c on c.person = p.id
where p.email_key = $1
order by case c.status when 'active' then 0 when 'paused' then 1 else 2 end, c.person

-- name: find_contact
select c.person, c.name, p.email, c.time_zone, c.employment, c.status, c.country
from people_person p
join people_card c on c.person = p.id
where p.id = $1

-- name: find_facet
select code
from people_facet
where kind = $1 and value = $2

-- ── Expertise ───────────────────────────────────────────────────────────────────────────────────

-- name: all_terms
select id, name, category, version
from people_term
order by id

-- name: find_term
select id, name, category, version
from people_term
where id = $1

-- name: all_aliases
select term, alias
from people_term_word
where alias is not null
order by alias

-- name: insert_terms
insert into people_term (id, name, category, version)
values ($1, $2, $3, 1)

-- name: insert_term_words
insert into people_term_word (word, term, alias)
values ($1, $2, $3)
on conflict (word) do nothing

-- name: term_of_word
select t.id, t.name, t.category, t.version
from people_term_word w
join people_term t on t.id = w.term
where w.word = $1

-- name: save_term
update people_term
set name = $2, category = $3, version = version + 1
where id = $1 and version = $4

-- name: delete_term
delete from people_term
where id = $1 and version = $2

-- name: delete_words_of_term
delete from people_term_word
where term = $1

-- name: people_with_term
select distinct person
from people_skill
where term = $1
order by person

-- Whoever has both terms keeps the higher of the two levels.
-- name: move_skills
insert into people_skill (person, side, term, level)
select person, side, cast($2 as text), level
from people_skill
where term = $1
on conflict (person, side, term) do update set
    level = case when excluded.level > people_skill.level then excluded.level else people_skill.level end

-- name: delete_skills_of_term
delete from people_skill
where term = $1

-- ── Roster imports ──────────────────────────────────────────────────────────────────────────────

-- name: insert_import
insert into people_roster_import (id, filename, state, created, created_by, rows, mapping, options,
    remembered, summary, digest, application, version)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, null, 1)

-- name: insert_file
insert into people_roster_file (roster, bytes)
values ($1, $2)

-- name: find_file
select bytes
from people_roster_file
where roster = $1

-- name: find_import
select id, filename, state, created, created_by, rows, mapping, options, remembered, summary, digest,
    application, version
from people_roster_import
where id = $1

-- name: list_imports
select id, filename, state, created, created_by, rows, mapping, options, remembered, summary, digest,
    application, version
from people_roster_import
where created < $1 or (created = $1 and id < $2)
order by created desc, id desc
limit $3

-- name: save_import
update people_roster_import
set state = $2, mapping = $3, options = $4, remembered = $5, summary = $6, digest = $7, application = $8,
    version = version + 1
where id = $1 and version = $9

-- The import whose application is the latest that stands: only that one can be undone.
-- name: latest_applied
select id
from people_roster_import
where state = 'applied'
order by application desc
limit 1

-- name: next_application
select coalesce(max(application), 0) + 1
from people_roster_import

-- name: insert_changes
insert into people_roster_change (roster, number, kind, row, post, person, sentence, changes)
values ($1, $2, $3, $4, $5, $6, $7, $8)

-- name: delete_changes
delete from people_roster_change
where roster = $1

-- name: list_changes
select number, row, kind, post, person, sentence, changes
from people_roster_change
where roster = $1 and number > $2
order by number
limit $3

-- name: list_changes_of_kind
select number, row, kind, post, person, sentence, changes
from people_roster_change
where roster = $1 and kind = $2 and number > $3
order by number
limit $4

-- name: insert_writes
insert into people_roster_write (roster, portion, writes)
values ($1, $2, $3)

-- name: all_writes
select writes
from people_roster_write
where roster = $1
order by portion

-- name: delete_writes
delete from people_roster_write
where roster = $1

-- name: find_mapping
select mapping, options
from people_roster_mapping
where signature = $1

-- name: save_mapping
insert into people_roster_mapping (signature, mapping, options)
values ($1, $2, $3)
on conflict (signature) do update set mapping = excluded.mapping, options = excluded.options
