-- name: insert_grant
insert into access_grant (id, account, role, programme, granted_by, granted_at)
values ($1, $2, $3, $4, $5, $6)

-- name: grants_of_account
select g.id, g.account, g.role, g.programme, named.name, g.granted_at
from access_grant g
left join access_programme_name named on named.programme = g.programme
where g.account = $1
order by g.id

-- name: find_grant
select g.id, g.account, g.role, g.programme, named.name, g.granted_at
from access_grant g
left join access_programme_name named on named.programme = g.programme
where g.id = $1

-- name: list_grants
select g.id, g.account, account.person, account.name, g.role, g.programme, named.name, g.granted_at
from access_grant g
join access_account account on account.id = g.account
left join access_programme_name named on named.programme = g.programme
where g.id < $1
order by g.id desc
limit $2

-- name: holders_of_role
select distinct account.id, account.person
from access_grant g
join access_account account on account.id = g.account
where g.role = $1 and (g.programme is null or g.programme = $2) and account.state = 'active'
  and account.person is not null
order by account.id

-- name: delete_grant
delete from access_grant where id = $1

-- name: other_administrators
select count(*)
from access_grant g
join access_account account on account.id = g.account
where g.role = 'administrator' and account.state = 'active' and g.account <> $1

-- name: name_programme
insert into access_programme_name (programme, name) values ($1, $2)
on conflict (programme) do update set name = excluded.name
