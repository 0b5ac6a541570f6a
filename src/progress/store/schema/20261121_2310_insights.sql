-- "I heard this, and it changed that" (T2 until both agree that their programme reads it).
create table progress_insight (
    id {text} primary key,
    pair {text} not null,
    programme {text} not null,
    author {text} not null,
    heard {text} not null,
    changed_what {text} not null,   -- roadmap, risk, plan, decision, habit
    changed {text} not null,
    evidence {text} not null,
    visibility {text} not null,     -- pair, programme
    state {text} not null,          -- recorded, confirmed, contradicted
    recorded_at {int} not null,
    answered_at {int}
){table};
create index progress_insight_by_pair on progress_insight (pair, id);
create index progress_insight_shared on progress_insight (programme, id)
    where visibility = 'programme' and state = 'confirmed';

-- Who opened which door for whom, and what came of it (T2).
create table progress_introduction (
    id {text} primary key,
    pair {text} not null,
    opened_by {text} not null,
    door {text} not null,           -- to whom, as they say it
    why {text} not null,
    state {text} not null,          -- offered, made, met, nothing
    outcome {text} not null,
    version {int} not null,
    offered_at {int} not null
){table};
create index progress_introduction_by_pair on progress_introduction (pair, id);
