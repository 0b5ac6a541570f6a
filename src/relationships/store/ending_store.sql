-- name: find_ending
select kind, proposed_by, proposed_at, ended_at from relationships_ending where pair = $1

-- name: save_ending
insert into relationships_ending (pair, kind, proposed_by, proposed_at, ended_at)
values ($1, $2, $3, $4, $5)
on conflict (pair) do update
set kind = excluded.kind, proposed_by = excluded.proposed_by, ended_at = excluded.ended_at

-- name: drop_ending
delete from relationships_ending where pair = $1 and ended_at is null

-- name: save_ending_word
insert into relationships_ending_word (pair, person, word, at) values ($1, $2, $3, $4)

-- name: find_ending_word
select person, word, at from relationships_ending_word where pair = $1

-- name: wish_rematch
insert into relationships_rematch (pair, programme, person, side, wished_at, due_by, met_at)
values ($1, $2, $3, $4, $5, $6, null)
on conflict (pair, person) do nothing

-- name: withdraw_rematches
delete from relationships_rematch where pair = $1 and met_at is null

-- name: meet_rematch
update relationships_rematch
set met_at = $3
where programme = $1 and person = $2 and met_at is null

-- name: rematches_of_programme
-- A wish that waits for the other's word to end the pair is nobody's task yet.
select r.pair, r.person, r.side, r.wished_at, r.due_by
from relationships_rematch r
join relationships_ending e on e.pair = r.pair and e.ended_at is not null
where r.programme = $1 and r.met_at is null
order by r.due_by, r.person

-- name: rematch_of
select due_by, met_at from relationships_rematch where pair = $1 and person = $2

-- name: save_pause
insert into relationships_pause (pair, until, paused_by, paused_at) values ($1, $2, $3, $4)
on conflict (pair) do update
set until = excluded.until, paused_by = excluded.paused_by, paused_at = excluded.paused_at

-- name: find_pause
select until from relationships_pause where pair = $1

-- name: drop_pause
delete from relationships_pause where pair = $1

-- name: save_thanks
insert into relationships_thanks (pair, person, text, at) values ($1, $2, $3, $4)
on conflict (pair, person) do update set text = excluded.text, at = excluded.at

-- name: thanks_of_pair
select person, text, at from relationships_thanks where pair = $1 order by at, person
