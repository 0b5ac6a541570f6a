-- name: insert_introduction
insert into progress_introduction (id, pair, opened_by, door, why, state, outcome, version,
    offered_at)
values ($1, $2, $3, $4, $5, 'offered', '', 1, $6)

-- name: find_introduction
select id, pair, opened_by, door, why, state, outcome, version, offered_at
from progress_introduction
where id = $1

-- name: introductions_of_pair
select id, pair, opened_by, door, why, state, outcome, version, offered_at
from progress_introduction
where pair = $1
order by id desc

-- name: move_introduction
update progress_introduction set state = $2, outcome = $3, version = version + 1 where id = $1
