-- Spring Session's own tables, in a schema of ours. Outside the wall: a session is read before the
-- chamber is known. It holds ids, roles and a first name to greet; principal_name is the account id.
create schema session;
grant usage on schema session to "${app_role}";

create table session.spring_session (
  primary_id             char(36) primary key,
  session_id             char(36) not null unique,
  creation_time          bigint not null,
  last_access_time       bigint not null,
  max_inactive_interval  int not null,
  expiry_time            bigint not null,
  principal_name         varchar(100)
);
create index on session.spring_session (expiry_time);
create index on session.spring_session (principal_name);
grant select, insert, update, delete on session.spring_session to "${app_role}";

create table session.spring_session_attributes (
  session_primary_id  char(36) not null references session.spring_session on delete cascade,
  attribute_name      varchar(200) not null,
  attribute_bytes     bytea not null,
  primary key (session_primary_id, attribute_name)
);
grant select, insert, update, delete on session.spring_session_attributes to "${app_role}";
