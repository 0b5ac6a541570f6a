-- name: insert_artefact
insert into artefacts_artefact (id, pair, sealed, made_by, version, made_at)
values ($1, $2, $3, $4, 0, $5)

-- name: find_artefact
select id, pair, sealed, made_by, version, made_at from artefacts_artefact where id = $1

-- name: artefacts_of_pair
select id, pair, sealed, made_by, version, made_at
from artefacts_artefact
where pair = $1
order by id desc

-- name: advance_artefact
update artefacts_artefact set version = $2 where id = $1

-- name: insert_version
insert into artefacts_version (artefact, version, added_by, added_at, title, note, link, file, text)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9)

-- name: versions_of_pair
select v.artefact, v.version, v.added_by, v.added_at, v.title, v.note, v.link, v.file, v.text
from artefacts_version v
join artefacts_artefact a on a.id = v.artefact
where a.pair = $1
order by v.artefact, v.version desc

-- name: find_version
select artefact, version, added_by, added_at, title, note, link, file, text
from artefacts_version
where artefact = $1 and version = $2

-- name: drop_versions
delete from artefacts_version where artefact = $1

-- name: drop_artefact
delete from artefacts_artefact where id = $1
