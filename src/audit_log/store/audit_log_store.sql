-- name: entry_count
select coalesce(max(seq) + 1, 0) from operation_audit_leaf

-- name: last_change
-- Readings of restricted facts leave entries of their own, and change nothing.
select seq
from operation_audit_leaf
where result <> 'allow'
order by seq desc
limit 1

-- name: entries_before
select seq, at, act, result, tier, bytes, account, subject
from operation_audit_leaf
where seq < $1
    and at >= $2
    and (cast($3 as text) is null or lower(act) like cast($3 as text) escape '\')
    and (cast($4 as text) is null or subject = cast($4 as text))
order by seq desc
limit $5

-- name: entries_of_account_before
select seq, at, act, result, tier, bytes, account, subject
from operation_audit_leaf
where account = $6
    and seq < $1
    and at >= $2
    and (cast($3 as text) is null or lower(act) like cast($3 as text) escape '\')
    and (cast($4 as text) is null or subject = cast($4 as text))
order by seq desc
limit $5

-- name: find_entry
select seq, at, act, result, tier, bytes, account, subject
from operation_audit_leaf
where seq = $1

-- name: find_detail
select salt, details from operation_audit_detail where seq = $1

-- name: entries_to_check
select leaf.seq, leaf.at, leaf.act, leaf.result, leaf.tier, leaf.bytes, leaf.hash, leaf.account,
    leaf.subject, detail.salt, detail.details
from operation_audit_leaf leaf
left join operation_audit_detail detail on detail.seq = leaf.seq
where leaf.seq >= $1
order by leaf.seq
limit $2

-- name: stray_detail
select detail.seq
from operation_audit_detail detail
where not exists (select 1 from operation_audit_leaf leaf where leaf.seq = detail.seq)
order by detail.seq
limit 1

-- name: find_node
select hash from operation_audit_node where level = $1 and position = $2

-- name: nodes_of_level
select position, hash
from operation_audit_node
where level = $1 and position >= $2
order by position
limit $3

-- name: count_nodes
select count(*) from operation_audit_node

-- name: list_salts
select id, salt from operation_audit_salt

-- name: list_checkpoints
select size, at, note from operation_audit_checkpoint order by size

-- name: last_checkpoint
select size, at, note from operation_audit_checkpoint order by size desc limit 1

-- name: grew_since
select seq
from operation_audit_leaf
where seq >= $1 and act <> 'audit_log.write_checkpoint'
limit 1

-- name: insert_checkpoint
insert into operation_audit_checkpoint (size, at, note) values ($1, $2, $3)
