create schema cellsettings;
grant usage on schema cellsettings to "${app_role}";

-- Somebody dialled the number that a cell shows, and said what answered. Added, never changed.
create table cellsettings.number_test (
  id          uuid primary key default uuidv7(),
  chamber_id  uuid not null default wall.chamber(),
  cell_id     uuid not null,
  phone       text not null,
  result      text not null check (result in ('us', 'machine', 'nobody', 'somebody_else')),
  account_id  uuid not null,
  at          timestamptz not null
);
create index on cellsettings.number_test (cell_id, at desc);
call wall.raise_around('cellsettings.number_test', 'select, insert');
