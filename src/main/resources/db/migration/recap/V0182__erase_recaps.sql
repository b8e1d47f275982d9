-- Erases all recaps and the draft of cases of this chamber, unless one was sent after the cutoff.
create function recap.erase(cases uuid[], cutoff timestamptz) returns int
language plpgsql security definer set search_path = pg_catalog as $$
declare
  gone uuid[] := array(
    select id from recap.recap r
    where case_id = any (cases) and chamber_id = wall.chamber() and not exists (
      select 1 from recap.recap later
      where later.case_id = r.case_id and later.sent_at >= wall.erasure_cutoff(cutoff)));
begin
  delete from recap.link_directory where recap_id = any (gone) and chamber_id = wall.chamber();
  delete from recap.recap_aid where recap_id = any (gone);
  delete from recap.recap where id = any (gone);
  delete from recap.draft where case_id = any (cases) and chamber_id = wall.chamber()
    and saved_at < wall.erasure_cutoff(cutoff);
  return cardinality(gone);
end $$;
revoke all on function recap.erase from public;
grant execute on function recap.erase to "${app_role}";
