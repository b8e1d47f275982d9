create schema mail;
grant usage on schema mail to "${app_role}";

-- Everything that leaves the chamber in writing. A row is written in the transaction of what it
-- tells, once per (reason, about); it is sent after commit and keeps its Message-ID for ever.
create table mail.message (
  id            uuid primary key default uuidv7(),
  chamber_id    uuid not null default wall.chamber(),
  cell_id       uuid not null,
  channel       text not null check (channel in ('email', 'sms')),
  recipient     text not null,
  sender_name   text not null,
  subject       text not null,
  body_text     text not null,
  body_html     text,
  reason        text not null,
  about         uuid not null,
  state         text not null default 'queued' check (state in ('queued', 'sending', 'sent', 'kept', 'failed')),
  attempts      int not null default 0,
  next_try_at   timestamptz not null default now(),
  created_at    timestamptz not null default now(),
  sent_at       timestamptz,
  last_problem  text,
  unique (chamber_id, reason, about)
);
create index message_due on mail.message (chamber_id, next_try_at) where state in ('queued', 'sending');
create index on mail.message (cell_id, created_at desc);
call wall.raise_around('mail.message', 'select, insert, update');
