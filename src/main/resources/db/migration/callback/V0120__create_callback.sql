create schema callback;
grant usage on schema callback to "${app_role}";

-- Each asking has its own reference, private link and promise, whatever entry of the line it joins.
create table callback.form (
  id             uuid primary key,
  chamber_id     uuid not null default wall.chamber(),
  cell_id        uuid not null,
  entry_id       uuid not null,
  reference      text not null unique,
  source         text not null check (source in ('page', 'api')),
  asked_at       timestamptz not null,
  preferred_from timestamptz,
  promised_by    timestamptz not null,
  name           text not null,
  phone          text,
  contact_way    text not null check (contact_way in ('phone', 'writing', 'relay')),
  email          text,
  siret          text,
  postcode       text,
  topic          text,
  urgent         boolean not null,
  message        text,
  language       text not null check (language in ('fr', 'en')),
  state          text not null default 'open' check (state in ('open', 'withdrawn')),
  withdrawn_at   timestamptz,
  -- Set when an adviser has found that the person reached is the one who asked.
  attached_case  uuid,
  attached_by    uuid,
  attached_at    timestamptz,
  check (phone is not null or (contact_way = 'writing' and email is not null))
);
create index on callback.form (entry_id);
create index on callback.form (chamber_id, phone);
create index on callback.form (chamber_id, siret) where siret is not null;
create index on callback.form (attached_case) where attached_case is not null;
call wall.raise_around('callback.form', 'select, insert, update');

-- A link is opened before the chamber is known. Only the hash of its token lies here.
create table callback.link_directory (
  token_hash  bytea primary key,
  chamber_id  uuid not null,
  form_id     uuid not null
);
grant select, insert, delete on callback.link_directory to "${app_role}";

-- Same key, same body, same answer for 24 hours.
create table callback.idempotency (
  chamber_id  uuid not null default wall.chamber(),
  cell_id     uuid not null,
  key_hash    bytea not null,
  body_hash   bytea not null,
  form_id     uuid not null,
  created_at  timestamptz not null,
  primary key (cell_id, key_hash)
);
create index on callback.idempotency (chamber_id, created_at);
call wall.raise_around('callback.idempotency');
