-- Confirmations are counted by the address they go to. A column of its own: comparing what lower() makes of
-- another column is not leakproof, and would use no index behind the wall.
alter table callback.form add column email_key text generated always as (lower(email)) stored;
create index on callback.form (chamber_id, email_key) where email_key is not null;
