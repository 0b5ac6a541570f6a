-- name: insert_account
insert into access_account (id, email, email_key, name, person, employment, state, created_at)
values ($1, $2, $3, $4, $5, $6, $7, $8)

-- name: find_account
select id, email, name, person, employment, state from access_account where id = $1

-- name: find_account_by_email
select id, email, name, person, employment, state from access_account where email_key = $1

-- name: find_account_by_person
select id, email, name, person, employment, state from access_account where person = $1

-- name: list_accounts
select id, email, name, person, employment, state
from access_account
where id > $1 and (lower(name) like $3 escape '\' or email_key like $3 escape '\')
order by id
limit $2

-- name: search_accounts
select id, email, name, person, employment, state
from access_account
where lower(name) like $1 escape '\' or email_key like $1 escape '\'
order by id
limit 20

-- name: set_account_state
update access_account set state = $2 where id = $1

-- name: set_account_details
update access_account set email = $2, email_key = $3, name = $4, employment = $5 where id = $1

-- name: find_credential
select secret from access_credential where account = $1 and kind = $2 and handle = ''

-- name: keep_credential
insert into access_credential (account, kind, handle, secret, created_at) values ($1, $2, '', $3, $4)
on conflict (account, kind, handle) do update
set secret = excluded.secret, created_at = excluded.created_at

-- name: insert_leaver
insert into access_leaver (account, left_at) values ($1, $2)
on conflict (account) do update set left_at = excluded.left_at

-- name: delete_leaver
delete from access_leaver where account = $1

-- name: find_leaver
select account from access_leaver where account = $1

-- name: insert_cast
insert into access_cast (account, place, title, role, sentence)
values ($1, (select count(*) from access_cast), $2, $3, $4)
on conflict (account) do update
set title = excluded.title, role = excluded.role, sentence = excluded.sentence

-- name: list_cast
select account.email, account.name, member.title, member.role, member.sentence
from access_cast member
join access_account account on account.id = member.account
where account.state = 'active'
order by member.place

-- name: is_in_cast
select account from access_cast where account = $1
