-- name: insert_letter
insert into notifications_letter (id, thing, person, recipient, message, state, tries, reason, posted_at, next_try)
values ($1, $2, $3, $4, $5, 'waiting', 0, '', $6, $6)
on conflict (thing) do nothing

-- name: count_due_letters
select count(*) from notifications_letter where state = 'waiting' and next_try <= $1

-- name: due_letters
select id, recipient, message, tries, posted_at
from notifications_letter
where state = 'waiting' and next_try <= $1
order by next_try, id
limit $2

-- name: claim_letter
update notifications_letter set next_try = $2, tries = tries + 1 where id = $1

-- name: try_letter_again
update notifications_letter set next_try = $2, reason = $3 where id = $1 and state = 'waiting'

-- name: settle_letter
update notifications_letter set state = $2, reason = $3, message = '' where id = $1 and state = 'waiting'

-- name: count_unwanted
select count(*) from notifications_unwanted_mail where person = $1 and kind = $2

-- name: want_mail
delete from notifications_unwanted_mail where person = $1 and kind = $2

-- name: unwant_mail
insert into notifications_unwanted_mail (person, kind) values ($1, $2) on conflict (person, kind) do nothing

-- name: find_mail_door
select token from notifications_mail_door where person = $1

-- name: insert_mail_door
insert into notifications_mail_door (person, token) values ($1, $2)

-- name: person_behind_mail_door
select person from notifications_mail_door where token = $1
