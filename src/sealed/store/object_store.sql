-- name: find_object
select about, kind, tier, version from sealed_object where id = $1

-- name: insert_object
insert into sealed_object (id, about, kind, tier, version, made_at)
values ($1, $2, $3, $4, $5, $6)

-- name: advance_object
update sealed_object set version = $2 where id = $1

-- name: insert_version
insert into sealed_version (object, version, author, binding, ciphertext, signature, kept_at)
values ($1, $2, $3, $4, $5, $6, $7)

-- name: insert_wrap
insert into sealed_wrap (object, version, person, key, encapsulated, wrapped)
values ($1, $2, $3, $4, $5, $6)

-- name: reads_version
select count(*) from sealed_wrap where object = $1 and version = $2 and person = $3

-- name: texts_about
select version.binding, version.ciphertext, version.signature, sealed_wrap.encapsulated, sealed_wrap.key,
    sealed_wrap.person, sealed_wrap.wrapped, version.kept_at
from sealed_object
join sealed_version version on version.object = sealed_object.id and version.version = sealed_object.version
join sealed_wrap on sealed_wrap.object = version.object and sealed_wrap.version = version.version
where sealed_object.about = $1 and sealed_object.kind = $2 and sealed_wrap.person = $3
order by sealed_object.made_at desc, sealed_object.id desc

-- name: versions_about
select version.binding, version.ciphertext, version.signature, sealed_wrap.encapsulated, sealed_wrap.key,
    sealed_wrap.person, sealed_wrap.wrapped, version.kept_at
from sealed_object
join sealed_version version on version.object = sealed_object.id
join sealed_wrap on sealed_wrap.object = version.object and sealed_wrap.version = version.version
where sealed_object.about = $1 and sealed_object.kind = $2 and sealed_wrap.person = $3
order by sealed_object.made_at desc, sealed_object.id desc, version.version desc

-- name: begun_by
select author from sealed_version where object = $1 and version = 1

-- name: drop_wraps
delete from sealed_wrap where object = $1

-- name: drop_versions
delete from sealed_version where object = $1

-- name: drop_object
delete from sealed_object where id = $1
