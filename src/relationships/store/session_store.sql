-- name: find_agenda
select version, items from relationships_agenda where pair = $1 and number = $2

-- name: save_agenda
insert into relationships_agenda (pair, number, version, items, saved_by, saved_at)
values ($1, $2, 1, $3, $4, $5)
on conflict (pair, number) do update
set version = relationships_agenda.version + 1, items = excluded.items,
    saved_by = excluded.saved_by, saved_at = excluded.saved_at

-- name: find_agenda_template
select version, items from relationships_agenda_template where programme = $1 and number = $2

-- name: written_templates
select number
from relationships_agenda_template
where programme = $1 and items <> '[]'
order by number

-- name: save_agenda_template
insert into relationships_agenda_template (programme, number, version, items, saved_by, saved_at)
values ($1, $2, 1, $3, $4, $5)
on conflict (programme, number) do update
set version = relationships_agenda_template.version + 1, items = excluded.items,
    saved_by = excluded.saved_by, saved_at = excluded.saved_at

-- name: insert_missed
insert into relationships_missed (id, pair, planned_on, what, by_whom, moved_to, logged_by,
    logged_at, contested_at)
values ($1, $2, $3, $4, $5, $6, $7, $8, null)

-- name: find_missed
select id, pair, planned_on, what, by_whom, moved_to, logged_by, logged_at, contested_at
from relationships_missed
where id = $1

-- name: missed_on_day
select count(*) from relationships_missed where pair = $1 and planned_on = $2

-- name: missed_of_pair
select id, pair, planned_on, what, by_whom, moved_to, logged_by, logged_at, contested_at
from relationships_missed
where pair = $1
order by planned_on desc, id desc

-- name: contest_missed
update relationships_missed set contested_at = $2 where id = $1

-- name: insert_check_in
insert into relationships_check_in (pair, number, person, matters, candour, keeps, answered_at)
values ($1, $2, $3, $4, $5, $6, $7)

-- name: check_ins_of_pair
select number, person, matters, candour, keeps, answered_at
from relationships_check_in
where pair = $1
order by number desc, person
