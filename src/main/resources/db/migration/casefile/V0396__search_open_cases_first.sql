-- Open cases stand before closed ones in what is found: those are looked for only where these do not fill
-- it, and each in an index of its own, so that the letters of the others are not taken apart for nothing.
create index search_words_open_trigrams on casefile.search_words
  using gin (words public.gin_trgm_ops) where is_open;
create index search_words_closed_trigrams on casefile.search_words
  using gin (words public.gin_trgm_ops) where not is_open;
drop index casefile.search_words_trigrams;

-- The cases of this chamber in which every word is found, open ones first, then the most alike. Comparing
-- costs more than finding: of a word that is everywhere, the first few hundred are put in order.
create or replace function casefile.search(wanted text[], resembling boolean, most int)
returns table (case_id uuid)
-- A limit makes the planner walk the table; comparing every row costs more than the index.
language plpgsql security definer set search_path = pg_catalog set enable_seqscan = off as $$
declare
  few int := case when resembling then 150 else 1000 end;
  state text;
  given int := 0;
  more int;
begin
  perform set_config('pg_trgm.word_similarity_threshold', wall.resemblance(wanted), true);
  foreach state in array array['is_open', 'not is_open'] loop
    return query execute format(
      'select found.case_id from (
         select w.case_id, w.words from casefile.search_words w
         where w.chamber_id = $1 and %1$s and %2$s limit $4) found
       order by %3$s desc, found.case_id desc limit $3',
      state,
      wall.words_condition(wanted, resembling),
      case when resembling then 'public.word_similarity(array_to_string($2, '' ''), words)'
           else wall.whole_words(wanted) end)
      using wall.chamber(), wanted, most - given, few;
    get diagnostics more = row_count;
    given := given + more;
    exit when given >= most;
  end loop;
end $$;
