-- What the person had answered about aids before asking, where they wished it to be known: a copy,
-- erased with the asking.
create table callback.told_answers (
  form_id     uuid primary key references callback.form (id) on delete cascade,
  chamber_id  uuid not null default wall.chamber(),
  answers     jsonb not null        -- fact id -> canonical value
);
call wall.raise_around('callback.told_answers', 'select, insert');
