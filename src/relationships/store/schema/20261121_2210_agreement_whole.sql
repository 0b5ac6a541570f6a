-- What an agreement lacked: what each gives, what is not talked about, how it ends well.
alter table relationships_agreement_version add column gives_mentee {text} not null default '';
alter table relationships_agreement_version add column gives_mentor {text} not null default '';
alter table relationships_agreement_version add column off_limits {text} not null default '';
alter table relationships_agreement_version add column ending {text} not null default '';

-- How the exchange looks to whoever signs: even, i_give_more, i_get_more; not said before, or not at all.
alter table relationships_signature add column balance {text};
