-- name: insert_session
insert into access_session (id, token_hash, account, agent, created_at, last_seen_at)
values ($1, $2, $3, $4, $5, $5)

-- name: find_session_by_token
select id, account, agent, created_at, last_seen_at from access_session where token_hash = $1

-- name: list_sessions
select id, account, agent, created_at, last_seen_at
from access_session
where account = $1
order by last_seen_at desc, id desc

-- name: touch_session
update access_session set last_seen_at = $2 where id = $1

-- name: end_session
delete from access_session where id = $1 and account = $2

-- name: end_sessions
delete from access_session where account = $1

-- name: count_dead_sessions
select count(*) from access_session where last_seen_at <= $1 or created_at <= $2

-- name: forget_dead_sessions
delete from access_session where last_seen_at <= $1 or created_at <= $2
