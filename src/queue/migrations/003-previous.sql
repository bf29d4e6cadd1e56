-- Last year's reports that a run was given as files: `enqueue` reads them once, and workers take their facts from here.
-- Version 3 of the tables.

-- Null where no such files were given, or where the facts lie in the file that "previous" names.
ALTER TABLE report_lint.run
  -- Files of last year that could not be read: an organ without a report may be in one of them. A list of paths.
  ADD COLUMN previous_unread json;

-- Numbers and hashes of each report, no text. As json, it stays as it was written.
CREATE TABLE report_lint.previous_report (
  run_id bigint NOT NULL REFERENCES report_lint.run ON DELETE CASCADE,
  number integer NOT NULL,
  facts json NOT NULL,
  PRIMARY KEY (run_id, number)
);
