-- The mailbox of a chamber begins with its newest messages.
create index message_newest on mail.message (chamber_id, created_at desc);
