-- name: find_minimum
select per_quarter, version
from accountability_minimum
where programme = $1 and quarter <= $2
order by quarter desc
limit 1

-- name: save_minimum
insert into accountability_minimum (programme, quarter, per_quarter, version, saved_by, saved_at)
values ($1, $2, $3, $4, $5, $6)
on conflict (programme, quarter) do update
set per_quarter = excluded.per_quarter, version = excluded.version, saved_by = excluded.saved_by,
    saved_at = excluded.saved_at

-- name: asking_programmes
select distinct programme from accountability_minimum where per_quarter > 0 order by programme

-- name: find_told
select told_at from accountability_told where pair = $1 and quarter = $2

-- name: insert_told
insert into accountability_told (pair, quarter, told_at)
values ($1, $2, $3)
on conflict (pair, quarter) do nothing

-- name: insert_absence
insert into accountability_absence (id, person, from_day, until_day, added_at)
values ($1, $2, $3, $4, $5)

-- name: absences_of
select id, from_day, until_day from accountability_absence where person = $1 order by from_day, id

-- name: absences_between
select person, from_day, until_day
from accountability_absence
where from_day <= $2 and until_day >= $1
order by person, from_day

-- name: delete_absence
delete from accountability_absence where id = $1 and person = $2
