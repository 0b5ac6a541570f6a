-- name: cycle_events_of
select id, kind, name, first_day, last_day
from calendar_cycle_event
where programme = $1
order by first_day, id

-- name: insert_cycle_event
insert into calendar_cycle_event (id, programme, kind, name, first_day, last_day)
values ($1, $2, $3, $4, $5, $6)

-- name: find_cycle_event_programme
select programme from calendar_cycle_event where id = $1

-- name: delete_cycle_event
delete from calendar_cycle_event where id = $1

-- name: insert_season
insert into calendar_season (id, programme, first_day, last_day, meetings, minutes, gap_days, state, started_by,
                             made_at, group_count, waiting, kept, not_placed, cost, bound, solve_ms, failure, version)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)

-- name: find_season
select id, programme, first_day, last_day, meetings, minutes, gap_days, state, started_by,
       made_at, group_count, waiting, kept, not_placed, cost, bound, solve_ms, failure, version
from calendar_season
where id = $1

-- name: seasons_of
select id, programme, first_day, last_day, meetings, minutes, gap_days, state, started_by,
       made_at, group_count, waiting, kept, not_placed, cost, bound, solve_ms, failure, version
from calendar_season
where programme = $1
order by id desc
limit 50

-- name: save_season
update calendar_season
set state = $2, group_count = $3, waiting = $4, kept = $5, not_placed = $6, cost = $7, bound = $8, solve_ms = $9,
    failure = $10, version = version + 1
where id = $1

-- name: insert_change
insert into calendar_season_change (season, number, reference, title, meeting, begins_before, begins_after)
values ($1, $2, $3, $4, $5, $6, $7)

-- name: changes_of
select number, reference, title, meeting, begins_before, begins_after
from calendar_season_change
where season = $1 and number > $2
order by number
limit $3

-- name: count_changes
select count(*) from calendar_season_change where season = $1

-- name: insert_share
insert into calendar_season_share (season, person, ledger, added) values ($1, $2, $3, $4)

-- name: shares_of
select person, ledger, added from calendar_season_share where season = $1 order by ledger + added desc, person
