-- The registry at its full size: some thirty million establishments (docs/adr/0026). Names and places
-- are indexed as whole words; the lexicon knows all words, for beginnings and typos.
drop table business.establishment;
delete from business.loaded_file where name = 'ESTABLISHMENTS';   -- the sample is loaded again at start

-- Words as index entries, each once.
create function business.lexemes(words text) returns tsvector
language sql immutable parallel safe strict
as $$ select array_to_tsvector(array_remove(string_to_array(words, ' '), '')) $$;

-- By what a place is searched besides its name: postcode and département.
create function business.place_words(postcode text) returns text
language sql immutable parallel safe strict as $$
  select postcode || ' ' || left(postcode, case when postcode ~ '^9[78]' then 3 else 2 end) || ' '
$$;

-- An activity as a word: 1071c.
create function business.activity_word(activity text) returns text
language sql immutable parallel safe strict as $$ select lower(replace(activity, '.', '')) || ' ' $$;

-- No foreign keys: Sirene keeps codes that the nomenclatures have dropped. An import makes the next table
-- like this one, with its indexes (StockTables).
create table business.establishment (
  siret         text collate "C" not null check (siret ~ '^[0-9]{14}$'),
  name          text not null,              -- empty: not published
  other_names   text not null default '',   -- sign, usual names and acronym, apart by commas
  activity      text not null,              -- NAF rév. 2; empty: unknown
  legal_form    text not null,
  headcount     text not null,
  commune       text not null,
  commune_name  text not null,
  postcode      text not null,
  active        boolean not null,
  created_on    date,
  head_office   boolean not null,
  name_plain    text collate "C" not null generated always as (business.plain_words(name)) stored,
  words         text not null generated always as (
    business.plain_words(name || ' ' || other_names || ' ' || commune_name)
    || business.place_words(postcode) || business.activity_word(activity)) stored
);
create unique index establishment_siret on business.establishment (siret);
create index establishment_name on business.establishment (name_plain) where active;
create index establishment_words on business.establishment
  using gin (business.lexemes(words)) with (fastupdate = off) where active;
create index establishment_closed_words on business.establishment
  using gin (business.lexemes(words)) with (fastupdate = off) where not active;

-- Each word of the registry and in how many establishments it is.
create table business.lexicon (
  word  text collate "C" not null,
  uses  integer not null
);
create unique index lexicon_word on business.lexicon (word) include (uses);
create index lexicon_frequent on business.lexicon (word) include (uses) where uses >= 20;
create index lexicon_resembling on business.lexicon using gin (word gin_trgm_ops) with (fastupdate = off);

alter table business.activity
  add column words text not null generated always as (business.plain_words(label)) stored;

-- The planner guesses badly at words it has no statistics of; there is one good way, and it is the index.
create function business.active_with(query tsquery, most integer) returns setof text
language sql stable set enable_seqscan = off set work_mem = '64MB' as $$
  select siret from business.establishment where active and business.lexemes(words) @@ query limit most
$$;
create function business.closed_with(query tsquery, most integer) returns setof text
language sql stable set enable_seqscan = off set work_mem = '64MB' as $$
  select siret from business.establishment where not active and business.lexemes(words) @@ query limit most
$$;

-- Words that share enough letters with one that was typed, or with whose beginning it shares them.
create function business.resembling(typed text, most integer) returns table (word text, uses integer)
language sql stable set enable_seqscan = off set pg_trgm.word_similarity_threshold = 0.4 as $$
  select word, uses from business.lexicon where typed <% word
  order by word_similarity(typed, word) desc, uses desc limit most
$$;

-- Fills a lexicon with the words of a table of establishments.
create procedure business.count_words(lexicon regclass, establishments regclass)
language plpgsql as $$
begin
  execute format('delete from %s', lexicon);
  execute format('insert into %s (word, uses) select word, count(*) from %s,
    unnest(tsvector_to_array(business.lexemes(words))) word where length(word) <= 40 group by word',
    lexicon, establishments);
end $$;

-- Loads of INSEE's stock files. The one row of progress is the load under way: what is in the next tables.
create table business.stock (
  loaded_at       timestamptz primary key default now(),
  units           bigint not null,
  establishments  bigint not null,
  rejected        bigint not null
);
create table business.stock_progress (
  the_only_one     boolean primary key default true check (the_only_one),
  files            text not null,                -- fingerprint of both
  phase            text not null check (phase in ('units', 'establishments', 'indexes')),
  records          bigint not null default 0,    -- read of the phase's file
  units            bigint not null default 0,
  establishments   bigint not null default 0,
  without_unit     bigint not null default 0,
  rejected         bigint not null default 0,
  rejects_length   bigint not null default 0     -- bytes of the file of rejects
);

-- Puts the next tables into service. Short: readers wait for nothing but this.
create procedure business.swap_stock_in() language plpgsql as $$
declare made name;
begin
  drop table business.establishment;
  drop table business.lexicon;
  drop table business.unit_next;
  alter table business.establishment_next rename to establishment;
  alter table business.lexicon_next rename to lexicon;
  for made in select indexname from pg_indexes
    where schemaname = 'business' and tablename in ('establishment', 'lexicon')
  loop
    execute format('alter index business.%I rename to %I', made, replace(made, '_next_', '_'));
  end loop;
  grant select, insert, update on business.establishment to "${app_role}";
  grant select, insert, delete on business.lexicon to "${app_role}";
  insert into business.stock (units, establishments, rejected)
    select units, establishments, rejected from business.stock_progress;
  delete from business.stock_progress;
end $$;

grant execute on all routines in schema business to "${app_role}";
grant select, insert, update on business.establishment to "${app_role}";
grant select, insert, delete on business.lexicon to "${app_role}";
grant select on business.stock to "${app_role}";
