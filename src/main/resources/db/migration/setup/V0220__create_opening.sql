create schema setup;
grant usage on schema setup to "${app_role}";

-- Addresses that open a chamber. Read before any chamber is there, so outside every wall: the key
-- lies here as its hash only, what was typed so far only encrypted.
create table setup.opening_directory (
  id          uuid primary key,
  key_hash    bytea not null unique,
  is_first    boolean not null,     -- made by a start without any chamber
  made_at     timestamptz not null,
  expires_at  timestamptz,          -- null: good until a chamber is there
  draft       text,                 -- encrypted; null once the chamber is open, or nothing typed
  closed_at   timestamptz
);
-- Several nodes that start on an empty database make one key between them.
create unique index opening_first_once on setup.opening_directory (is_first)
  where is_first and closed_at is null;
grant select, insert, update, delete on setup.opening_directory to "${app_role}";
