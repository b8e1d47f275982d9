-- People of the same name, however it was written: compared as stored, since a function of the name
-- could not use an index behind the wall.
alter table casefile.person
  add column name_key text generated always as (wall.plain_words(name)) stored;
create index person_by_name on casefile.person (chamber_id, name_key);
