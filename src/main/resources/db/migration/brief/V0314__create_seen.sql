create schema brief;
grant usage on schema brief to "${app_role}";

-- The last day on which somebody was shown the morning's brief.
create table brief.seen (
  account_id  uuid primary key,
  chamber_id  uuid not null default wall.chamber(),
  day         date not null
);
call wall.raise_around('brief.seen', 'select, insert, update');
