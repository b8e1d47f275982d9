-- Askings made to try the page: seen at the desk like others, left out of every count.
create table callback.trial (
  form_id     uuid primary key references callback.form,
  chamber_id  uuid not null default wall.chamber(),
  cell_id     uuid not null
);
create index on callback.trial (cell_id);
call wall.raise_around('callback.trial', 'select, insert');
