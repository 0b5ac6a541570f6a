-- name: insert_notice
insert into notifications_notice (id, person, at, kind, given, link, read_at)
values ($1, $2, $3, $4, $5, $6, null)

-- name: latest_notices
select id, at, kind, given, link, read_at
from notifications_notice
where person = $1
order by id desc
limit $2

-- name: mark_notice_read
update notifications_notice set read_at = $3 where id = $1 and person = $2 and read_at is null

-- name: mark_all_read
update notifications_notice set read_at = $2 where person = $1 and read_at is null
