-- A message may wait for second thoughts, and be withdrawn before it leaves: what it told of can
-- then be told anew.
alter table mail.message drop constraint message_state_check;
alter table mail.message add constraint message_state_check
  check (state in ('queued', 'sending', 'sent', 'kept', 'failed', 'withdrawn'));
alter table mail.message drop constraint message_chamber_id_reason_about_key;
create unique index message_once on mail.message (chamber_id, reason, about)
  where state <> 'withdrawn';

create or replace function mail.erase(cutoff timestamptz) returns int
language sql security definer set search_path = pg_catalog as $$
  with gone as (
    delete from mail.message
    where chamber_id = wall.chamber() and state in ('sent', 'kept', 'failed', 'withdrawn')
      and created_at < wall.erasure_cutoff(cutoff)
    returning 1)
  select count(*)::int from gone
$$;
