create extension if not exists btree_gist;

create schema team;
grant usage on schema team to "${app_role}";

-- Who is away when, by halves of days; no reason is kept. What is entered stays as it is or is
-- withdrawn. Of one person no two may overlap.
create table team.absence (
  id              uuid primary key default uuidv7(),
  chamber_id      uuid not null default wall.chamber() references chamber.chamber,
  account_id      uuid not null,
  from_day        date not null,
  from_afternoon  boolean not null,
  to_day          date not null,
  to_afternoon    boolean not null,      -- false: back after the morning
  deputy_id       uuid check (deputy_id <> account_id),
  entered_by      uuid,                  -- null: the machine
  entered_at      timestamptz not null,
  withdrawn_at    timestamptz,
  check (from_day < to_day or from_day = to_day and (to_afternoon or not from_afternoon)),
  exclude using gist (
    account_id with =,
    int4range(
      (from_day - date '2000-01-01') * 2 + from_afternoon::int,
      (to_day - date '2000-01-01') * 2 + to_afternoon::int, '[]') with &&
  ) where (withdrawn_at is null)
);
create index on team.absence (chamber_id, to_day) where withdrawn_at is null;
call wall.raise_around('team.absence', 'select, insert, update');

-- Erases absences of this chamber, withdrawn or not, that ended before the cutoff.
create function team.erase(cutoff timestamptz) returns int
language sql security definer set search_path = pg_catalog as $$
  with gone as (
    delete from team.absence
    where chamber_id = wall.chamber() and to_day < wall.erasure_cutoff(cutoff)::date
      and entered_at < wall.erasure_cutoff(cutoff)
    returning 1)
  select count(*)::int from gone
$$;
revoke all on function team.erase from public;
grant execute on function team.erase to "${app_role}";
