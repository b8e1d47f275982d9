-- The person of the case who was reached and made this asking: two people of one business share a
-- case, not their letters.
alter table callback.form add column attached_person uuid;
