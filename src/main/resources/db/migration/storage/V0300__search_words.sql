-- Words as searches compare them: plain, apart by one space, one before and one after.
create function wall.plain_words(value text) returns text
language sql immutable parallel safe strict as $$
  select replace(replace(
    ' ' || btrim(regexp_replace(wall.plain(value), '[^a-z0-9]+', ' ', 'g')) || ' ',
    ' st ', ' saint '), ' ste ', ' sainte ')
$$;

-- The condition on a column "words" that every wanted word begins one of them, or resembles one.
-- Long numbers are looked for inside others: people remember the end of a telephone number.
create function wall.words_condition(wanted text[], resembling boolean) returns text
language plpgsql immutable strict set search_path = pg_catalog as $$
declare
  condition text := 'true';
  word text;
begin
  foreach word in array wanted loop
    if word !~ '^[a-z0-9]+$' then
      raise exception 'Not a plain word';
    end if;
    condition := condition || ' and ' || case
      when word ~ '^[0-9]{4,}$' then format('words like %L', '%' || word || '%')
      when resembling and word ~ '[a-z]' and length(word) >= 4
        then format('%L operator(public.<%%) words', word)
      else format('words like %L', '% ' || word || '%') end;
  end loop;
  return condition;
end $$;

-- What puts such rows in order: how many of the wanted words stand there whole, at next to no cost.
create function wall.whole_words(wanted text[]) returns text
language sql immutable strict set search_path = pg_catalog as $$
  select coalesce(string_agg(format('(words like %L)::int', '% ' || word || ' %'), ' + '), '0')
  from unnest(wanted) word
$$;

-- How alike words must be to be compared at all: short ones share few trigrams once letters are swapped
-- (fleurs and fluers: 2 of 7, 0.28).
create function wall.resemblance(wanted text[]) returns text
language sql immutable strict set search_path = pg_catalog as $$
  select case when min(length(word)) >= 8 then '0.35' else '0.28' end
  from unnest(wanted) word where word ~ '[a-z]' and length(word) >= 4
$$;

grant execute on function wall.plain_words, wall.words_condition, wall.whole_words,
  wall.resemblance to "${app_role}";
