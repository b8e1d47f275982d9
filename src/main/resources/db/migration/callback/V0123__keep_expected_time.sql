-- When a call was likely at the time of asking, by the backlog and the pace: told beside the promise.
alter table callback.form add column expected_by timestamptz;
