import { isJudged } from '../formatters/unjudged.js'
import type { CellAddress, FileResult, LintMessage } from '../model/index.js'
import type { Queries } from './peers.js'

/** What a result depends on besides the file. */
export interface Origin {
  version: string
  /** Hash of the configuration. */
  configuration: string
}

/** How much text of findings is kept: 200 characters of each, or none. */
export type KeptText = 'short' | 'none'

/** UTF-16 units of a finding's text that are kept. */
const mostText = 200

/** A file of a run. */
export interface FileOfRun {
  /** Id of the run. */
  run: string
  path: string
}

/**
 * Writes the result of a file, unless there is one. Returns whether there was none.
 *
 * @param result null: a file that is not reported.
 */
export async function storeResult(
  on: Queries,
  { run, path }: FileOfRun,
  result: FileResult | null,
  { text, ...origin }: Origin & { text: KeptText },
): Promise<boolean> {
  const { rows } = await on.query(
    `INSERT INTO report_lint.report (run_id, path, sha256, version, configuration, verdict, code, organ, organ_kind, year,
       form, format, errors, warnings, infos, outcomes, facts)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)
     ON CONFLICT DO NOTHING RETURNING path`,
    [run, path, ...reportColumns(result, origin)],
  )
  if (rows.length === 0) return false
  const findings = result ? findingsOf(result, text) : []
  if (findings.length > 0)
    await on.query(
      `INSERT INTO report_lint.finding (run_id, path, number, rule, message_id, code, level, about, suppressed, line,
         "column", section, cell, fingerprint, message)
       SELECT $1, $2, number, rule, message_id, code, level, about, suppressed, line, "column", section, cell,
         fingerprint, message
       FROM json_to_recordset($3) AS given (number integer, rule text, message_id text, code text, level text, about text,
         suppressed boolean, line integer, "column" integer, section text, cell text, fingerprint text, message text)`,
      [run, path, jsonOf(findings)],
    )
  return true
}

function reportColumns(result: FileResult | null, { version, configuration }: Origin): unknown[] {
  const { sha256 = null, report = null, facts, outcomes = {}, verdict = 'unreported' } = result ?? {}
  const { errorCount = 0, warningCount = 0, infoCount = 0, messages = [] } = result ?? {}
  const code = messages.find(({ fatal }) => fatal)?.code ?? (result && !isJudged(result) ? result.kind : null)
  return [
    ...[sha256, version, configuration, verdict, code],
    ...[
      report?.organ ? clean(report.organ) : null,
      facts?.kind ?? null,
      report?.year ?? null,
      report?.edition ?? null,
      report?.format ?? null,
    ],
    ...[errorCount, warningCount, infoCount, jsonOf(outcomes)],
    // The file has its place and its hash in columns.
    facts ? jsonOf({ ...facts, file: '' }) : null,
  ]
}

/** What may be said of each finding, those that are accepted behind the others. */
function findingsOf({ messages, suppressedMessages }: FileResult, text: KeptText): object[] {
  const rowOf = (message: LintMessage, suppressed: boolean, index: number): object => ({
    number: index + 1,
    rule: message.ruleId,
    message_id: message.messageId ?? null,
    code: message.code ?? null,
    level: message.level,
    about: message.about,
    suppressed,
    line: message.line,
    column: message.column,
    section: message.section ?? null,
    cell: message.cell ? cellText(message.cell) : null,
    fingerprint: message.fingerprint,
    message: text === 'none' ? null : shortened(message.message),
  })
  return [
    ...messages.map((message, index) => rowOf(message, false, index)),
    ...suppressedMessages.map((message, index) => rowOf(message, true, messages.length + index)),
  ]
}

const cellText = ({ table, row, column }: CellAddress): string => `${table}/${row}/${column}`

/** The first 200 UTF-16 units of a text. */
export const shortened = (text: string): string =>
  text.length <= mostText ? text : `${text.slice(0, mostText - 1).replace(/\p{Surrogate}$/u, '')}…`

/** PostgreSQL keeps neither U+0000 nor half a character of two units. */
const clean = (text: string): string => text.replaceAll('\u0000', '').replace(/\p{Surrogate}/gu, '\uFFFD')

/** A value as JSON that PostgreSQL keeps. */
export const jsonOf = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) => (typeof inner === 'string' ? clean(inner) : inner))
