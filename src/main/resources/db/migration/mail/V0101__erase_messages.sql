-- Erases messages of this chamber that were written before the cutoff and have left, or never will.
create function mail.erase(cutoff timestamptz) returns int
language sql security definer set search_path = pg_catalog as $$
  with gone as (
    delete from mail.message
    where chamber_id = wall.chamber() and state in ('sent', 'kept', 'failed')
      and created_at < wall.erasure_cutoff(cutoff)
    returning 1)
  select count(*)::int from gone
$$;
revoke all on function mail.erase from public;
grant execute on function mail.erase to "${app_role}";
