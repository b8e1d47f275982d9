create schema help;
grant usage on schema help to "${app_role}";

-- A colleague asked others to join them in a case. The sentence ends with the call: what stays are ids.
create table help.call (
  id          uuid primary key default uuidv7(),
  chamber_id  uuid not null default wall.chamber(),
  case_id     uuid not null,
  asked_by    uuid not null,
  asked_at    timestamptz not null,
  sentence    text not null default '' check (length(sentence) <= 140),
  helper_id   uuid,                    -- the first who came
  ended_at    timestamptz,
  ended_by    uuid,                    -- null: the day was over
  check (ended_at is null or sentence = '')
);
create unique index call_open_once on help.call (case_id) where ended_at is null;
create index on help.call (chamber_id, asked_at);
call wall.raise_around('help.call', 'select, insert, update');

create table help.joined (
  call_id     uuid not null references help.call (id),
  chamber_id  uuid not null default wall.chamber(),
  account_id  uuid not null,
  joined_at   timestamptz not null,
  primary key (call_id, account_id)
);
call wall.raise_around('help.joined', 'select, insert');
