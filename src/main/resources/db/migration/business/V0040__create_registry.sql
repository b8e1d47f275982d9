-- The public registry of firms and its nomenclatures. Outside the wall: public data, the same for
-- every chamber, and trigram operators would not use an index behind row-level security.
create schema business;
grant usage on schema business to "${app_role}";

-- Words as searches compare them: plain, apart by one space, one before and one after.
create function business.plain_words(value text) returns text
language sql immutable parallel safe strict as $$
  select replace(replace(
    ' ' || btrim(regexp_replace(wall.plain(value), '[^a-z0-9]+', ' ', 'g')) || ' ',
    ' st ', ' saint '), ' ste ', ' sainte ')
$$;
grant execute on function business.plain_words to "${app_role}";

create table business.loaded_file (
  name       text primary key,
  hash       text not null,
  loaded_at  timestamptz not null default now()
);

create table business.department (
  code         text primary key,
  name         text not null,
  region       text not null,
  region_name  text not null
);

create table business.commune (
  code        text primary key,
  name        text not null,
  department  text not null,
  region      text not null,
  postcodes   text not null,   -- apart by spaces
  population  integer not null,
  name_plain  text not null generated always as (business.plain_words(name)) stored,
  words       text not null generated always as (business.plain_words(name || ' ' || postcodes)) stored
);
create index commune_words on business.commune using gin (words gin_trgm_ops);

create table business.activity (code text primary key, label text not null);
create table business.craft (code text primary key, label text not null);
create table business.legal_form (code text primary key, label text not null);
create table business.headcount_bracket (
  code   text primary key,
  least  integer not null,
  most   integer            -- null: no upper bound
);

-- No foreign keys: Sirene keeps codes that the nomenclatures have dropped.
create table business.establishment (
  siret           text collate "C" primary key check (siret ~ '^[0-9]{14}$'),
  siren           text collate "C" not null generated always as (substr(siret, 1, 9)) stored,
  name            text not null,              -- empty: not published
  activity        text not null,              -- NAF rév. 2; empty: unknown
  activity_label  text not null,
  legal_form      text not null,
  headcount       text not null,
  commune         text not null,
  commune_name    text not null,
  postcode        text not null,
  active          boolean not null,
  created_on      date,
  head_office     boolean not null,
  name_plain      text not null generated always as (business.plain_words(name)) stored,
  words           text not null generated always as (business.plain_words(
    name || ' ' || commune_name || ' ' || postcode || ' ' || activity_label)) stored
);
create index establishment_words on business.establishment using gin (words gin_trgm_ops);
create index establishment_siren on business.establishment (siren);
create index establishment_commune on business.establishment (commune);
create index establishment_postcode on business.establishment (postcode);

grant select on all tables in schema business to "${app_role}";
grant insert, delete on business.department, business.commune, business.activity, business.craft,
  business.legal_form, business.headcount_bracket to "${app_role}";
grant insert, update on business.establishment, business.loaded_file to "${app_role}";
