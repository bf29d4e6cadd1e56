import { lint } from '../engine/lint.js'
import { InputError, type InputErrorCode } from '../parse/input-error.js'
import { parseReport, type ParseOptions } from '../parse/parse.js'
import type { LintOptions, LintResult, Reason, Report } from '../types.js'

/** A piece of work for a worker. */
export type Task =
  | { kind: 'lint'; source: Uint8Array; options: LintOptions }
  | { kind: 'parse'; source: Uint8Array; options: ParseOptions }

/** What a worker hands back: errors lose their class on the way between threads. */
export type Answer = { result: LintResult } | { report: Report } | { code: InputErrorCode; reason: Reason }

/** What a worker does: check or read one report. */
export default async (task: Task): Promise<Answer> => {
  if (task.kind === 'lint') return { result: await lint(task.source, task.options) }
  try {
    return { report: await parseReport(task.source, task.options) }
  } catch (error) {
    if (error instanceof InputError) return { code: error.code, reason: error.reason }
    throw error
  }
}
