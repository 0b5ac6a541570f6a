-- name: find_meeting
select id, reference, programme, uid, sequence, title, place, wall_begins, wall_ends, time_zone,
       begins, ends, state, booked_by, changed_at, version
from calendar_meeting
where id = $1

-- name: meeting_with_uid
select id, reference, programme, uid, sequence, title, place, wall_begins, wall_ends, time_zone,
       begins, ends, state, booked_by, changed_at, version
from calendar_meeting
where uid = $1

-- name: meetings_of_person
select m.id, m.reference, m.programme, m.uid, m.sequence, m.title, m.place, m.wall_begins, m.wall_ends,
       m.time_zone, m.begins, m.ends, m.state, m.booked_by, m.changed_at, m.version
from calendar_attendee a
join calendar_meeting m on m.id = a.meeting
where a.person = $1 and m.ends > $2 and m.begins < $3
order by m.begins, m.id

-- name: meetings_of_reference
select id, reference, programme, uid, sequence, title, place, wall_begins, wall_ends, time_zone,
       begins, ends, state, booked_by, changed_at, version
from calendar_meeting
where reference = $1 and ends > $2 and begins < $3
order by begins, id

-- name: meetings_of_programme
select id, reference, programme, uid, sequence, title, place, wall_begins, wall_ends, time_zone,
       begins, ends, state, booked_by, changed_at, version
from calendar_meeting
where programme = $1 and ends > $2 and begins < $3 and state = 'planned'
order by begins, id

-- name: meetings_to_come
select id, reference, programme, uid, sequence, title, place, wall_begins, wall_ends, time_zone,
       begins, ends, state, booked_by, changed_at, version
from calendar_meeting
where begins > $1 and state = 'planned'
order by begins, id

-- name: inconvenience_of
select cast(coalesce(sum(a.inconvenience), 0) as bigint)
from calendar_attendee a
join calendar_meeting m on m.id = a.meeting
where a.person = $1 and m.begins >= $2 and m.begins < $3 and m.state = 'planned'

-- name: attendees_of
select person, address, name, participation, answered_sequence, answered_at, inconvenience
from calendar_attendee
where meeting = $1
order by position

-- name: counters_of
select person, begins, ends, sequence, stamp from calendar_counter where meeting = $1 order by stamp, person

-- name: moves_of
select at, asked_by, written_by, begins_before, begins_after
from calendar_move
where meeting = $1
order by number

-- name: insert_meeting
insert into calendar_meeting (id, reference, programme, uid, sequence, title, place, wall_begins, wall_ends,
                              time_zone, begins, ends, state, booked_by, changed_at, version)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)

-- name: insert_attendee
insert into calendar_attendee (meeting, person, position, address, name, participation, answered_sequence,
                               answered_at, inconvenience)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9)

-- name: save_meeting
update calendar_meeting
set sequence = $2, place = $3, wall_begins = $4, wall_ends = $5, time_zone = $6, begins = $7, ends = $8,
    state = $9, changed_at = $10, version = version + 1
where id = $1

-- name: drop_attendee
delete from calendar_attendee where meeting = $1 and person = $2

-- name: save_attendee
update calendar_attendee
set participation = $3, answered_sequence = $4, answered_at = $5, inconvenience = $6
where meeting = $1 and person = $2

-- name: clear_counters
delete from calendar_counter where meeting = $1

-- name: insert_counter
insert into calendar_counter (meeting, person, begins, ends, sequence, stamp)
values ($1, $2, $3, $4, $5, $6)

-- name: insert_move
insert into calendar_move (meeting, number, at, asked_by, written_by, begins_before, begins_after)
values ($1, $2, $3, $4, $5, $6, $7)
