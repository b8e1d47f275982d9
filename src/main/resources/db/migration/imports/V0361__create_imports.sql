create schema imports;
grant usage on schema imports to "${app_role}";

-- One file that was sent, and how far it has come in. Its life is the table in ImportState.
create table imports.import (
  id           uuid primary key default uuidv7(),
  chamber_id   uuid not null default wall.chamber(),
  cell_id      uuid not null,
  state        text not null default 'draft' check (state in
    ('draft', 'running', 'stopped', 'done', 'taking_back', 'taken_back', 'discarded')),
  file_name    text,                    -- null once its rows are gone: it may name somebody
  meanings     text[] not null,         -- of each column
  titled       boolean not null,        -- whether the first row holds titles
  confirmed    boolean not null default false,
  language     text not null check (language in ('fr', 'en')),
  uploaded_by  uuid not null,
  uploaded_at  timestamptz not null,
  started_by   uuid,
  started_at   timestamptz,
  ended_at     timestamptz,             -- when it was stopped, finished or taken back
  -- What is left to say once the rows are gone.
  landed       int,
  refused      int
);
create index on imports.import (chamber_id, uploaded_at);
create index on imports.import (chamber_id) where state in ('running', 'taking_back');
call wall.raise_around('imports.import', 'select, insert, update');

-- Working material, not a record: what comes of a row is an asking, with an end of its own. So it
-- may be deleted at any time, and is a few days after the import has ended.
create table imports.import_row (
  import_id   uuid not null references imports.import,
  chamber_id  uuid not null default wall.chamber(),
  line        int not null,             -- where it began in the file
  cells       text[] not null,
  state       text not null default 'waiting' check (state in
    ('title', 'waiting', 'landed', 'refused', 'withdrawn', 'kept')),
  form_id     uuid,
  primary key (import_id, line),
  check ((form_id is not null) = (state in ('landed', 'withdrawn', 'kept')))
);
create index on imports.import_row (import_id, state, line);
call wall.raise_around('imports.import_row', 'select, insert, update, delete');
