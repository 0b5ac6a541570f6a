-- Each keeps their own: that somebody else has declared the same conflict is not theirs to learn.
drop index matching_conflict_pair;
create unique index matching_conflict_pair on matching_conflict (one, other, declared_by);
