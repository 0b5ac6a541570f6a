-- name: insert_programme
insert into programmes_programme
    (id, name, modality, state, purpose, hours_per_month, mentee_audience, mentor_audience, created_at,
     created_by, version)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 1)

-- name: find_programme
select id, name, modality, state, purpose, hours_per_month, mentee_audience, mentor_audience, version
from programmes_programme
where id = $1

-- name: programme_named
select id from programmes_programme where lower(name) = lower($1)

-- name: all_programmes
select id, name, modality, state, purpose, hours_per_month, mentee_audience, mentor_audience, version
from programmes_programme
order by name, id

-- name: update_programme
update programmes_programme
set name = $2, modality = $3, state = $4, purpose = $5, hours_per_month = $6, mentee_audience = $7,
    mentor_audience = $8, version = version + 1
where id = $1

-- name: move_programme
update programmes_programme set state = $2, version = version + 1 where id = $1 and state = $3

-- name: count_participants
select programme, side, count(*), cast(sum(living_pairs) as bigint)
from programmes_enrolment
where state in ('enrolled', 'matched')
group by programme, side

-- name: insert_enrolment
insert into programmes_enrolment
    (id, programme, person, side, state, capacity, hours_per_month, motivation, reason, changed_at,
     invited_at, applied_at, enrolled_at, matched_at, active_at, consented_at, living_pairs)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)

-- name: update_enrolment
update programmes_enrolment
set state = $2, capacity = $3, hours_per_month = $4, motivation = $5, reason = $6, changed_at = $7,
    invited_at = $8, applied_at = $9, enrolled_at = $10, matched_at = $11, active_at = $12,
    consented_at = $13, living_pairs = $14
where id = $1

-- name: find_enrolment
select id, programme, person, side, state, capacity, hours_per_month, motivation, reason, changed_at,
       invited_at, applied_at, enrolled_at, matched_at, active_at, consented_at, living_pairs
from programmes_enrolment
where id = $1

-- name: enrolment_of_person
select id, programme, person, side, state, capacity, hours_per_month, motivation, reason, changed_at,
       invited_at, applied_at, enrolled_at, matched_at, active_at, consented_at, living_pairs
from programmes_enrolment
where programme = $1 and person = $2 and side = $3

-- name: enrolments_of_person
select id, programme, person, side, state, capacity, hours_per_month, motivation, reason, changed_at,
       invited_at, applied_at, enrolled_at, matched_at, active_at, consented_at, living_pairs
from programmes_enrolment
where person = $1
order by id

-- name: enrolments_of_programme
select id, programme, person, side, state, capacity, hours_per_month, motivation, reason, changed_at,
       invited_at, applied_at, enrolled_at, matched_at, active_at, consented_at, living_pairs
from programmes_enrolment
where programme = $1
order by id

-- name: page_of_enrolments
select id, programme, person, side, state, capacity, hours_per_month, motivation, reason, changed_at,
       invited_at, applied_at, enrolled_at, matched_at, active_at, consented_at, living_pairs
from programmes_enrolment
where programme = $1
  and (cast($2 as text) is null or side = cast($2 as text))
  and (cast($3 as text) is null or state = cast($3 as text))
  and (cast($4 as text) is null or id > cast($4 as text))
order by id
limit $5

-- name: participants
select id, person, side, state, capacity, hours_per_month
from programmes_enrolment
where programme = $1 and side = $2 and state in ('enrolled', 'matched')
order by id

-- name: promised_hours
select person, cast(sum(hours_per_month) as bigint)
from programmes_enrolment
where state in ('enrolled', 'matched')
  and (cast($1 as text) is null or programme <> cast($1 as text))
group by person

-- name: promised_hours_of_person
select cast(coalesce(sum(hours_per_month), 0) as bigint)
from programmes_enrolment
where person = $1 and state in ('enrolled', 'matched') and id <> $2

-- name: preferences_of_enrolment
select person from programmes_preference where enrolment = $1 order by place

-- name: preferences_of_side
select programmes_preference.enrolment, programmes_preference.person
from programmes_preference
join programmes_enrolment on programmes_enrolment.id = programmes_preference.enrolment
where programmes_enrolment.programme = $1 and programmes_enrolment.side = $2
order by programmes_preference.enrolment, programmes_preference.place

-- name: clear_preferences
delete from programmes_preference where enrolment = $1

-- name: insert_preference
insert into programmes_preference (enrolment, place, person) values ($1, $2, $3)
