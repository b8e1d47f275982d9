-- From when the person wished to be called: not_before moves with every attempt, the promise does not.
alter table queue.entry add column wished_from timestamptz;
alter table queue.entry no force row level security;
alter table queue.before_result no force row level security;
update queue.entry e set wished_from = coalesce(
  (select b.not_before from queue.before_result b where b.entry_id = e.id and e.attempts > 0),
  e.not_before);
alter table queue.entry force row level security;
alter table queue.before_result force row level security;
alter table queue.entry alter column wished_from set not null;
