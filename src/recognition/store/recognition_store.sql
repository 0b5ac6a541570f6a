-- name: insert_item
insert into recognition_item (id, programme, author, words, said_at) values ($1, $2, $3, $4, $5)

-- name: insert_named
insert into recognition_named (item, person, consent, answered_at) values ($1, $2, 'awaited', null)

-- name: find_item
select id, programme, author, words, said_at from recognition_item where id = $1

-- name: items_by
select id, programme, author, words, said_at from recognition_item where author = $1 order by id desc

-- name: items_naming
select i.id, i.programme, i.author, i.words, i.said_at
from recognition_item i
join recognition_named n on n.item = i.id
where n.person = $1
order by i.id desc

-- name: shown_items
select i.id, i.programme, i.author, i.words, i.said_at
from recognition_item i
where i.programme = $1
    and exists (select 1 from recognition_named n where n.item = i.id and n.consent = 'agreed')
order by i.id desc
limit 200

-- name: named_in
select person, consent from recognition_named where item = $1 order by person

-- name: answer
update recognition_named set consent = $3, answered_at = $4 where item = $1 and person = $2

-- name: drop_named
delete from recognition_named where item = $1

-- name: drop_item
delete from recognition_item where id = $1

-- name: forget_named
delete from recognition_named where person = $1
