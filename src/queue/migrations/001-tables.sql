-- The tables of the queue of report-lint. A database administrator may run this file instead of `report-lint queue
-- migrate`, which runs it in a transaction where "migration" does not have its number. The jobs themselves lie in the
-- schema of pg-boss.

CREATE SCHEMA IF NOT EXISTS report_lint;

CREATE TABLE report_lint.migration (
  number integer PRIMARY KEY,
  run_at timestamptz NOT NULL DEFAULT now()
);

-- A set of files that somebody put into the queue under a name.
CREATE TABLE report_lint.run (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  name text NOT NULL UNIQUE,
  enqueued_at timestamptz NOT NULL DEFAULT now()
);

-- A process that takes jobs. One that has not been seen for its lease is gone, and others take its files.
CREATE TABLE report_lint.worker (
  id uuid PRIMARY KEY,
  seen_at timestamptz NOT NULL DEFAULT now(),
  lease interval NOT NULL
);

-- The files of a run.
CREATE TABLE report_lint.file (
  run_id bigint NOT NULL REFERENCES report_lint.run ON DELETE CASCADE,
  path text NOT NULL,
  -- The job of pg-boss.
  job uuid NOT NULL UNIQUE,
  -- Whether a search found it, so that what is no report is only noted.
  found boolean NOT NULL,
  -- The worker that has it at the moment, and since when it has been at it.
  worker uuid,
  begun_at timestamptz,
  -- How many workers have gone while they were at it.
  attempts integer NOT NULL DEFAULT 0,
  PRIMARY KEY (run_id, path)
);
CREATE INDEX file_worker ON report_lint.file (worker) WHERE worker IS NOT NULL;

-- The result of a file, exactly one.
CREATE TABLE report_lint.report (
  run_id bigint NOT NULL,
  path text NOT NULL,
  checked_at timestamptz NOT NULL DEFAULT now(),
  -- SHA-256 of the file in hexadecimal digits; null where it could not be read.
  sha256 text,
  -- Version of report-lint, and hash of the configuration that it had.
  version text NOT NULL,
  configuration text NOT NULL,
  -- pass, fail, incomplete; unchecked, notReport, otherFile and unreported for files that a search found.
  verdict text NOT NULL,
  -- Why it could not be judged, as the codes of fatal messages; null where it was judged.
  code text,
  organ text,
  organ_kind text,
  year integer,
  form text,
  format text,
  errors integer NOT NULL,
  warnings integer NOT NULL,
  infos integer NOT NULL,
  -- How each rule ended, by rule id.
  outcomes jsonb NOT NULL,
  -- What it tells the checks of other reports: numbers and hashes, no text. As json, it stays as it was written.
  facts json,
  PRIMARY KEY (run_id, path),
  FOREIGN KEY (run_id, path) REFERENCES report_lint.file ON DELETE CASCADE
);
CREATE INDEX report_organ ON report_lint.report (organ, year);

-- What was found in a file. The column "message" quotes it; workers with --text none leave it null.
CREATE TABLE report_lint.finding (
  run_id bigint NOT NULL,
  path text NOT NULL,
  number integer NOT NULL,
  -- null where no rule found it; "code" says what it is.
  rule text,
  message_id text,
  code text,
  level text NOT NULL,
  about text NOT NULL,
  -- Whether it is accepted, by a comment or the configuration.
  suppressed boolean NOT NULL,
  line integer NOT NULL,
  "column" integer NOT NULL,
  section text,
  -- Address of a cell, as table/row/column.
  cell text,
  fingerprint text NOT NULL,
  -- 200 characters at the most.
  message text,
  PRIMARY KEY (run_id, path, number),
  FOREIGN KEY (run_id, path) REFERENCES report_lint.report ON DELETE CASCADE
);
CREATE INDEX finding_rule ON report_lint.finding (run_id, rule);

-- How far each run is.
CREATE VIEW report_lint.progress AS
SELECT run.name AS run, count(file.path) AS files, count(report.path) AS done,
  count(file.path) FILTER (WHERE file.begun_at IS NOT NULL AND report.path IS NULL) AS at_work,
  count(report.path) FILTER (WHERE report.verdict = 'pass') AS pass,
  count(report.path) FILTER (WHERE report.verdict = 'fail') AS fail,
  count(report.path) FILTER (WHERE report.verdict = 'incomplete') AS incomplete,
  count(report.path) FILTER (WHERE report.verdict = 'unchecked') AS unchecked,
  count(report.path) FILTER (WHERE report.code IS NOT NULL) AS unread
FROM report_lint.run
LEFT JOIN report_lint.file ON file.run_id = run.id
LEFT JOIN report_lint.report ON report.run_id = file.run_id AND report.path = file.path
GROUP BY run.id;

-- Findings that count, by rule.
CREATE VIEW report_lint.by_rule AS
SELECT run.name AS run, finding.rule, finding.level, count(*) AS findings, count(DISTINCT finding.path) AS files
FROM report_lint.finding JOIN report_lint.run ON run.id = finding.run_id
WHERE NOT finding.suppressed AND finding.rule IS NOT NULL
GROUP BY run.name, finding.rule, finding.level;

-- Reports by the organ that their title names.
CREATE VIEW report_lint.by_organ AS
SELECT run.name AS run, report.organ, report.year, count(*) AS reports,
  sum(report.errors) AS errors, sum(report.warnings) AS warnings,
  bool_and(report.verdict = 'pass') AS all_pass
FROM report_lint.report JOIN report_lint.run ON run.id = report.run_id
WHERE report.organ IS NOT NULL
GROUP BY run.name, report.organ, report.year;

-- Reports by the county, city or district that the name of their organ begins with.
CREATE VIEW report_lint.by_place AS
SELECT run.name AS run, substring(report.organ FROM '^.+?[县市区旗州盟]') AS place, report.year, count(*) AS reports,
  count(*) FILTER (WHERE report.verdict = 'pass') AS pass,
  count(*) FILTER (WHERE report.verdict = 'fail') AS fail,
  count(*) FILTER (WHERE report.verdict = 'incomplete') AS incomplete
FROM report_lint.report JOIN report_lint.run ON run.id = report.run_id
WHERE report.organ IS NOT NULL
GROUP BY run.name, place, report.year;

-- Organs that two runs have reports of, with what became of them: give the names of both runs.
CREATE VIEW report_lint.before_and_after AS
SELECT before_run.name AS before_run, after_run.name AS after_run, later.organ, later.year,
  earlier.verdict AS before, later.verdict AS after, earlier.errors AS errors_before, later.errors AS errors_after
FROM report_lint.report AS later
JOIN report_lint.run AS after_run ON after_run.id = later.run_id
JOIN report_lint.report AS earlier
  ON earlier.organ = later.organ AND earlier.year = later.year AND earlier.run_id <> later.run_id
JOIN report_lint.run AS before_run ON before_run.id = earlier.run_id
WHERE before_run.id < after_run.id;
