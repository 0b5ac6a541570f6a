-- name: insert_conversation
insert into relationships_conversation (id, pair, held_on, minutes, channel, logged_by, logged_at)
values ($1, $2, $3, $4, $5, $6, $7)

-- name: conversations_of_pair
select id, held_on, minutes, channel, logged_by
from relationships_conversation
where pair = $1
order by held_on desc, id desc

-- name: conversation_on_day
select id, held_on, minutes, channel, logged_by
from relationships_conversation
where pair = $1 and held_on = $2

-- name: days_held
select held_on from relationships_conversation where pair = $1 order by held_on desc

-- name: days_held_in_programme
select c.pair, c.held_on
from relationships_conversation c
join relationships_pair p on p.id = c.pair
where p.programme = $1 and c.held_on >= $2 and c.held_on <= $3
order by c.pair, c.held_on desc
