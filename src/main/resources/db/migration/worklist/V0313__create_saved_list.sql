create schema worklist;
grant usage on schema worklist to "${app_role}";

-- A person's own lists: filters by ids and codes, never a text that was looked for.
create table worklist.saved_list (
  id          uuid primary key default uuidv7(),
  chamber_id  uuid not null default wall.chamber(),
  account_id  uuid not null,
  name        text not null check (length(name) between 1 and 60),
  filters     text not null,
  position    int not null,
  removed_at  timestamptz          -- kept for a while: removing can be undone
);
create index on worklist.saved_list (chamber_id, account_id, position);
call wall.raise_around('worklist.saved_list');
