create schema settings;
grant usage on schema settings to "${app_role}";

-- Every value a setting ever had, at the chamber (no cell) or at one cell. The highest version
-- holds; of two changes of the same version, only one can be entered.
create table settings.value (
  id          uuid primary key default uuidv7(),
  chamber_id  uuid not null default wall.chamber(),
  cell_id     uuid,                       -- null: the whole chamber
  setting     text not null check (setting ~ '^[a-z]+[.][a-z0-9.-]+$'),
  version     int not null check (version > 0),
  value       text,                       -- null: none of its own
  changed_by  uuid,                       -- null: the machine
  changed_at  timestamptz not null,
  undoes      uuid,
  unique nulls not distinct (chamber_id, cell_id, setting, version),
  unique (chamber_id, id),
  foreign key (chamber_id) references chamber.chamber,
  foreign key (chamber_id, cell_id) references chamber.cell (chamber_id, id),
  foreign key (chamber_id, undoes) references settings.value (chamber_id, id)
);
create index on settings.value (chamber_id, changed_at);
call wall.raise_around('settings.value', 'select, insert');
