import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Piscina } from 'piscina'
import { fatalResult } from '../engine/fatal.js'
import { lint } from '../engine/lint.js'
import { InputError } from '../parse/input-error.js'
import { defaultLimits, limitError, type Limits } from '../parse/limits.js'
import { parseReport, type ParseOptions } from '../parse/parse.js'
import type { LintOptions, LintResult, Report } from '../types.js'
import type { Answer, Task } from './lint-worker.js'

/** Beside the bundle; when the sources run as they are, there is none. */
const worker = new URL('./lint-worker.js', import.meta.url)
const megabytes = 1024
/** How long a worker waits for the next file before it ends. */
const idleMilliseconds = 500

let pool: Piscina | undefined

/** Checks a report in a worker that is stopped when it takes too long or too much memory. */
export async function guardedLint(source: Uint8Array, options: LintOptions): Promise<LintResult> {
  if (!hasWorker()) return lint(source, options)
  const { filePath = '', locale = 'zh-CN' } = options
  try {
    const answer = await work({ kind: 'lint', source, options }, options.limits)
    if (!('result' in answer)) throw new TypeError('the worker gave no result')
    return answer.result
  } catch (error) {
    if (error instanceof InputError) return fatalResult(filePath, error.code, error.reason, locale)
    throw error
  }
}

/**
 * Reads a report in such a worker.
 *
 * @throws {InputError} for input that cannot be read in time, or at all.
 */
export async function guardedParse(source: Uint8Array, options: ParseOptions): Promise<Report> {
  if (!hasWorker()) return parseReport(source, options)
  const answer = await work({ kind: 'parse', source, options }, options.limits)
  if ('code' in answer) throw new InputError(answer.code, answer.reason)
  if (!('report' in answer)) throw new TypeError('the worker gave no report')
  return answer.report
}

const hasWorker = (): boolean => existsSync(fileURLToPath(worker))

/** Does a task; a worker that has to be stopped gives the error of the limit that it passed. */
async function work(task: Task, given: Partial<Limits> = {}): Promise<Answer> {
  const limits = { ...defaultLimits, ...given }
  pool ??= new Piscina({
    filename: worker.href,
    maxThreads: 1,
    idleTimeout: idleMilliseconds,
    resourceLimits: { maxOldGenerationSizeMb: megabytes },
  })
  try {
    return (await pool.run(task, { signal: AbortSignal.timeout(limits.milliseconds) })) as Answer
  } catch (error) {
    const { name, code } = error as NodeJS.ErrnoException
    if (name === 'AbortError') throw limitError('milliseconds', limits)
    throw code === 'ERR_WORKER_OUT_OF_MEMORY' ? outOfMemory : error
  }
}

const outOfMemory = new InputError('limit-memory', {
  zh: `文件超出限制：检查用到的内存超过 ${String(megabytes)} MB；正常的年度报告不会如此，请检查文件`,
  en: `The file is beyond a limit: checking it takes more than ${String(megabytes)} MB of memory. No ordinary report does; check the file`,
})
