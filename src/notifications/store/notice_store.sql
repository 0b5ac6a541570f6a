-- name: insert_notice
insert into notifications_notice (id, person, at, kind, given, link, read_at)
values ($1, $2, $3, $4, $5, $6, null)

-- name: notices_of
select id, at, kind, given, link, read_at
from notifications_notice
where person = $1
order by id desc
limit 100

-- name: read_all
update notifications_notice set read_at = $2 where person = $1 and read_at is null

-- name: read_one
update notifications_notice set read_at = $3 where person = $1 and id = $2 and read_at is null
