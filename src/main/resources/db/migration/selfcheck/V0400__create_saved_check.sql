create schema selfcheck;
grant usage on schema selfcheck to "${app_role}";

-- What a visitor answered to see which aids may be open: no name, no address, no number. Whoever has
-- the token reads and changes it; only its hash lies here. The application may delete: nothing of it
-- has to last.
create table selfcheck.saved (
  id          uuid primary key default uuidv7(),
  chamber_id  uuid not null default wall.chamber() references chamber.chamber,
  cell_id     uuid not null,
  token_hash  bytea not null check (length(token_hash) = 32),
  answers     jsonb not null,                 -- fact id -> canonical value
  passed      text[] not null default '{}',   -- facts the visitor could not tell: not asked again
  created_at  timestamptz not null,
  changed_at  timestamptz not null,
  unique (chamber_id, token_hash)
);
create index on selfcheck.saved (chamber_id, changed_at);
call wall.raise_around('selfcheck.saved');
