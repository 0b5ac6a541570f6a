-- name: insert_pair
insert into relationships_pair (id, programme, mentee, mentor, state, mentee_reply, mentor_reply,
    run, hours_per_month, proposed_at, respond_by, active_at, closed_at)
values ($1, $2, $3, $4, 'proposed', 'none', 'none', $5, $6, $7, $8, null, null)

-- name: insert_why
insert into relationships_why (pair, why) values ($1, $2)

-- name: find_why
select why from relationships_why where pair = $1

-- name: find_pair
select p.id, p.programme, p.mentee, p.mentor, p.state, p.mentee_reply, p.mentor_reply, p.run,
    p.hours_per_month, p.proposed_at, p.respond_by, p.active_at, p.closed_at,
    (select count(*) from relationships_conversation c where c.pair = p.id),
    (select max(c.held_on) from relationships_conversation c where c.pair = p.id)
from relationships_pair p
where p.id = $1

-- name: pairs_of_person
select p.id, p.programme, p.mentee, p.mentor, p.state, p.mentee_reply, p.mentor_reply, p.run,
    p.hours_per_month, p.proposed_at, p.respond_by, p.active_at, p.closed_at,
    (select count(*) from relationships_conversation c where c.pair = p.id),
    (select max(c.held_on) from relationships_conversation c where c.pair = p.id)
from relationships_pair p
where p.mentee = $1 or p.mentor = $1
order by
    case when p.state in ('proposed', 'accepted') then 0 when p.state = 'active' then 1 else 2 end,
    p.id desc

-- name: pairs_of_programme
select p.id, p.programme, p.mentee, p.mentor, p.state, p.mentee_reply, p.mentor_reply, p.run,
    p.hours_per_month, p.proposed_at, p.respond_by, p.active_at, p.closed_at,
    (select count(*) from relationships_conversation c where c.pair = p.id),
    (select max(c.held_on) from relationships_conversation c where c.pair = p.id)
from relationships_pair p
where p.programme = $1
order by p.id

-- name: outlines_of_programme
select p.id, p.mentee, p.mentor, p.state, p.mentee_reply, p.mentor_reply, p.proposed_at,
    p.respond_by, p.active_at, p.closed_at,
    (select count(*) from relationships_question q where q.pair = p.id),
    (select a.version from relationships_agreement a where a.pair = p.id),
    (select count(*) from relationships_agreement a
        join relationships_signature s on s.agreement = a.id and s.version = a.version
        where a.pair = p.id),
    exists (select 1 from relationships_decline_reason d where d.pair = p.id),
    (select count(*) from relationships_conversation c where c.pair = p.id),
    (select max(c.held_on) from relationships_conversation c where c.pair = p.id)
from relationships_pair p
where p.programme = $1
    and (cast($2 as text) is null or p.state = $2)
    and (cast($3 as text) is null or p.id < $3)
order by p.id desc
limit $4

-- name: couples
select programme, mentee, mentor, state from relationships_pair order by id

-- name: couples_of_programme
select programme, mentee, mentor, state from relationships_pair where programme = $1 order by id

-- name: living_pairs
select id, programme, mentee, mentor
from relationships_pair
where state in ('proposed', 'accepted', 'active')
order by id

-- name: count_pairs
select state, count(*) from relationships_pair where programme = $1 group by state

-- name: save_standing
update relationships_pair
set state = $2, mentee_reply = $3, mentor_reply = $4, active_at = coalesce($5, active_at),
    closed_at = $6
where id = $1

-- name: overdue_pairs
-- One beat of the schedule closes at most so many; the next one takes the rest.
select id from relationships_pair
where state in ('proposed', 'accepted') and respond_by < $1
order by respond_by, id
limit 500

-- name: insert_decline_reason
insert into relationships_decline_reason (pair, person, reason, at) values ($1, $2, $3, $4)

-- name: find_decline_reason
select person, reason, at from relationships_decline_reason where pair = $1
