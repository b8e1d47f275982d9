-- How an entry stood before somebody said what came of it, until the next result: who said it by
-- mistake takes it back, with everything as it was.
create table queue.before_result (
  entry_id    uuid primary key references queue.entry (id) on delete cascade,
  chamber_id  uuid not null default wall.chamber(),
  fence       bigint not null,
  not_before  timestamptz not null,
  attempts    int not null,
  tier        text not null,
  owner_id    uuid,
  refused_by  uuid[] not null
);
call wall.raise_around('queue.before_result', 'select, insert, update');
