-- The wall between chambers. `call wall.raise_around('schema.table')` after each create table:
-- the application then sees and writes rows of the chamber in the setting phare.chamber only.
-- Without that setting the cast below fails: an error, never an empty answer.
create extension if not exists unaccent;
create extension if not exists pg_trgm;

create schema wall;
grant usage on schema wall to "${app_role}";

create procedure wall.raise_around(target regclass, privileges text default 'select, insert, update, delete')
language plpgsql as $$
begin
  execute format('alter table %s enable row level security', target);
  execute format('alter table %s force row level security', target);
  execute format(
    'create policy chamber_wall on %s using (chamber_id = current_setting(''phare.chamber'')::uuid)
     with check (chamber_id = current_setting(''phare.chamber'')::uuid)', target);
  execute format('grant %s on %s to %I', privileges, target, '${app_role}');
end $$;

create function wall.chamber() returns uuid
language sql stable as $$ select current_setting('phare.chamber')::uuid $$;

-- Text as it is compared in searches: lower case, without accents.
create function wall.plain(value text) returns text
language sql immutable parallel safe strict
as $$ select lower(public.unaccent('public.unaccent'::regdictionary, value)) $$;

grant execute on all routines in schema wall to "${app_role}";
