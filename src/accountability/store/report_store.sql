-- name: find_report
select id, pair, programme, quarter, author, state, behaviour, speed, relationships, reason, version,
    saved_at, submitted_at, decided_by
from accountability_report
where id = $1

-- name: report_of_pair
select id, pair, programme, quarter, author, state, behaviour, speed, relationships, reason, version,
    saved_at, submitted_at, decided_by
from accountability_report
where pair = $1 and quarter = $2

-- name: reports_of_pair
select id, pair, programme, quarter, author, state, behaviour, speed, relationships, reason, version,
    saved_at, submitted_at, decided_by
from accountability_report
where pair = $1
order by quarter desc

-- name: reports_of_programme
-- A draft is its author's alone: whoever runs the programme is told of what was sent.
select id, pair, programme, quarter, author, state, behaviour, speed, relationships, reason, version,
    saved_at, submitted_at, decided_by
from accountability_report
where programme = $1 and submitted_at is not null
order by case when state = 'submitted' then 0 else 1 end, quarter desc, id
limit 500

-- name: save_report
insert into accountability_report (id, pair, programme, quarter, author, state, behaviour, speed,
    relationships, reason, version, saved_at, submitted_at, decided_by)
values ($1, $2, $3, $4, $5, 'draft', $6, $7, $8, '', 1, $9, null, null)
on conflict (pair, quarter) do update
set behaviour = excluded.behaviour, speed = excluded.speed,
    relationships = excluded.relationships, version = accountability_report.version + 1,
    saved_at = excluded.saved_at

-- name: move_report
update accountability_report
set state = $2, reason = $3, submitted_at = coalesce($4, submitted_at), decided_by = $5,
    version = version + 1
where id = $1
