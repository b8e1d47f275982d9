-- Two people of a case who turned out to be one: the second stays, pointing to the first. Askings and
-- recaps keep the person they had, and are read as those of the kept one; undoing is one update.
alter table casefile.person
  add column merged_into uuid references casefile.person (id),
  add column merged_at timestamptz;
create index on casefile.person (merged_into) where merged_into is not null;

create function casefile.kept_person(asked uuid) returns uuid
language sql stable set search_path = pg_catalog as $$
  with recursive way (id, merged_into, steps) as (
    select id, merged_into, 0 from casefile.person where id = asked
    union all
    select p.id, p.merged_into, steps + 1 from casefile.person p join way on p.id = way.merged_into
    where steps < 100)
  select id from way where merged_into is null
$$;
grant execute on function casefile.kept_person to "${app_role}";

-- Alike, but somebody said that they are two: a couple with one telephone.
create table casefile.told_apart (
  one_id      uuid not null references casefile.person (id) on delete cascade,
  other_id    uuid not null references casefile.person (id) on delete cascade,
  chamber_id  uuid not null default wall.chamber(),
  told_by     uuid not null,
  primary key (one_id, other_id),
  check (one_id < other_id)
);
create index on casefile.told_apart (other_id);
call wall.raise_around('casefile.told_apart', 'select, insert');
