-- Erasing goes through functions of the owner, one per module: the application's role has no right to
-- delete what must last. None of them touches what is younger than this, whatever it is told.
create function wall.erasure_cutoff(asked timestamptz) returns timestamptz
language sql stable as $$ select least(asked, now() - interval '28 days') $$;
grant execute on function wall.erasure_cutoff to "${app_role}";
