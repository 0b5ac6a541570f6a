-- name: insert_question
insert into relationships_question (id, pair, asked_by, text, asked_at, answer, answered_at)
values ($1, $2, $3, $4, $5, null, null)

-- name: find_question
select id, pair, asked_by, text, asked_at, answer, answered_at
from relationships_question
where id = $1

-- name: questions_of_pair
select id, pair, asked_by, text, asked_at, answer, answered_at
from relationships_question
where pair = $1
order by id

-- name: count_questions_by
select count(*) from relationships_question where pair = $1 and asked_by = $2

-- name: answer_question
update relationships_question set answer = $2, answered_at = $3 where id = $1
