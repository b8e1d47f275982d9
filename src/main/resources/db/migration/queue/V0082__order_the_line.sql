-- Who should take an entry: a tier, and the one who knows the person already or was asked to.
-- Those who said that they cannot are not offered it again.
alter table queue.entry
  add column tier text not null default 'front_desk'
    check (tier in ('front_desk', 'economic', 'specialist')),
  add column owner_id uuid,
  add column refused_by uuid[] not null default '{}',
  alter column promised_by set not null;

-- resting: not to be called before not_before. undecided: the attempts are used up, a person decides.
alter table queue.entry drop constraint entry_state_check;
alter table queue.entry add constraint entry_state_check
  check (state in ('waiting', 'resting', 'taken', 'undecided', 'done', 'withdrawn'));

drop index queue.entry_open_once;
create unique index entry_open_once on queue.entry (cell_id, subject_key)
  where state in ('waiting', 'resting', 'taken', 'undecided');
drop index queue.entry_promises;
create index entry_promises on queue.entry (cell_id, promised_by)
  where state in ('waiting', 'resting', 'taken', 'undecided');

-- Small ones: most entries have no owner and wait for the front desk.
create index entry_owned on queue.entry (chamber_id, owner_id, promised_by)
  where state = 'waiting' and owner_id is not null;
create index entry_tier on queue.entry (chamber_id, tier, promised_by)
  where state = 'waiting' and tier <> 'front_desk';
create index entry_resting on queue.entry (chamber_id, not_before) where state = 'resting';
create index entry_undecided on queue.entry (chamber_id) where state = 'undecided';
create index entry_ended on queue.entry (chamber_id, closed_at) where state = 'done';
