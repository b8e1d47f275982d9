-- What a held message hangs on: when that takes another course, the message is withdrawn.
alter table mail.message add column held_for uuid;
create index message_held_for on mail.message (chamber_id, held_for)
  where held_for is not null and state = 'queued';
