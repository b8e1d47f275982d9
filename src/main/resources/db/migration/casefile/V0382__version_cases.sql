-- What a form was based on: a save based on something older is refused. A case has two, for what comes
-- next and for the business, so that who names the one does not stand in the way of who writes the other.
alter table casefile.case_file
  add column version int not null default 0,
  add column business_version int not null default 0;
alter table casefile.person add column version int not null default 0;
