-- What one list, search or reading showed besides its subject: found again from each of them, with one line
-- of the journal for all.
create table audit.shown (
  entry_id    bigint not null references audit.entry (id),
  chamber_id  uuid not null default wall.chamber(),
  subject_id  uuid not null
);
create index on audit.shown (chamber_id, subject_id, entry_id);
call wall.raise_around('audit.shown', 'select, insert');
