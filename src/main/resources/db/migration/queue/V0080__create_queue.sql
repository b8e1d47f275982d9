create schema queue;
grant usage on schema queue to "${app_role}";

-- One line for everything that waits for a person. Other modules push; this one knows only who is
-- next and who holds what. subject_key is a hash: no name or number lies here.
create table queue.entry (
  id           uuid primary key default uuidv7(),
  chamber_id   uuid not null default wall.chamber(),
  cell_id      uuid not null,
  kind         text not null check (kind in ('callback', 'received')),
  subject_key  text not null,
  reference    text not null,
  urgent       boolean not null default false,
  asked_at     timestamptz not null,
  not_before   timestamptz not null,
  promised_by  timestamptz,           -- null: nothing was promised (a call received by other means)
  state        text not null default 'waiting' check (state in ('waiting', 'taken', 'done', 'withdrawn')),
  attempts     int not null default 0,
  fence        bigint not null default 0,
  closed_at    timestamptz
);
create unique index entry_open_once on queue.entry (cell_id, subject_key) where state in ('waiting', 'taken');
create index entry_next on queue.entry (chamber_id, urgent desc, promised_by, id) where state = 'waiting';
create index entry_promises on queue.entry (cell_id, promised_by) where state in ('waiting', 'taken');
call wall.raise_around('queue.entry', 'select, insert, update');

-- Who holds an entry, until when. Small rows, renewed often, apart from the entry itself.
create table queue.lease (
  entry_id      uuid primary key references queue.entry (id),
  chamber_id    uuid not null default wall.chamber(),
  account_id    uuid not null,
  fence         bigint not null,
  taken_at      timestamptz not null default now(),
  expires_at    timestamptz not null,
  attempt_open  boolean not null default false
);
create index on queue.lease (chamber_id, expires_at);
create index on queue.lease (chamber_id, account_id);
call wall.raise_around('queue.lease');
