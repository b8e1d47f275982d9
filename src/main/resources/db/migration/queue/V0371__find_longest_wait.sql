-- Who waits longest, of however many.
create index entry_asked on queue.entry (chamber_id, asked_at) where state = 'waiting';

-- What comes by other means is dealt with at once: nobody waits in the line for it.
alter table queue.entry drop constraint entry_kind_check;
alter table queue.entry add constraint entry_kind_check check (kind in ('callback'));
