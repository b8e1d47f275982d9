-- The person of the case it was written to: a private link shows the recaps of its own reader only.
-- Null: nobody was named, or it was sent before this column was.
alter table recap.recap add column person_id uuid;
