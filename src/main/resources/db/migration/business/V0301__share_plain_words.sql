create or replace function business.plain_words(value text) returns text
language sql immutable parallel safe strict as $$ select wall.plain_words(value) $$;
