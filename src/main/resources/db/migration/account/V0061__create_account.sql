create schema account;
grant usage on schema account to "${app_role}";

create table account.account (
  id                   uuid primary key default uuidv7(),
  chamber_id           uuid not null default wall.chamber(),
  email                text not null,
  name                 text not null,
  password_hash        text,         -- null until the person has chosen one
  password_changed_at  timestamptz,
  totp_secret          text,         -- encrypted; null: no second factor
  last_totp_step       bigint,       -- the last code used: none is accepted twice (RFC 6238, 5.2)
  roles                text[] not null check (
    cardinality(roles) > 0 and roles <@ array['FRONT_DESK', 'ECONOMIC_ADVISER', 'SPECIALIST',
      'MANAGER', 'WATCH_EDITOR', 'ADMINISTRATOR']),
  language             text not null check (language in ('fr', 'en')),
  enabled              boolean not null default true,
  created_at           timestamptz not null default now()
);
create index on account.account (chamber_id, name);
call wall.raise_around('account.account', 'select, insert, update');

-- Whose address this is: read before the chamber is known.
create table account.account_directory (
  email_key   text primary key,      -- lower case
  chamber_id  uuid not null,
  account_id  uuid not null unique
);
grant select, insert on account.account_directory to "${app_role}";

create table account.invitation_directory (
  token_hash  bytea primary key,
  chamber_id  uuid not null,
  account_id  uuid not null,
  expires_at  timestamptz not null,
  used_at     timestamptz
);
create index on account.invitation_directory (account_id);
grant select, insert, update on account.invitation_directory to "${app_role}";

-- Failed sign-ins by address typed, whether an account has it or not: an unknown address is slowed
-- down exactly as a known one, so the answer never tells which is which.
create table account.attempt_directory (
  email_hash     bytea primary key,
  failures       int not null,
  blocked_until  timestamptz,
  last_at        timestamptz not null
);
create index on account.attempt_directory (last_at);
grant select, insert, update, delete on account.attempt_directory to "${app_role}";
