create schema casefile;
grant usage on schema casefile to "${app_role}";

create table casefile.case_file (
  id             uuid primary key default uuidv7(),
  chamber_id     uuid not null default wall.chamber(),
  cell_id        uuid not null,
  siret          text,
  business_name  text not null default '',
  stage          text not null default 'listening'
                 check (stage in ('listening', 'diagnosis', 'solutions', 'follow_up', 'closed')),
  outcome        text check (outcome in ('solved', 'oriented_to_aid', 'oriented_to_court',
                                         'not_reached', 'no_help_possible', 'withdrawn')),
  owner_id       uuid not null,
  next_step      text not null default '',
  next_step_on   date,
  opened_at      timestamptz not null default now(),
  closed_at      timestamptz,
  merged_into    uuid references casefile.case_file (id),
  check ((stage = 'closed') = (outcome is not null or merged_into is not null))
);
create index on casefile.case_file (chamber_id, owner_id) where stage <> 'closed';
create index on casefile.case_file (chamber_id, siret) where siret is not null;
call wall.raise_around('casefile.case_file', 'select, insert, update');

-- The people around a business; one of them is the one we speak with.
create table casefile.person (
  id          uuid primary key default uuidv7(),
  chamber_id  uuid not null default wall.chamber(),
  case_id     uuid not null references casefile.case_file (id),
  role        text not null check (role in ('owner', 'spouse', 'heir', 'accountant', 'agent', 'other')),
  name        text not null,
  phone       text,
  email       text,
  deceased    boolean not null default false,
  speaks      boolean not null default false,
  added_at    timestamptz not null default now()
);
create index on casefile.person (case_id);
create index on casefile.person (chamber_id, phone) where phone is not null;
call wall.raise_around('casefile.person');

-- One conversation: the notes are saved while they are typed, each save with its number.
create table casefile.exchange (
  id            uuid primary key default uuidv7(),
  chamber_id    uuid not null default wall.chamber(),
  case_id       uuid not null references casefile.case_file (id),
  entry_id      uuid,
  channel       text not null check (channel in ('callback', 'call', 'email', 'letter')),
  account_id    uuid not null,
  started_at    timestamptz not null default now(),
  result        text check (result in ('reached', 'no_answer', 'busy', 'wrong_number', 'given_back')),
  ended_at      timestamptz,
  note          text not null default '',
  note_version  int not null default 0,
  note_saved_at timestamptz
);
create index on casefile.exchange (case_id, started_at);
create index on casefile.exchange (chamber_id, entry_id) where entry_id is not null;
call wall.raise_around('casefile.exchange', 'select, insert, update');

-- What is known of the situation. Nothing is overwritten: an answer supersedes an earlier one.
create table casefile.fact_answer (
  id             uuid primary key default uuidv7(),
  chamber_id     uuid not null default wall.chamber(),
  case_id        uuid not null references casefile.case_file (id),
  fact_id        text not null,
  value          text not null,        -- '' withdraws an answer
  holds_from     date,                 -- null: without limit; else the interval the value is about
  holds_to       date,
  source         text not null check (source in ('asked', 'registry')),
  said_by        uuid not null,
  said_at        timestamptz not null default now(),
  superseded_by  uuid references casefile.fact_answer (id)
);
create index fact_current on casefile.fact_answer (case_id, fact_id) where superseded_by is null;
call wall.raise_around('casefile.fact_answer', 'select, insert, update');

-- The aids an adviser picked for the person, in the order and with the words to be written.
create table casefile.advised_aid (
  chamber_id  uuid not null default wall.chamber(),
  case_id     uuid not null references casefile.case_file (id),
  aid_id      text not null,
  position    int not null,
  words       text not null default '',
  picked_by   uuid not null,
  picked_at   timestamptz not null default now(),
  primary key (case_id, aid_id)
);
call wall.raise_around('casefile.advised_aid');

-- What happened to a case besides exchanges: stages, owners, attachments.
create table casefile.event (
  id          uuid primary key default uuidv7(),
  chamber_id  uuid not null default wall.chamber(),
  case_id     uuid not null references casefile.case_file (id),
  kind        text not null,
  detail      text not null default '',
  account_id  uuid not null,
  at          timestamptz not null default now()
);
create index on casefile.event (case_id, at);
call wall.raise_around('casefile.event', 'select, insert, update');
