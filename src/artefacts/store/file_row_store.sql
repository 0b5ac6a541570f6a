-- name: insert_file
insert into artefacts_file (id, pair, added_by, hash, bytes, name, media_type, sealed, added_at,
    free_since)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $9)

-- name: find_file
select id, pair, added_by, hash, bytes, name, media_type, sealed, added_at
from artefacts_file
where id = $1

-- name: files_of_pair
select id, pair, added_by, hash, bytes, name, media_type, sealed, added_at
from artefacts_file
where pair = $1

-- name: is_file_used
select 1 from artefacts_version where file = $1 limit 1

-- name: bytes_of_pair
-- What is kept twice is kept once, and counts once.
select cast(coalesce(sum(bytes), 0) as bigint)
from (select distinct hash, bytes from artefacts_file where pair = $1) as kept

-- name: free_files
update artefacts_file
set free_since = $2
where id in (select file from artefacts_version where artefact = $1)

-- name: find_orphan
select 1
from artefacts_file
where free_since < $1
    and not exists (select 1 from artefacts_version v where v.file = artefacts_file.id)
limit 1

-- name: drop_orphans
-- Uploaded and never shown, or no longer shown by any version.
delete from artefacts_file
where free_since < $1
    and not exists (select 1 from artefacts_version v where v.file = artefacts_file.id)

-- name: is_hash_known
select 1 from artefacts_file where hash = $1 limit 1
