-- name: insert_objective
insert into progress_objective (id, pair, owner, aim, evidence, before, aim_by, version, set_at)
values ($1, $2, $3, $4, $5, $6, $7, 1, $8)

-- name: find_objective
select id, pair, owner, aim, evidence, before, aim_by, version, set_at
from progress_objective
where id = $1

-- name: objectives_of_pair
select id, pair, owner, aim, evidence, before, aim_by, version, set_at
from progress_objective
where pair = $1
order by id

-- name: edit_objective
update progress_objective
set aim = $2, evidence = $3, before = $4, aim_by = $5, version = version + 1
where id = $1

-- name: open_objectives
select count(*)
from progress_objective o
where o.pair = $1 and o.owner = $2
    and not exists (select 1 from progress_recount r where r.objective = o.id)

-- name: insert_recount
insert into progress_recount (id, objective, knowledge, action, seen, after, told_at)
values ($1, $2, $3, $4, $5, $6, $7)

-- name: recounts_of_objective
select id, knowledge, action, seen, after, told_at
from progress_recount
where objective = $1
order by id

-- name: objectives_recounted
-- The largest change counts where one objective was recounted more than once.
select o.aim, max(r.after - o.before)
from progress_recount r
join progress_objective o on o.id = r.objective
where o.pair = $1 and r.told_at >= $2 and r.told_at < $3
group by o.id, o.aim
order by o.id
