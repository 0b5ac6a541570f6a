-- name: people_with_news
select distinct n.person
from notifications_notice n
where n.read_at is null and n.at <= $1
  and not exists (select 1 from notifications_digest d where d.person = n.person and d.sent_at >= n.at)
order by n.person

-- name: news_of
select n.kind, count(*)
from notifications_notice n
where n.person = $1 and n.read_at is null
  and not exists (select 1 from notifications_digest d where d.person = n.person and d.sent_at >= n.at)
group by n.kind
order by n.kind

-- name: digests_since
select sent_at from notifications_digest where person = $1 and sent_at > $2 order by sent_at

-- name: insert_digest
insert into notifications_digest (person, sent_at) values ($1, $2) on conflict (person, sent_at) do nothing
