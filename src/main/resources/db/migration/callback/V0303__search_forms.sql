-- What askings are found by; outside the wall's policy and without any right of the application's
-- role, like casefile.search_words and for the same reason. See docs/adr/0021.
create table callback.search_words (
  form_id     uuid primary key references callback.form (id) on delete cascade,
  chamber_id  uuid not null,
  words       text not null
);
create index search_words_trigrams on callback.search_words using gin (words public.gin_trgm_ops);

-- The reference twice: people leave out its first two letters.
create function callback.words_of(form callback.form) returns text
language sql stable set search_path = pg_catalog as $$
  select wall.plain_words(concat_ws(' ', form.name, form.phone, form.email, form.siret,
    replace(form.reference, '-', ''), substr(replace(form.reference, '-', ''), 3)))
$$;

create function callback.copy_words() returns trigger
language plpgsql security definer set search_path = pg_catalog as $$
begin
  insert into callback.search_words (form_id, chamber_id, words)
  values (new.id, new.chamber_id, callback.words_of(new))
  on conflict (form_id) do update set words = excluded.words;
  return null;
end $$;
create trigger copy_words after insert or update of name, phone, email, siret, reference
  on callback.form for each row execute function callback.copy_words();

-- The askings of this chamber in which every word is found, the most alike first.
create function callback.search(wanted text[], resembling boolean, most int)
returns table (form_id uuid)
-- A limit makes the planner walk the table; comparing every row costs more than the index.
language plpgsql security definer set search_path = pg_catalog set enable_seqscan = off as $$
declare
  few int := case when resembling then 150 else 1000 end;
begin
  perform set_config('pg_trgm.word_similarity_threshold', wall.resemblance(wanted), true);
  return query execute format(
    'select found.form_id from (
       select w.form_id, w.words from callback.search_words w
       where w.chamber_id = $1 and %s limit $4) found
     order by %s desc, form_id desc limit $3',
    wall.words_condition(wanted, resembling),
    case when resembling then 'public.word_similarity(array_to_string($2, '' ''), words)'
         else wall.whole_words(wanted) end)
    using wall.chamber(), wanted, most, few;
end $$;
revoke all on function callback.search from public;
grant execute on function callback.search to "${app_role}";

alter table callback.form no force row level security;
insert into callback.search_words (form_id, chamber_id, words)
select id, chamber_id, callback.words_of(form) from callback.form form;
alter table callback.form force row level security;
