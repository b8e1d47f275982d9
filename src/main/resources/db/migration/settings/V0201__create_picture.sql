-- The bytes behind settings that are pictures, each once; their hash is the value.
create table settings.picture (
  chamber_id  uuid not null default wall.chamber() references chamber.chamber,
  hash        text not null check (hash ~ '^[0-9a-f]{64}$'),
  media_type  text not null check (media_type in ('image/png', 'image/jpeg', 'image/webp')),
  bytes       bytea not null check (octet_length(bytes) <= 204800),
  kept_at     timestamptz not null,
  primary key (chamber_id, hash)
);
call wall.raise_around('settings.picture', 'select, insert');
