-- When something last happened in a case: opened, closed, talked, written or moved.
create function casefile.last_contact(file casefile.case_file) returns timestamptz
language sql stable set search_path = pg_catalog as $$
  select greatest(file.opened_at, file.closed_at,
    (select max(greatest(started_at, ended_at, note_saved_at)) from casefile.exchange
     where case_id = file.id),
    (select max(said_at) from casefile.fact_answer where case_id = file.id),
    (select max(at) from casefile.event where case_id = file.id))
$$;
grant execute on function casefile.last_contact to "${app_role}";

-- Erases cases of this chamber with all they hold: those of the list in which nothing happened since
-- the cutoff. A list holds a case together with those that were merged into it.
create function casefile.erase(cases uuid[], cutoff timestamptz) returns int
language plpgsql security definer set search_path = pg_catalog as $$
declare
  gone uuid[] := array(
    select id from casefile.case_file file
    where id = any (cases) and chamber_id = wall.chamber()
      and casefile.last_contact(file) < wall.erasure_cutoff(cutoff));
begin
  update casefile.fact_answer set superseded_by = null where case_id = any (gone);
  delete from casefile.fact_answer where case_id = any (gone);
  delete from casefile.advised_aid where case_id = any (gone);
  delete from casefile.event where case_id = any (gone);
  delete from casefile.exchange where case_id = any (gone);
  delete from casefile.person where case_id = any (gone);
  delete from casefile.case_file where id = any (gone) and merged_into is not null;
  delete from casefile.case_file where id = any (gone);
  return cardinality(gone);
end $$;
revoke all on function casefile.erase from public;
grant execute on function casefile.erase to "${app_role}";
