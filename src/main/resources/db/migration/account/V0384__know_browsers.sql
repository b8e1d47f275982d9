-- Browsers that signed in before, by the hash of a random key in their cookie: what others try at an address
-- does not keep them out. Read before anybody is signed in.
create table account.known_browser_directory (
  browser_hash  bytea not null,
  account_id    uuid not null,
  seen_at       timestamptz not null,
  primary key (browser_hash, account_id)
);
create index on account.known_browser_directory (account_id);
create index on account.known_browser_directory (seen_at);
grant select, insert, update, delete on account.known_browser_directory to "${app_role}";

-- The hash of an address typed, by itself or with the place where it was typed.
comment on column account.attempt_directory.email_hash is 'of an address, or of an address and a place';
