-- Lists of one stage, such as closed cases, which only grow, in their usual order.
create index case_file_stage on casefile.case_file
  (chamber_id, stage, coalesce(next_step_on, date '9999-12-31'), id) where merged_into is null;
