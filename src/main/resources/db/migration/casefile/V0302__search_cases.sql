-- What cases are found by. Trigram operators are not leakproof: behind row-level security their index
-- is not used (18 ms against 0.3 with 100,000 rows), and FORCE binds the owner's functions as well. So
-- this one table stands outside the wall's policy, and the application's role has no right on it at
-- all: it is written by triggers that copy text, and read by casefile.search, which asks for the
-- chamber itself. See docs/adr/0021.
create table casefile.search_words (
  case_id     uuid primary key references casefile.case_file (id) on delete cascade,
  chamber_id  uuid not null,
  is_open     boolean not null,
  words       text not null
);
create index search_words_trigrams on casefile.search_words using gin (words public.gin_trgm_ops);

create function casefile.words_of(file casefile.case_file) returns text
language sql stable set search_path = pg_catalog as $$
  select wall.plain_words(concat_ws(' ', file.business_name, file.siret,
    (select string_agg(concat_ws(' ', p.name, p.phone, p.email), ' ')
     from casefile.person p where p.case_id = file.id)))
$$;

create function casefile.copy_words(changed uuid) returns void
language sql security definer set search_path = pg_catalog as $$
  insert into casefile.search_words (case_id, chamber_id, is_open, words)
  select id, chamber_id, stage <> 'closed', casefile.words_of(file)
  from casefile.case_file file where id = changed
  on conflict (case_id) do update set is_open = excluded.is_open, words = excluded.words
$$;
revoke all on function casefile.copy_words from public;

create function casefile.copy_words_of_case() returns trigger
language plpgsql security definer set search_path = pg_catalog as $$
begin
  perform casefile.copy_words(new.id);
  return null;
end $$;
create trigger copy_words after insert or update of business_name, siret, stage
  on casefile.case_file for each row execute function casefile.copy_words_of_case();

-- On deletion too: a person may leave a case that stays. Where the case goes as well, its words went
-- or go with it (cascade), and nothing is written for a case that is not there.
create function casefile.copy_words_of_person() returns trigger
language plpgsql security definer set search_path = pg_catalog as $$
begin
  if tg_op <> 'INSERT' then
    perform casefile.copy_words(old.case_id);
  end if;
  if tg_op <> 'DELETE' and (tg_op = 'INSERT' or new.case_id <> old.case_id) then
    perform casefile.copy_words(new.case_id);
  end if;
  return null;
end $$;
create trigger copy_words after insert or delete or update of name, phone, email, case_id
  on casefile.person for each row execute function casefile.copy_words_of_person();

-- The cases of this chamber in which every word is found, open ones first, then the most alike. Comparing
-- costs more than finding: of a word that is everywhere, the first few hundred are put in order.
create function casefile.search(wanted text[], resembling boolean, most int)
returns table (case_id uuid)
-- A limit makes the planner walk the table; comparing every row costs more than the index.
language plpgsql security definer set search_path = pg_catalog set enable_seqscan = off as $$
declare
  few int := case when resembling then 150 else 1000 end;
begin
  perform set_config('pg_trgm.word_similarity_threshold', wall.resemblance(wanted), true);
  return query execute format(
    'with found as (
       (select w.case_id, true as is_open, w.words from casefile.search_words w
        where w.chamber_id = $1 and w.is_open and %1$s limit $4)
       union all
       (select w.case_id, false, w.words from casefile.search_words w
        where w.chamber_id = $1 and not w.is_open and %1$s limit $4))
     select case_id from found
     order by is_open desc, %2$s desc, case_id desc limit $3',
    wall.words_condition(wanted, resembling),
    case when resembling then 'public.word_similarity(array_to_string($2, '' ''), words)'
         else wall.whole_words(wanted) end)
    using wall.chamber(), wanted, most, few;
end $$;
revoke all on function casefile.search from public;
grant execute on function casefile.search to "${app_role}";

-- The cases there are. The owner may lift its own wall for the length of this transaction.
alter table casefile.case_file no force row level security;
alter table casefile.person no force row level security;
insert into casefile.search_words (case_id, chamber_id, is_open, words)
select id, chamber_id, stage <> 'closed', casefile.words_of(file) from casefile.case_file file;
alter table casefile.case_file force row level security;
alter table casefile.person force row level security;
