import { InputError, type InputErrorCode } from '../parse/input-error.js'
import { parseReport, type ParseOptions } from '../parse/parse.js'
import type { LintResult, Reason, Report } from '../types.js'
import { lintSource } from './lint-source.js'
import { openRun } from './open-run.js'
import { configFor, type Run, type Setup } from './run.js'
import { readSource } from './sources.js'

/** A piece of work for a worker. Without content, the worker reads the file itself. */
export type Task =
  | { kind: 'lint'; setup: Setup; filePath: string; content?: string | Uint8Array }
  | { kind: 'parse'; content: Uint8Array; options: ParseOptions }

/** What a worker hands back: errors lose their class on the way between threads. */
export type Answer = { result: LintResult } | { report: Report } | { code: InputErrorCode; reason: Reason }

/** Runs that this worker has opened, by their setup: a configuration is read once a worker. */
const runs = new Map<string, Promise<Run>>()

/** What a worker does: check or read one report. */
export default async (task: Task): Promise<Answer> => {
  if (task.kind === 'lint') return { result: await lintTask(task) }
  try {
    return { report: await parseReport(task.content, task.options) }
  } catch (error) {
    if (error instanceof InputError) return { code: error.code, reason: error.reason }
    throw error
  }
}

async function lintTask({ setup, filePath, content }: Task & { kind: 'lint' }): Promise<LintResult> {
  const key = JSON.stringify(setup)
  const opening = runs.get(key) ?? openRun(setup)
  runs.set(key, opening)
  const run = await opening
  const source = content ? { filePath, content } : await readSource(filePath, configFor(run, filePath).limits)
  return lintSource(source, run)
}
