-- name: find_tally
select failures, last_failure_at, wait_until from access_tally where subject = $1

-- name: keep_tally
insert into access_tally (subject, failures, last_failure_at, wait_until) values ($1, $2, $3, $4)
on conflict (subject) do update
set failures = excluded.failures, last_failure_at = excluded.last_failure_at,
    wait_until = excluded.wait_until

-- name: forget_tally
delete from access_tally where subject = $1

-- name: count_old_tallies
select count(*) from access_tally where last_failure_at <= $1

-- name: forget_old_tallies
delete from access_tally where last_failure_at <= $1
