-- name: find_rule
select levels, contact, reach, version from safety_rule where programme = $1

-- name: rules_of_depth
select programme, levels from safety_rule

-- name: save_rule
insert into safety_rule (programme, levels, contact, reach, version, saved_by, saved_at)
values ($1, $2, $3, $4, 1, $5, $6)
on conflict (programme) do update
set levels = excluded.levels, contact = excluded.contact, reach = excluded.reach,
    version = safety_rule.version + 1, saved_by = excluded.saved_by, saved_at = excluded.saved_at

-- name: insert_breach
insert into safety_breach (id, programme, pair, above, below, posts, found_at, gone_at, outcome,
    settled_by, settled_at)
values ($1, $2, $3, $4, $5, $6, $7, null, null, null, null)

-- name: find_breach
select id, programme, pair, above, below, posts, found_at, gone_at, outcome, settled_by, settled_at
from safety_breach
where id = $1

-- name: list_breaches
select id, programme, pair, above, below, posts, found_at, gone_at, outcome, settled_by, settled_at
from safety_breach
order by case when outcome is null and gone_at is null then 0 else 1 end, id desc
limit 500

-- name: latest_breaches
select b.id, b.programme, b.pair, b.above, b.below, b.posts, b.found_at, b.gone_at, b.outcome, b.settled_by,
    b.settled_at
from safety_breach b
where b.id = (select max(l.id) from safety_breach l where l.pair = b.pair)

-- name: settle_breach
update safety_breach set outcome = $2, settled_by = $3, settled_at = $4 where id = $1

-- name: breach_is_gone
update safety_breach set gone_at = $2 where id = $1
