import type { LintResult } from '../model/index.js'
import { rowsOf } from './database.js'
import type { Queries } from './peers.js'
import { jsonOf, shortened, type KeptText, type Origin } from './store.js'

/** A part of a run as a job. */
export interface SetJob {
  /** Id of the run. */
  run: string
  number: number
}

/** Writes what a part came to, unless it is closed. Returns whether it was not. @param code Why it was given up. */
export async function storeSetResults(
  on: Queries,
  { run, number: job }: SetJob,
  results: readonly LintResult[],
  { version, configuration, text, code }: Origin & { text: KeptText; code: string | null },
): Promise<boolean> {
  const closed = await rowsOf(
    on,
    `UPDATE report_lint.set_job SET done_at = now(), code = $3
     WHERE run_id = $1 AND number = $2 AND done_at IS NULL RETURNING number`,
    [run, job, code],
  )
  if (closed.length === 0) return false
  const rows = results.map(({ scope, verdict, errorCount, warningCount, infoCount, outcomes, reasons }, index) => ({
    ...{ number: index + 1, organ: scope?.organ ?? null, verdict, outcomes, reasons },
    ...{ errors: errorCount, warnings: warningCount, infos: infoCount },
  }))
  await on.query(
    `INSERT INTO report_lint.set_result (run_id, job_number, number, version, configuration, organ, verdict, errors,
       warnings, infos, outcomes, reasons)
     SELECT $1, $2, number, $3, $4, organ, verdict, errors, warnings, infos, outcomes, reasons
     FROM json_to_recordset($5) AS given (number integer, organ text, verdict text, errors integer, warnings integer,
       infos integer, outcomes jsonb, reasons jsonb)`,
    [run, job, version, configuration, jsonOf(rows)],
  )
  const findings = results.flatMap(({ messages, scope }, index) =>
    messages.map((message, at) => ({
      ...{ result: index + 1, number: at + 1, rule: message.ruleId, message_id: message.messageId ?? null },
      ...{ code: message.code ?? null, level: message.level, organ: scope?.organ ?? null },
      ...{ fingerprint: message.fingerprint, message: text === 'none' ? null : shortened(message.message) },
    })),
  )
  await on.query(
    `INSERT INTO report_lint.set_finding (run_id, job_number, result_number, number, rule, message_id, code, level, organ,
       fingerprint, message)
     SELECT $1, $2, result, number, rule, message_id, code, level, organ, fingerprint, message
     FROM json_to_recordset($3) AS given (result integer, number integer, rule text, message_id text, code text,
       level text, organ text, fingerprint text, message text)`,
    [run, job, jsonOf(findings)],
  )
  return true
}
