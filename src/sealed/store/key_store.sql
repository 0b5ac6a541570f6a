-- name: keys_of_person
select key, person, position, encryption, signing, statement, signature, endorsement, published_at, entry
from sealed_key
where person = $1
order by position desc

-- name: current_key
select key, person, position, encryption, signing, statement, signature, endorsement, published_at, entry
from sealed_key
where person = $1
order by position desc
limit 1

-- name: key_owner
select person from sealed_key where key = $1

-- name: insert_key
insert into sealed_key (key, person, position, encryption, signing, statement, signature, endorsement,
    published_at, entry)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)

-- name: private_keys_of_person
select half.key, half.encryption, half.signing
from sealed_private_key half
join sealed_key on sealed_key.key = half.key
where sealed_key.person = $1
order by sealed_key.position desc

-- name: drop_private_keys
delete from sealed_private_key
where key in (select key from sealed_key where person = $1)

-- name: insert_private_key
insert into sealed_private_key (key, encryption, signing)
values ($1, $2, $3)

-- name: devices_of_person
select id, name, public_key, enrolled_at, encapsulated, wrapped
from sealed_device
where person = $1 and revoked_at is null
order by enrolled_at, id

-- name: find_device
select id, name, public_key, enrolled_at, encapsulated, wrapped
from sealed_device
where id = $1 and person = $2 and revoked_at is null

-- name: keep_device
insert into sealed_device (id, person, name, public_key, enrolled_at, encapsulated, wrapped)
values ($1, $2, $3, $4, $5, $6, $7)
on conflict (person, public_key) do update
set name = excluded.name, encapsulated = excluded.encapsulated, wrapped = excluded.wrapped, revoked_at = null

-- name: admit_device
update sealed_device set encapsulated = $2, wrapped = $3 where id = $1

-- name: revoke_device
update sealed_device
set revoked_at = $3, encapsulated = null, wrapped = null
where id = $1 and person = $2 and revoked_at is null

-- name: revoke_devices
update sealed_device
set revoked_at = $2, encapsulated = null, wrapped = null
where person = $1 and revoked_at is null

-- name: keep_recovery
insert into sealed_recovery (person, verifier_hash, wrapped, kept_at)
values ($1, $2, $3, $4)
on conflict (person) do update
set verifier_hash = excluded.verifier_hash, wrapped = excluded.wrapped, kept_at = excluded.kept_at

-- name: find_recovery
select verifier_hash, wrapped, kept_at from sealed_recovery where person = $1
