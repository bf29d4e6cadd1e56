import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Piscina } from 'piscina'
import { fatalResult } from '../engine/fatal.js'
import { InputError } from '../parse/input-error.js'
import { defaultLimits, limitError, type Limits } from '../parse/limits.js'
import type { ParseOptions } from '../parse/parse.js'
import type { LintResult, Report } from '../types.js'
import type { Answer, Task } from './lint-worker.js'
import { configFor, localeFor, type Run } from './run.js'

/** Beside the bundle; when the sources run as they are, there is none. */
const worker = new URL('./lint-worker.js', import.meta.url)
const megabytes = 1024
/** How long a worker waits for the next file before it ends. */
const idleMilliseconds = 500

/** Whether files can be checked in threads of their own. */
export const hasWorkers = (): boolean => existsSync(fileURLToPath(worker))

/** Threads that check reports, each stopped when a file takes too long or too much memory. */
export class WorkerPool {
  private readonly pool: Piscina

  /** At most as many tasks as threads may be given at a time: their time counts from when they are given. */
  constructor(threads: number) {
    this.pool = new Piscina({
      filename: worker.href,
      maxThreads: threads,
      idleTimeout: idleMilliseconds,
      resourceLimits: { maxOldGenerationSizeMb: megabytes },
    })
  }

  /** Checks a file; without content, the worker reads it. A limit that it passes gives a fatal result. */
  async lint(run: Run, filePath: string, content?: string | Uint8Array): Promise<LintResult> {
    const { setup } = run
    try {
      const task: Task = { kind: 'lint', setup, filePath, ...(content && { content }) }
      const answer = await this.work(task, configFor(run, filePath).limits)
      if (!('result' in answer)) throw new TypeError('the worker gave no result')
      return answer.result
    } catch (error) {
      if (error instanceof InputError) return fatalResult(filePath, error.code, error.reason, localeFor(run, filePath))
      throw error
    }
  }

  /**
   * Reads a report.
   *
   * @throws {InputError} for input that cannot be read in time, or at all.
   */
  async parse(content: Uint8Array, options: ParseOptions): Promise<Report> {
    const answer = await this.work({ kind: 'parse', content, options }, options.limits)
    if ('code' in answer) throw new InputError(answer.code, answer.reason)
    if (!('report' in answer)) throw new TypeError('the worker gave no report')
    return answer.report
  }

  /** Stops all threads. */
  async close(): Promise<void> {
    await this.pool.destroy()
  }

  /** Does a task; a worker that has to be stopped gives the error of the limit that it passed. */
  private async work(task: Task, given: Partial<Limits> = {}): Promise<Answer> {
    const limits = { ...defaultLimits, ...given }
    try {
      return (await this.pool.run(task, { signal: AbortSignal.timeout(limits.milliseconds) })) as Answer
    } catch (error) {
      const { name, code } = error as NodeJS.ErrnoException
      if (name === 'AbortError') throw limitError('milliseconds', limits)
      throw code === 'ERR_WORKER_OUT_OF_MEMORY' ? outOfMemory : error
    }
  }
}

const outOfMemory = new InputError('limit-memory', {
  zh: `文件超出限制：检查用到的内存超过 ${String(megabytes)} MB；正常的年度报告不会如此，请检查文件`,
  en: `The file is beyond a limit: checking it takes more than ${String(megabytes)} MB of memory. No ordinary report does; check the file`,
})
