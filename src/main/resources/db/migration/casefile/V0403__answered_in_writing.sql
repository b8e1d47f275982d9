-- Who wishes to be written to is answered in writing.
alter table casefile.exchange drop constraint exchange_result_check;
alter table casefile.exchange add constraint exchange_result_check check (result in
  ('reached', 'written', 'no_answer', 'busy', 'call_later', 'wrong_number', 'unreachable',
   'passed_on', 'given_back'));
