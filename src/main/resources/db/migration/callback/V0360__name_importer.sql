-- Who brought an asking in with a list; null: the person asked themselves.
alter table callback.form
  add column imported_by uuid,
  drop constraint form_source_check,
  add constraint form_source_check check (source in ('page', 'api', 'import')),
  add constraint form_importer_check check ((source = 'import') = (imported_by is not null));
