create schema audit;
grant usage on schema audit to "${app_role}";

-- Append-only: the application may add and read, never change or delete.
create table audit.entry (
  id          bigint generated always as identity primary key,
  chamber_id  uuid not null default wall.chamber(),
  at          timestamptz not null default now(),
  account_id  uuid,            -- null: the machine, or a visitor
  action      text not null,
  subject_id  uuid not null,
  detail      text not null default ''
);
create index on audit.entry (chamber_id, subject_id, id);
create index on audit.entry (chamber_id, id);
call wall.raise_around('audit.entry', 'select, insert');
