-- Messages that carry the key to somebody's account: who reads the sent messages must not get it.
alter table mail.message add confidential boolean not null default false;
