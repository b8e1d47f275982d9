-- before: the call was promised by promised_by. again_at: after a call, another was named for then.
alter table chamber.broken_promise add column kind text not null default 'before'
  check (kind in ('before', 'again_at'));
