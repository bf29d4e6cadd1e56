-- Rules about many reports: the roster of a run, whose report each is, and what was found in the reports of each part of
-- the roster. Nothing here is read or written for a run without a roster, except its year before.

ALTER TABLE report_lint.run
  -- Absolute path of the roster, and SHA-256 of it; its units are in "unit".
  ADD roster text,
  ADD roster_hash text,
  -- Absolute path of the facts of last year's reports, and SHA-256 of them.
  ADD previous text,
  ADD previous_hash text,
  -- Year that the reports are of together, and since when all of them are placed and the jobs below made.
  ADD year integer,
  ADD planned_at timestamptz;

-- The roster of a run, in its order from 0.
CREATE TABLE report_lint.unit (
  run_id bigint NOT NULL REFERENCES report_lint.run ON DELETE CASCADE,
  number integer NOT NULL,
  name text NOT NULL,
  kind text,
  category text,
  former_names text[] NOT NULL,
  -- Whether its numbers are part of the sum of the unit above it.
  counted boolean NOT NULL,
  parent integer,
  PRIMARY KEY (run_id, number)
);

-- Whose report each is: a row for each unit that it is of, or may be of.
CREATE TABLE report_lint.report_unit (
  run_id bigint NOT NULL,
  path text NOT NULL,
  -- null where the roster does not have its organ.
  unit integer,
  -- false where it may be of several units, and nobody knows of which.
  certain boolean NOT NULL,
  -- 1 for the first of its units.
  nth integer NOT NULL,
  -- Its own name as names are matched; null where the file may hold a report that could not be read or placed.
  name text,
  year integer,
  -- Alike for copies of one report.
  content text,
  FOREIGN KEY (run_id, path) REFERENCES report_lint.report ON DELETE CASCADE
);
CREATE INDEX report_unit_unit ON report_lint.report_unit (run_id, unit);
CREATE INDEX report_unit_path ON report_lint.report_unit (run_id, path);

-- A part of a run that rules about many reports are run on, as a job of its own.
CREATE TABLE report_lint.set_job (
  run_id bigint NOT NULL REFERENCES report_lint.run ON DELETE CASCADE,
  number integer NOT NULL,
  -- organ: each of the units, or the organs that no unit has where there are none · parent: a unit with all below it ·
  -- set: all reports.
  kind text NOT NULL,
  units integer[] NOT NULL,
  -- As of a file.
  job uuid NOT NULL UNIQUE,
  worker uuid,
  begun_at timestamptz,
  attempts integer NOT NULL DEFAULT 0,
  done_at timestamptz,
  -- internal where its workers ended over it; null otherwise.
  code text,
  PRIMARY KEY (run_id, number)
);
CREATE INDEX set_job_worker ON report_lint.set_job (worker) WHERE worker IS NOT NULL;

-- What a job came to for an organ, and, without an organ, for all others.
CREATE TABLE report_lint.set_result (
  run_id bigint NOT NULL,
  job_number integer NOT NULL,
  number integer NOT NULL,
  version text NOT NULL,
  configuration text NOT NULL,
  organ text,
  verdict text NOT NULL,
  errors integer NOT NULL,
  warnings integer NOT NULL,
  infos integer NOT NULL,
  -- How each rule ended, by rule id, and why it was left open.
  outcomes jsonb NOT NULL,
  reasons jsonb NOT NULL,
  PRIMARY KEY (run_id, job_number, number),
  FOREIGN KEY (run_id, job_number) REFERENCES report_lint.set_job ON DELETE CASCADE
);

-- What was found. The column "message" may name numbers of reports; workers with --text none leave it null.
CREATE TABLE report_lint.set_finding (
  run_id bigint NOT NULL,
  job_number integer NOT NULL,
  result_number integer NOT NULL,
  number integer NOT NULL,
  rule text,
  message_id text,
  code text,
  level text NOT NULL,
  organ text,
  fingerprint text NOT NULL,
  -- 200 characters at the most.
  message text,
  PRIMARY KEY (run_id, job_number, result_number, number),
  FOREIGN KEY (run_id, job_number, result_number) REFERENCES report_lint.set_result ON DELETE CASCADE
);

CREATE OR REPLACE VIEW report_lint.progress AS
SELECT run.name AS run, count(file.path) AS files, count(report.path) AS done,
  count(file.path) FILTER (WHERE file.begun_at IS NOT NULL AND report.path IS NULL) AS at_work,
  count(report.path) FILTER (WHERE report.verdict = 'pass') AS pass,
  count(report.path) FILTER (WHERE report.verdict = 'fail') AS fail,
  count(report.path) FILTER (WHERE report.verdict = 'incomplete') AS incomplete,
  count(report.path) FILTER (WHERE report.verdict = 'unchecked') AS unchecked,
  count(report.path) FILTER (WHERE report.code IS NOT NULL) AS unread,
  (SELECT count(*) FROM report_lint.set_job WHERE set_job.run_id = run.id) AS sets,
  (SELECT count(*) FROM report_lint.set_job WHERE set_job.run_id = run.id AND done_at IS NOT NULL) AS sets_done
FROM report_lint.run
LEFT JOIN report_lint.file ON file.run_id = run.id
LEFT JOIN report_lint.report ON report.run_id = file.run_id AND report.path = file.path
GROUP BY run.id;

-- Findings that count, by rule; "files" are organs where the rule is about many reports.
CREATE OR REPLACE VIEW report_lint.by_rule AS
SELECT run.name AS run, finding.rule, finding.level, count(*) AS findings, count(DISTINCT finding.path) AS files
FROM report_lint.finding JOIN report_lint.run ON run.id = finding.run_id
WHERE NOT finding.suppressed AND finding.rule IS NOT NULL
GROUP BY run.name, finding.rule, finding.level
UNION ALL
SELECT run.name, set_finding.rule, set_finding.level, count(*), count(DISTINCT set_finding.organ)
FROM report_lint.set_finding JOIN report_lint.run ON run.id = set_finding.run_id
WHERE set_finding.rule IS NOT NULL
GROUP BY run.name, set_finding.rule, set_finding.level;

-- Units of the roster without a report of the run's year, once all files of the run are closed. "maybe": a report may be
-- of this unit or of another.
CREATE VIEW report_lint.missing_units AS
SELECT run.name AS run, run.year, unit.name AS unit, above.name AS parent,
  EXISTS (SELECT FROM report_lint.report_unit WHERE report_unit.run_id = unit.run_id AND report_unit.unit = unit.number
    AND report_unit.year = run.year) AS maybe
FROM report_lint.run
JOIN report_lint.unit ON unit.run_id = run.id
LEFT JOIN report_lint.unit AS above ON above.run_id = unit.run_id AND above.number = unit.parent
WHERE run.planned_at IS NOT NULL AND NOT EXISTS (
  SELECT FROM report_lint.report_unit WHERE report_unit.run_id = unit.run_id AND report_unit.unit = unit.number
    AND report_unit.year = run.year AND report_unit.certain);

-- What ended its workers until it was given up: files, and parts of rosters.
CREATE VIEW report_lint.dead_letter AS
SELECT run.name AS run, file.path, NULL::integer AS set_job, file.attempts
FROM report_lint.file JOIN report_lint.run ON run.id = file.run_id
JOIN report_lint.report ON report.run_id = file.run_id AND report.path = file.path
WHERE report.code = 'internal'
UNION ALL
SELECT run.name, NULL, set_job.number, set_job.attempts
FROM report_lint.set_job JOIN report_lint.run ON run.id = set_job.run_id
WHERE set_job.code IS NOT NULL;
