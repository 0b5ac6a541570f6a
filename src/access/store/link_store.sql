-- name: insert_link
insert into access_link (token_hash, kind, account, made_by, created_at, expires_at)
values ($1, $2, $3, $4, $5, $6)

-- name: find_link
select account, expires_at from access_link where token_hash = $1 and kind = $2 and expires_at > $3

-- name: find_any_link
select account, expires_at from access_link where kind = $1 and expires_at > $2 limit 1

-- name: delete_links
delete from access_link where kind = $1

-- name: delete_links_of_account
delete from access_link where kind = $1 and account = $2

-- name: count_expired_links
select count(*) from access_link where expires_at <= $1

-- name: forget_expired_links
delete from access_link where expires_at <= $1
