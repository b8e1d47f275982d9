create schema topic;
grant usage on schema topic to "${app_role}";

-- Every list of topics a chamber (no cell) or one of its cells ever had. The highest version holds;
-- of two lists of the same version, only one can be entered.
create table topic.list (
  id          uuid primary key default uuidv7(),
  chamber_id  uuid not null default wall.chamber() references chamber.chamber,
  cell_id     uuid,                       -- null: the whole chamber
  version     int not null check (version > 0),
  topics      jsonb,                      -- in their order; null: none of its own
  what        text not null,              -- code of what was changed, and of the topic
  changed_by  uuid,                       -- null: the machine
  changed_at  timestamptz not null,
  unique nulls not distinct (chamber_id, cell_id, version),
  foreign key (chamber_id, cell_id) references chamber.cell (chamber_id, id)
);
call wall.raise_around('topic.list', 'select, insert');
