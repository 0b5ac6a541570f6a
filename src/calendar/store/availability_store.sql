-- name: travels_of
select id, first_day, last_day, time_zone from calendar_travel where person = $1 order by first_day, id

-- name: insert_travel
insert into calendar_travel (id, person, first_day, last_day, time_zone)
values ($1, $2, $3, $4, $5)

-- name: delete_travel
delete from calendar_travel where id = $1 and person = $2

-- name: sources_of
select id, person, kind, name, url, state, problem, etag, failures, read_at, next_read, user_name, secret, fetched_at
from calendar_source
where person = $1
order by id

-- name: find_source
select id, person, kind, name, url, state, problem, etag, failures, read_at, next_read, user_name, secret, fetched_at
from calendar_source
where id = $1

-- name: due_sources
select id, person, kind, name, url, state, problem, etag, failures, read_at, next_read, user_name, secret, fetched_at
from calendar_source
where next_read <= $1
order by next_read
limit $2

-- name: insert_source
insert into calendar_source (id, person, kind, name, url, state, problem, etag, failures, read_at, next_read,
                             user_name, secret, fetched_at)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)

-- name: save_reading
update calendar_source
set state = $2, problem = $3, etag = $4, failures = $5, read_at = $6, next_read = $7, fetched_at = $8
where id = $1

-- name: delete_source
delete from calendar_source where id = $1 and person = $2

-- name: clear_busy
delete from calendar_busy where source = $1 and person = $2

-- name: insert_busy
insert into calendar_busy (source, person, begins, ends) values ($1, $2, $3, $4)

-- name: busy_of
select begins, ends
from calendar_busy
where person = $1 and ends > $2 and begins < $3
order by begins

-- name: count_busy
select count(*) from calendar_busy where source = $1

-- name: feeds_of
select id, person, kind, made_at from calendar_feed where person = $1 order by id

-- name: feed_of_token
select id, person, kind, made_at from calendar_feed where token_hash = $1

-- name: insert_feed
insert into calendar_feed (id, person, kind, token_hash, made_at) values ($1, $2, $3, $4, $5)

-- name: delete_feed
delete from calendar_feed where id = $1 and person = $2

-- name: forget_busy
delete from calendar_busy where person = $1

-- name: forget_sources
delete from calendar_source where person = $1

-- name: forget_travels
delete from calendar_travel where person = $1

-- name: forget_feeds
delete from calendar_feed where person = $1
