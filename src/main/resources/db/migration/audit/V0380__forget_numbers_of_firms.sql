-- The number of a firm is that of a person where the firm is one person: the audit keeps where the name
-- of a business came from, not whose it is. The owner lifts its own wall for the length of this transaction.
alter table audit.entry no force row level security;
update audit.entry set detail = case detail when 'null' then 'said' else 'registry' end
where action = 'casefile.name-business' and detail not in ('said', 'registry');
alter table audit.entry force row level security;
