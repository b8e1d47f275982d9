-- Erases closed entries of this chamber: those of the list that were closed before the cutoff.
create function queue.erase(entries uuid[], cutoff timestamptz) returns int
language sql security definer set search_path = pg_catalog as $$
  with gone as (
    delete from queue.entry
    where id = any (entries) and chamber_id = wall.chamber() and state in ('done', 'withdrawn')
      and closed_at < wall.erasure_cutoff(cutoff)
    returning 1)
  select count(*)::int from gone
$$;
revoke all on function queue.erase from public;
grant execute on function queue.erase to "${app_role}";
