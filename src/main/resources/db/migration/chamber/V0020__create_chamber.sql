create schema chamber;
grant usage on schema chamber to "${app_role}";

create table chamber.chamber (
  chamber_id  uuid primary key default wall.chamber(),
  name        text not null check (name <> ''),
  kind        text not null default 'trades' check (kind in ('trades', 'commerce', 'agriculture')),
  founded_at  timestamptz not null default now()
);
call wall.raise_around('chamber.chamber', 'select, insert, update');

create table chamber.cell (
  id           uuid primary key default uuidv7(),
  chamber_id   uuid not null default wall.chamber() references chamber.chamber,
  slug         text not null unique check (slug ~ '^[a-z0-9][a-z0-9-]{1,39}$'),
  name         text not null check (name <> ''),
  phone_shown  text not null check (phone_shown ~ '^\+[1-9][0-9]{5,14}$'),
  zone_id      text not null,
  department   text not null check (department ~ '^[0-9][0-9AB][0-9]?$'),
  accent       text check (accent ~ '^#[0-9a-f]{6}$'),
  opened_at    timestamptz not null default now(),
  unique (chamber_id, id)
);
call wall.raise_around('chamber.cell', 'select, insert, update');

-- Minutes of the local day, [opens, closes).
create table chamber.cell_hours (
  chamber_id     uuid not null default wall.chamber(),
  cell_id        uuid not null,
  weekday        smallint not null check (weekday between 1 and 7),  -- Monday is 1
  opens_minute   smallint not null check (opens_minute >= 0),
  closes_minute  smallint not null check (closes_minute <= 1440),
  primary key (cell_id, weekday, opens_minute),
  foreign key (chamber_id, cell_id) references chamber.cell (chamber_id, id),
  check (opens_minute < closes_minute)
);
call wall.raise_around('chamber.cell_hours');

-- Other hours than usual. Among those that cover a day, the one entered last holds.
create table chamber.cell_exception (
  id            uuid primary key default uuidv7(),
  chamber_id    uuid not null default wall.chamber(),
  cell_id       uuid not null,
  from_day      date not null,
  to_day        date not null check (to_day >= from_day),
  ranges        integer[] not null check (cardinality(ranges) % 2 = 0),  -- opens, closes, …
  reason        text not null,
  entered_by    uuid,                     -- null: the machine
  entered_at    timestamptz not null default clock_timestamp(),
  withdrawn_at  timestamptz,
  unique (chamber_id, id),
  foreign key (chamber_id, cell_id) references chamber.cell (chamber_id, id)
);
create index on chamber.cell_exception (cell_id) where withdrawn_at is null;
call wall.raise_around('chamber.cell_exception', 'select, insert, update');

-- The promises an exception broke when it was entered.
create table chamber.broken_promise (
  chamber_id    uuid not null default wall.chamber(),
  exception_id  uuid not null,
  request_id    uuid not null,
  reference     text not null,
  promised_by   timestamptz not null,
  possible_by   timestamptz,              -- null: no opening day within a year
  primary key (exception_id, request_id),
  foreign key (chamber_id, exception_id) references chamber.cell_exception (chamber_id, id)
);
call wall.raise_around('chamber.broken_promise', 'select, insert');

-- Outside the wall: what is read before the chamber is known.
create table chamber.chamber_directory (
  chamber_id  uuid primary key references chamber.chamber,
  name        text not null
);
grant select, insert, update on chamber.chamber_directory to "${app_role}";

create table chamber.cell_directory (
  slug        text primary key references chamber.cell (slug) on update cascade,
  chamber_id  uuid not null references chamber.chamber_directory,
  cell_id     uuid not null unique,
  name        text not null,
  foreign key (chamber_id, cell_id) references chamber.cell (chamber_id, id)
);
grant select, insert, update on chamber.cell_directory to "${app_role}";
