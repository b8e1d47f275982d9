alter table casefile.fact_answer drop constraint fact_answer_source_check;
alter table casefile.fact_answer add constraint fact_answer_source_check
  check (source in ('asked', 'registry', 'visitor'));
