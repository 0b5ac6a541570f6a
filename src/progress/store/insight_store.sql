-- name: insert_insight
insert into progress_insight (id, pair, programme, author, heard, changed_what, changed, evidence,
    visibility, state, recorded_at, answered_at)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'recorded', $10, null)

-- name: find_insight
select id, pair, programme, author, heard, changed_what, changed, evidence, visibility, state,
    recorded_at, answered_at
from progress_insight
where id = $1

-- name: insights_of_pair
select id, pair, programme, author, heard, changed_what, changed, evidence, visibility, state,
    recorded_at, answered_at
from progress_insight
where pair = $1
order by id desc

-- name: shared_insights
select id, pair, programme, author, heard, changed_what, changed, evidence, visibility, state,
    recorded_at, answered_at
from progress_insight
where programme = $1 and visibility = 'programme' and state = 'confirmed'
order by id desc
limit 200

-- name: answer_insight
update progress_insight set state = $2, answered_at = $3 where id = $1

-- name: withdraw_insight
delete from progress_insight where id = $1

-- name: insights_confirmed
select changed, visibility
from progress_insight
where pair = $1 and state = 'confirmed' and answered_at >= $2 and answered_at < $3
order by answered_at, id
