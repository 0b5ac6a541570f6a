-- name: find_agreement
select a.id, a.version, v.cadence, v.channel, v.gives_mentee, v.gives_mentor, v.goals_mentee,
    v.goals_mentor, v.topics, v.off_limits, v.boundaries, v.ending, v.saved_by, v.saved_at
from relationships_agreement a
join relationships_agreement_version v on v.agreement = a.id and v.version = a.version
where a.pair = $1

-- name: agreement_versions
select a.id, v.version, v.cadence, v.channel, v.gives_mentee, v.gives_mentor, v.goals_mentee,
    v.goals_mentor, v.topics, v.off_limits, v.boundaries, v.ending, v.saved_by, v.saved_at
from relationships_agreement a
join relationships_agreement_version v on v.agreement = a.id
where a.pair = $1
order by v.version desc

-- name: insert_agreement
insert into relationships_agreement (id, pair, version) values ($1, $2, $3)

-- name: advance_agreement
update relationships_agreement set version = $2 where id = $1

-- name: insert_agreement_version
insert into relationships_agreement_version (agreement, version, cadence, channel, gives_mentee,
    gives_mentor, goals_mentee, goals_mentor, topics, off_limits, boundaries, ending, saved_by,
    saved_at)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)

-- name: signatures
select person, balance
from relationships_signature
where agreement = $1 and version = $2
order by signed_at, person

-- name: insert_signature
insert into relationships_signature (agreement, version, person, signed_at, balance)
values ($1, $2, $3, $4, $5)

-- name: agreement_in_force
select s.version
from relationships_agreement a
join relationships_signature s on s.agreement = a.id
where a.pair = $1
group by s.version
having count(*) = 2
order by s.version desc
limit 1
