-- Erases askings of this chamber with their private links: those of the list from before the cutoff.
create function callback.erase(forms uuid[], cutoff timestamptz) returns int
language sql security definer set search_path = pg_catalog as $$
  with gone as (
    delete from callback.form
    where id = any (forms) and chamber_id = wall.chamber()
      and asked_at < wall.erasure_cutoff(cutoff)
    returning id, chamber_id),
  links as (
    delete from callback.link_directory link using gone
    where link.form_id = gone.id and link.chamber_id = gone.chamber_id),
  keys as (
    delete from callback.idempotency key using gone
    where key.form_id = gone.id and key.chamber_id = gone.chamber_id)
  select count(*)::int from gone
$$;
revoke all on function callback.erase from public;
grant execute on function callback.erase to "${app_role}";
