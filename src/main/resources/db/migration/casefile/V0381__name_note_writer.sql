-- Who saved the note last; null: the adviser whose conversation it is.
alter table casefile.exchange add column note_by uuid;
