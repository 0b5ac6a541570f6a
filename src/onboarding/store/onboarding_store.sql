-- name: find_draft
select norms, version from onboarding_draft where programme = $1

-- name: save_draft
insert into onboarding_draft (programme, norms, version) values ($1, $2, 1)
on conflict (programme) do update set norms = excluded.norms, version = onboarding_draft.version + 1

-- name: insert_norms
insert into onboarding_norms (programme, number, norms, in_force_since, put_in_force_by)
values ($1, $2, $3, $4, $5)

-- name: norms_in_force
select number, norms, in_force_since, put_in_force_by
from onboarding_norms
where programme = $1
order by number desc
limit 1

-- name: norms_numbered
select number, norms, in_force_since, put_in_force_by
from onboarding_norms
where programme = $1 and number = $2

-- name: versions_of_norms
select number, norms, in_force_since, put_in_force_by
from onboarding_norms
where programme = $1
order by number desc

-- name: acknowledge
insert into onboarding_acknowledgement (programme, person, number, at) values ($1, $2, $3, $4)
on conflict (programme, person, number) do nothing

-- name: last_acknowledged
select person, number, at
from onboarding_acknowledgement
where programme = $1 and person = $2
order by number desc
limit 1

-- name: acknowledgements_of_programme
select a.person, a.number, a.at
from onboarding_acknowledgement a
where a.programme = $1
  and a.number = (select max(b.number) from onboarding_acknowledgement b
                  where b.programme = a.programme and b.person = a.person)
order by a.person
