create schema aid;
grant usage on schema aid to "${app_role}";

-- Every aid version that was ever in force here, so that any answer can be computed again. Of the
-- installation, not of a chamber: outside the wall. Append-only.
create table aid.version (
  aid_id        text not null,
  version_id    text not null,
  content_hash  bytea not null check (octet_length(content_hash) = 32),
  content       text not null,   -- canonical JSON; text, because its very characters are hashed
  first_seen_at timestamptz not null default now(),
  primary key (aid_id, version_id, content_hash)
);
grant select, insert on aid.version to "${app_role}";
