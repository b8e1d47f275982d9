create schema recap;
grant usage on schema recap to "${app_role}";

-- A recap as it was sent, with all that it was computed from: it can be rebuilt years later.
create table recap.recap (
  id              uuid primary key,
  chamber_id      uuid not null default wall.chamber(),
  cell_id         uuid not null,
  case_id         uuid not null,
  sent_by         uuid not null,
  sent_at         timestamptz not null default now(),
  delivery        text not null check (delivery in ('email', 'letter')),
  recipient       text not null,
  subject         text not null,
  body_text       text not null,
  body_html       text not null,
  assessed_on     date not null,
  concerned       text not null,          -- month, ISO 8601
  engine_version  text not null,
  catalogue_hash  text not null,
  answers         jsonb not null          -- fact id -> canonical value
);
create index on recap.recap (case_id, sent_at);
call wall.raise_around('recap.recap', 'select, insert');

-- The aids it spoke of, each with the version of its rules.
create table recap.recap_aid (
  recap_id      uuid not null references recap.recap (id),
  chamber_id    uuid not null default wall.chamber(),
  position      int not null,
  aid_id        text not null,
  version_id    text,                     -- null: no version held (ended, not yet)
  content_hash  text,
  status        text not null,
  words         text not null,
  primary key (recap_id, position)
);
create index on recap.recap_aid (chamber_id, aid_id);
call wall.raise_around('recap.recap_aid', 'select, insert');

-- What is being written, until it is sent.
create table recap.draft (
  case_id       uuid primary key,
  chamber_id    uuid not null default wall.chamber(),
  opening       text not null,
  next_steps    text not null,
  saved_at      timestamptz not null default now()
);
call wall.raise_around('recap.draft');

create table recap.link_directory (
  token_hash  bytea primary key,
  chamber_id  uuid not null,
  recap_id    uuid not null
);
grant select, insert on recap.link_directory to "${app_role}";
