-- What a search of the whole registry costs, bounded where it grew with the registry (docs/adr/0026).

-- The same entries as before, in a quarter of the time: the type reads plain words itself. Not strict,
-- so that it is written into the queries instead of being called.
create or replace function business.lexemes(words text) returns tsvector
language sql immutable parallel safe as $$
  select case when length(words) > 1000 or words ~ '[^a-z0-9 ]'
    then array_to_tsvector(array_remove(string_to_array(words, ' '), ''))
    else words::tsvector end
$$;

-- A tenth and a hundredth of the active ones, by check digits, which know nothing of names: of a frequent
-- word, enough of them are there.
create index establishment_tenth on business.establishment using gin (business.lexemes(words))
  with (fastupdate = off) where active and siret like '%0';
create index establishment_hundredth on business.establishment using gin (business.lexemes(words))
  with (fastupdate = off) where active and siret like '________0____0';

-- Rows that match, as many as asked for, of all active ones or a part, or of the closed ones. The planner
-- guesses badly at words it has no statistics of; there is one good way, and it is the index.
create function business.rows_with(query tsquery, part text, most integer) returns setof tid
language plpgsql stable rows 200 set enable_seqscan = off set enable_indexscan = off
  set plan_cache_mode = force_generic_plan set work_mem = '64MB' as $$
begin
  case part
    when 'hundredth' then return query
      select ctid from business.establishment
      where active and siret like '________0____0' and business.lexemes(words) @@ query limit most;
    when 'tenth' then return query
      select ctid from business.establishment
      where active and siret like '%0' and business.lexemes(words) @@ query limit most;
    when 'active' then return query
      select ctid from business.establishment
      where active and business.lexemes(words) @@ query limit most;
    when 'closed' then return query
      select ctid from business.establishment
      where not active and business.lexemes(words) @@ query limit most;
  end case;
end $$;
drop function business.active_with, business.closed_with;

-- The most frequent words of each beginning that very many have; the others are quickly read through.
create table business.beginning (
  beginning  text collate "C" not null,
  words      text[] not null              -- the most frequent first
);
create unique index beginning_beginning on business.beginning (beginning);
drop index business.lexicon_frequent;

-- Words that begin so, the word itself not among them, the most frequent first. Of one digit or two there
-- are none: a postcode is not begun.
create function business.beginning_so(typed text, most integer) returns table (word text, uses integer)
language sql stable as $$
  select l.word, l.uses from business.beginning b, unnest(b.words) w, business.lexicon l
  where b.beginning = typed and l.word = w
  union all
  (select l.word, l.uses from business.lexicon l
   where l.word > typed and l.word < typed || '~' and (length(typed) > 2 or typed !~ '[0-9]')
     and not exists (select from business.beginning b where b.beginning = typed)
   order by l.uses desc limit most)
$$;

-- Fills a table of beginnings from a lexicon.
create procedure business.gather_beginnings(beginnings regclass, lexicon regclass)
language plpgsql as $$
begin
  execute format('delete from %s', beginnings);
  execute format('insert into %s (beginning, words)
    select left(word, letters), (array_agg(word order by uses desc))[1:12]
    from %s, generate_series(1, 4) letters
    where length(word) > letters and (letters > 2 or left(word, letters) !~ ''[0-9]'')
    group by 1 having count(*) > 200', beginnings, lexicon);
end $$;
call business.gather_beginnings('business.beginning', 'business.lexicon');

-- Activities by the words of their labels.
create index activity_words on business.activity using gin (business.lexemes(words)) with (fastupdate = off);

-- Puts the next tables into service. Short: readers wait for nothing but this.
create or replace procedure business.swap_stock_in() language plpgsql as $$
declare made name;
begin
  drop table business.establishment;
  drop table business.lexicon;
  drop table business.beginning;
  drop table business.unit_next;
  alter table business.establishment_next rename to establishment;
  alter table business.lexicon_next rename to lexicon;
  alter table business.beginning_next rename to beginning;
  for made in select indexname from pg_indexes
    where schemaname = 'business' and tablename in ('establishment', 'lexicon', 'beginning')
  loop
    execute format('alter index business.%I rename to %I', made, replace(made, '_next_', '_'));
  end loop;
  grant select, insert, update on business.establishment to "${app_role}";
  grant select, insert, delete on business.lexicon, business.beginning to "${app_role}";
  insert into business.stock (units, establishments, rejected)
    select units, establishments, rejected from business.stock_progress;
  delete from business.stock_progress;
end $$;

grant execute on all routines in schema business to "${app_role}";
grant select, insert, delete on business.beginning to "${app_role}";
