-- name: insert_group
insert into supervision_group (id, programme, number, facilitator, weeks_between, formed_by, formed_at, closed_at,
    version)
values ($1, $2, $3, $4, $5, $6, $7, null, 1)

-- name: next_number
select coalesce(max(number), 0) + 1 from supervision_group where programme = $1

-- name: find_group
select id, programme, number, facilitator, weeks_between, formed_at, version
from supervision_group
where id = $1 and closed_at is null

-- name: groups_of_programme
select id, programme, number, facilitator, weeks_between, formed_at, version
from supervision_group
where programme = $1 and closed_at is null
order by number

-- name: groups_around
-- Those somebody is in, and those they facilitate.
select g.id, g.programme, g.number, g.facilitator, g.weeks_between, g.formed_at, g.version
from supervision_group g
where g.closed_at is null
    and (g.facilitator = $1
        or exists (select 1 from supervision_member m where m.group_id = g.id and m.person = $1))
order by g.id

-- name: edit_group
update supervision_group set facilitator = $2, weeks_between = $3, version = version + 1 where id = $1

-- name: close_group
update supervision_group set closed_at = $2, version = version + 1 where id = $1

-- name: members_of_group
select group_id, person, since, wishes_to_move
from supervision_member
where group_id = $1
order by since, person

-- name: members_of_programme
select group_id, person, since, wishes_to_move
from supervision_member
where programme = $1
order by since, person

-- name: membership
select group_id, person, since, wishes_to_move
from supervision_member
where programme = $1 and person = $2

-- name: place_member
insert into supervision_member (programme, person, group_id, since, wishes_to_move)
values ($1, $2, $3, $4, $5)
on conflict (programme, person) do update
set group_id = excluded.group_id, since = excluded.since, wishes_to_move = excluded.wishes_to_move

-- name: wish_to_move
update supervision_member set wishes_to_move = $3 where group_id = $1 and person = $2

-- name: take_out
delete from supervision_member where programme = $1 and person = $2

-- name: take_everybody_out
delete from supervision_member where group_id = $1

-- name: keep_meeting
insert into supervision_meeting (id, group_id, held_on, noted_by, noted_at)
values ($1, $2, $3, $4, $5)
on conflict (group_id, held_on) do update set noted_by = excluded.noted_by, noted_at = excluded.noted_at

-- name: find_meeting
select id from supervision_meeting where group_id = $1 and held_on = $2

-- name: keep_attendance
insert into supervision_attendance (meeting, person, attended)
values ($1, $2, $3)
on conflict (meeting, person) do update set attended = excluded.attended

-- name: drop_attendance
delete from supervision_attendance where meeting = $1

-- name: drop_meeting
delete from supervision_meeting where id = $1

-- name: attendance_of_group
select m.group_id, m.held_on, a.person, a.attended
from supervision_meeting m
join supervision_attendance a on a.meeting = m.id
where m.group_id = $1
order by m.held_on desc, a.person

-- name: attendance_of_programme
select m.group_id, m.held_on, a.person, a.attended
from supervision_group g
join supervision_meeting m on m.group_id = g.id
join supervision_attendance a on a.meeting = m.id
where g.programme = $1 and g.closed_at is null
order by m.held_on desc, a.person

-- name: go_away
insert into supervision_away (programme, person, since) values ($1, $2, $3)
on conflict (programme, person) do nothing

-- name: come_back
delete from supervision_away where programme = $1 and person = $2

-- name: away_from_programme
select person from supervision_away where programme = $1 order by person

-- name: away_of_person
select programme from supervision_away where person = $1 order by programme
