-- name: policy_now
select version, document, saved_at, saved_by_name
from matching_policy
where programme = $1
order by version desc
limit 1

-- name: policy_versions
select version, document, saved_at, saved_by_name
from matching_policy
where programme = $1
order by version desc
limit 200

-- name: insert_policy
insert into matching_policy (programme, version, document, saved_at, saved_by, saved_by_name)
values ($1, $2, $3, $4, $5, $6)

-- name: put_scenario
insert into matching_scenario (id, programme, name, policy, decisions, outcome, created_at, created_by)
values ($1, $2, $3, $4, $5, $6, $7, $8)
on conflict (programme, name) do update
set policy = excluded.policy, decisions = excluded.decisions, outcome = excluded.outcome,
    created_at = excluded.created_at, created_by = excluded.created_by
returning id

-- name: scenarios_of
select id, programme, name, policy, decisions, outcome, created_at
from matching_scenario
where programme = $1
order by id desc
limit 100

-- name: find_scenario
select id, programme, name, policy, decisions, outcome, created_at
from matching_scenario
where id = $1

-- name: delete_scenario
delete from matching_scenario where id = $1

-- name: insert_run
insert into matching_run (id, programme, name, state, version, policy, policy_version, decisions,
    started_by, started_by_person, started_by_name, submitted_by_person, published_by_person, created_at,
    changed_at)
values ($1, $2, $3, 'queued', 1, $4, $5, $6, $7, $8, $9, '', '', $10, $10)

-- name: find_run
select id, programme, name, state, version, policy, policy_version, decisions, totals, failure,
    return_reason, started_by, started_by_person, started_by_name, submitted_by, submitted_by_person,
    decided_by, decided_by_name, published_by_person, created_at
from matching_run
where id = $1

-- name: runs_of
select id, programme, name, state, version, policy, policy_version, decisions, totals, failure,
    return_reason, started_by, started_by_person, started_by_name, submitted_by, submitted_by_person,
    decided_by, decided_by_name, published_by_person, created_at
from matching_run
where programme = $1
order by id desc
limit 200

-- name: runs_in_state
select id, programme, name, state, version, policy, policy_version, decisions, totals, failure,
    return_reason, started_by, started_by_person, started_by_name, submitted_by, submitted_by_person,
    decided_by, decided_by_name, published_by_person, created_at
from matching_run
where state = $1
order by id
limit 500

-- name: last_published_run
select id, programme, name, state, version, policy, policy_version, decisions, totals, failure,
    return_reason, started_by, started_by_person, started_by_name, submitted_by, submitted_by_person,
    decided_by, decided_by_name, published_by_person, created_at
from matching_run
where programme = $1 and state = 'published' and id <> $2
order by changed_at desc, id desc
limit 1

-- name: move_run
update matching_run
set state = $3,
    version = version + 1,
    totals = $4,
    failure = $5,
    return_reason = $6,
    submitted_by = $7,
    submitted_by_person = $8,
    decided_by = $9,
    decided_by_name = $10,
    published_by_person = $11,
    changed_at = $12
where id = $1 and version = $2

-- name: keep_paper
insert into matching_run_paper (run, kind, document)
values ($1, $2, $3)
on conflict (run, kind) do update set document = excluded.document

-- name: find_paper
select document from matching_run_paper where run = $1 and kind = $2

-- name: insert_block
insert into matching_block (person, blocked, since)
values ($1, $2, $3)
on conflict (person, blocked) do nothing

-- name: delete_block
delete from matching_block where person = $1 and blocked = $2

-- name: blocks_by
select blocked, since
from matching_block
where person = $1
order by since, blocked

-- name: all_blocks
select person, blocked from matching_block order by person, blocked

-- name: insert_conflict
insert into matching_conflict (id, one, other, reason, declared_at, declared_by)
values ($1, $2, $3, $4, $5, $6)

-- name: find_conflict
select id, one, other, reason, declared_at from matching_conflict
where one = $1 and other = $2 and declared_by = $3

-- name: all_conflicts
select id, one, other, reason, declared_at from matching_conflict order by id

-- name: conflicts_declared_by
select id, one, other, reason, declared_at from matching_conflict where declared_by = $1 order by id

-- name: delete_conflict
delete from matching_conflict where id = $1 and declared_by = $2

-- name: insert_chemistry
insert into matching_chemistry (id, programme, opened_at, closes_at, opened_by)
values ($1, $2, $3, $4, $5)

-- name: find_chemistry
select id, programme, opened_at, closes_at, closed_at
from matching_chemistry
where id = $1

-- name: chemistry_of
select id, programme, opened_at, closes_at, closed_at
from matching_chemistry
where programme = $1
order by id desc
limit 100

-- name: close_chemistry
update matching_chemistry set closed_at = $2 where id = $1 and closed_at is null

-- name: insert_suggestion
insert into matching_chemistry_suggestion (round, person, side, partner, sentence)
values ($1, $2, $3, $4, $5)

-- name: count_shown
select side, person, count(*)
from matching_chemistry_suggestion
where round = $1
group by side, person

-- name: count_answers
select count(*) from matching_chemistry_answer where round = $1

-- name: suggestions_to
select s.round, s.side, s.partner, s.sentence, s.place
from matching_chemistry_suggestion s
where s.person = $1
order by s.round desc, s.side, s.partner
limit 200

-- name: answers_by
select round, side from matching_chemistry_answer where person = $1

-- name: forget_ranking
update matching_chemistry_suggestion set place = null
where round = $1 and person = $2 and side = $3

-- name: set_place
update matching_chemistry_suggestion set place = $5
where round = $1 and person = $2 and side = $3 and partner = $4

-- name: put_answer
insert into matching_chemistry_answer (round, person, side, answered_at)
values ($1, $2, $3, $4)
on conflict (round, person, side) do update set answered_at = excluded.answered_at

-- name: last_chemistry_over
select id
from matching_chemistry
where programme = $1 and (closed_at is not null or closes_at <= $2)
order by id desc
limit 1

-- name: rankings_of
select s.person, s.side, s.partner
from matching_chemistry_suggestion s
where s.place is not null and s.round = $1
order by s.person, s.side, s.place
