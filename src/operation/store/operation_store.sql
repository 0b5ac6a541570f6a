-- name: next_audit_seq
select coalesce(max(seq) + 1, 0) from operation_audit_leaf

-- name: insert_audit_leaf
insert into operation_audit_leaf (seq, at, act, result, tier, bytes, hash, account, subject)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9)

-- name: insert_audit_detail
insert into operation_audit_detail (seq, salt, details) values ($1, $2, $3)

-- name: insert_audit_node
insert into operation_audit_node (level, position, hash) values ($1, $2, $3)

-- name: find_audit_node
select hash from operation_audit_node where level = $1 and position = $2

-- name: find_audit_salt
select salt from operation_audit_salt where id = $1

-- name: insert_audit_salt
insert into operation_audit_salt (id, salt) values ($1, $2)

-- name: last_audit_time
select at from operation_audit_leaf where seq = $1

-- name: find_answer
select operation, request_hash, body, version from operation_answer where account = $1 and key = $2

-- name: insert_answer
insert into operation_answer (account, key, operation, request_hash, body, version, at)
values ($1, $2, $3, $4, $5, $6, $7)
on conflict (account, key) do nothing

-- name: forget_answers
delete from operation_answer where at < $1

-- name: insert_event
insert into operation_event (id, name, payload, at, delivered_at, attempts, failure)
values ($1, $2, $3, $4, null, 0, null)

-- name: waiting_events
select id, name, payload, attempts
from operation_event
where delivered_at is null and attempts < 10
order by id
limit 50

-- name: event_delivered
update operation_event set delivered_at = $2 where id = $1 and delivered_at is null

-- name: event_failed
update operation_event set attempts = attempts + 1, failure = $2 where id = $1

-- name: insert_job
insert into operation_job (id, kind, payload, not_before, state, attempts, locked_until, failure)
values ($1, $2, $3, $4, 'waiting', 0, 0, null)

-- name: claimable_job
select id, kind, payload, attempts
from operation_job
where (state = 'waiting' or (state = 'running' and locked_until < $1)) and not_before <= $1
order by not_before, id
limit 1

-- name: claim_job
update operation_job
set state = 'running', attempts = attempts + 1, locked_until = $2
where id = $1

-- name: settle_job
update operation_job set state = $2, failure = $3, not_before = $4, locked_until = 0 where id = $1

-- name: keep_job_lock
update operation_job set locked_until = $2 where id = $1 and state = 'running'

-- name: find_setting
select value from operation_setting where name = $1

-- name: keep_setting
insert into operation_setting (name, value) values ($1, $2)
on conflict (name) do update set value = excluded.value
