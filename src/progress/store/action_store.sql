-- name: insert_action
insert into progress_action (id, pair, owner, added_by, what, due, added_at, done_at)
values ($1, $2, $3, $4, $5, $6, $7, null)

-- name: find_action
select id, pair, owner, added_by, what, due, added_at, done_at
from progress_action
where id = $1

-- name: actions_of_pair
select id, pair, owner, added_by, what, due, added_at, done_at
from progress_action
where pair = $1
order by case when done_at is null then 0 else 1 end, due, id

-- name: open_actions_of
select id, pair, owner, added_by, what, due, added_at, done_at
from progress_action
where owner = $1 and done_at is null
order by due, id

-- name: complete_action
update progress_action set done_at = $2 where id = $1

-- name: drop_action
delete from progress_action where id = $1

-- name: actions_done
select what from progress_action where pair = $1 and done_at >= $2 and done_at < $3 order by done_at, id
