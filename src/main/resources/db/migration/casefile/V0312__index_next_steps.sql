-- Lists go through open cases by their next step, those without one last.
create index case_file_next_step on casefile.case_file
  (chamber_id, coalesce(next_step_on, date '9999-12-31'), id) where stage <> 'closed';
