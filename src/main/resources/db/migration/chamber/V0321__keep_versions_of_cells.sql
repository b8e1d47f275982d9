-- What a cell is called and where: every version it ever had. The highest holds, and stands in
-- chamber.cell as well.
create table chamber.cell_version (
  id           uuid primary key default uuidv7(),
  chamber_id   uuid not null default wall.chamber(),
  cell_id      uuid not null,
  version      int not null check (version > 0),
  slug         text not null,
  name         text not null,
  phone_shown  text not null,
  zone_id      text not null,
  department   text not null,
  served       text[] not null,         -- codes of other départements
  changed_by   uuid,                     -- null: the machine
  changed_at   timestamptz not null,
  unique (cell_id, version),
  foreign key (chamber_id, cell_id) references chamber.cell (chamber_id, id)
);
call wall.raise_around('chamber.cell_version', 'select, insert');

-- Addresses that cells had once: posters still bear them. Nobody else may have them.
create table chamber.former_address_directory (
  slug        text primary key,
  chamber_id  uuid not null,
  cell_id     uuid not null,
  foreign key (chamber_id, cell_id) references chamber.cell (chamber_id, id)
);
grant select, insert, delete on chamber.former_address_directory to "${app_role}";

-- The usual hours, each from a day on: of those that begin by then, the one that begins last holds,
-- of several the one entered last. What was entered stays as it is or is withdrawn.
create table chamber.usual_hours (
  id            uuid primary key default uuidv7(),
  chamber_id    uuid not null default wall.chamber(),
  cell_id       uuid not null,
  version       int not null check (version > 0),
  from_day      date not null,
  ranges        integer[] not null check (cardinality(ranges) % 3 = 0),  -- weekday, opens, closes, …
  broken        text[] not null default '{}',  -- references of the promises that it broke
  entered_by    uuid,                          -- null: the machine
  entered_at    timestamptz not null,
  withdrawn_by  uuid,
  withdrawn_at  timestamptz,
  unique (cell_id, version),
  foreign key (chamber_id, cell_id) references chamber.cell (chamber_id, id)
);
create index on chamber.usual_hours (cell_id) where withdrawn_at is null;
call wall.raise_around('chamber.usual_hours', 'select, insert, update');

do $$
declare one uuid;
begin
  for one in select chamber_id from chamber.chamber_directory loop
    perform set_config('phare.chamber', one::text, true);
    insert into chamber.cell_version (cell_id, version, slug, name, phone_shown, zone_id,
        department, served, changed_at)
      select id, 1, slug, name, phone_shown, zone_id, department, '{}', opened_at
      from chamber.cell where chamber_id = one;
    insert into chamber.usual_hours (cell_id, version, from_day, ranges, entered_at)
      select c.id, 1, date '2000-01-01',
        coalesce((
          select array_agg(part order by weekday, opens_minute, place)
          from chamber.cell_hours h,
            unnest(array[weekday, opens_minute, closes_minute]::integer[])
              with ordinality parts (part, place)
          where h.cell_id = c.id), '{}'), c.opened_at
      from chamber.cell c where c.chamber_id = one;
  end loop;
end $$;

drop table chamber.cell_hours;
