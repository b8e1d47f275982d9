-- What somebody is to the business is not known before they were asked.
alter table casefile.person
  drop constraint person_role_check,
  add constraint person_role_check
    check (role in ('unsaid', 'owner', 'spouse', 'heir', 'accountant', 'agent', 'other'));
