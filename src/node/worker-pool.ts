import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Piscina } from 'piscina'
import { fatalResult } from '../results/fatal.js'
import { InputError, isInputError } from '../parse/input-error.js'
import { defaultLimits, limitError } from '../parse/limits.js'
import type { ParseOptions } from '../parse/parse.js'
import type { PdfReading } from '../parse/read/pdf/read.js'
import type { Limits, LintResult, Report } from '../model/index.js'
import type { Answered, Question } from './answer.js'
import { FileClock } from './file-clock.js'
import type { Answer, Batch, Task } from './lint-worker.js'
import { configFor, localeFor, type Run } from './run.js'

/** Next to the bundle; when the sources run as they are, there is none. */
const worker = new URL('./lint-worker.js', import.meta.url)
const megabytes = 1024
/** How long a worker waits for the next files before it ends. */
const idleMilliseconds = 500
/** Most files that a worker is handed at once, so that it does not wait for the next after each of them. */
const batchSize = 4

/** Whether files can be checked in threads of their own. */
export const hasWorkers = (): boolean => existsSync(fileURLToPath(worker))

/** A task and who waits for it. */
interface Job {
  task: Task
  limits: Limits
  resolve: (answer: Answer) => void
  reject: (error: unknown) => void
}

/** Threads that check reports, each stopped when a file takes too long or too much memory. */
export class WorkerPool {
  private readonly pool: Piscina
  private readonly waiting: Job[] = []
  private readonly running = new Set<AbortController>()
  private free: number
  private closed = false

  /** @param stays Whether all threads start at once and none ends for want of work. */
  constructor(
    private readonly threads: number,
    { stays = false } = {},
  ) {
    this.free = threads
    this.pool = new Piscina({
      filename: worker.href,
      ...(stays && { minThreads: threads }),
      maxThreads: threads,
      idleTimeout: idleMilliseconds,
      resourceLimits: { maxOldGenerationSizeMb: megabytes },
    })
    this.pool.on('error', (error: Error) => {
      this.giveUpWithoutThreads(error)
    })
  }

  /**
   * Checks a file; without content, the worker reads it. A limit that it passes gives a fatal result.
   *
   * @param pdf What was read from it where it is a PDF; `elsewhere`: undefined is given for a PDF, to be read first.
   */
  async lint(run: Run, filePath: string, content?: string | Uint8Array, pdf?: PdfReading): Promise<LintResult>
  async lint(
    run: Run,
    filePath: string,
    content: string | Uint8Array | undefined,
    pdf: 'elsewhere',
  ): Promise<LintResult | undefined>
  async lint(
    run: Run,
    filePath: string,
    content?: string | Uint8Array,
    pdf?: PdfReading | 'elsewhere',
  ): Promise<LintResult | undefined> {
    const { setup } = run
    try {
      const task: Task = { kind: 'lint', setup, filePath, ...(content && { content }), ...(pdf && { pdf }) }
      const answer = await this.work(task, configFor(run, filePath).limits)
      if ('isPdf' in answer) return undefined
      if (!('result' in answer)) throw new TypeError('the worker gave no result')
      return answer.result
    } catch (error) {
      if (isInputError(error)) return fatalResult(filePath, error.code, error.reason, localeFor(run, filePath))
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
    if ('code' in answer) throw new InputError(answer.code, answer.reason, answer.kind)
    if (!('report' in answer)) throw new TypeError('the worker gave no report')
    return answer.report
  }

  /**
   * What a service says of a file.
   *
   * @throws {InputError} for a file that passes a limit of time or memory.
   */
  async answer(question: Question, limits: Partial<Limits>): Promise<Answered> {
    const answer = await this.work({ kind: 'answer', question }, limits)
    if (!('answered' in answer)) throw new TypeError('the worker gave no answer')
    return answer.answered
  }

  /** Stops all threads. What they were at is never answered. */
  async close(): Promise<void> {
    this.closed = true
    await this.pool.destroy()
  }

  private async work(task: Task, limits: Partial<Limits> = {}): Promise<Answer> {
    const answer = await new Promise<Answer>((resolve, reject) => {
      this.waiting.push({ task, limits: { ...defaultLimits, ...limits }, resolve, reject })
      this.handOut()
    })
    if ('error' in answer) throw answer.error
    return answer
  }

  /** Gives what waits to the threads that are free, in batches that leave something for each of them. */
  private handOut(): void {
    while (this.free > 0 && this.waiting.length > 0 && !this.closed) {
      const share = Math.ceil(this.waiting.length / this.threads)
      void this.run(this.waiting.splice(0, Math.min(share, batchSize)))
    }
  }

  /** Threads that could not even start never take the batches that wait for them. */
  private giveUpWithoutThreads(error: Error): void {
    if (this.pool.threads.length > 0) return
    for (const stop of this.running) stop.abort(new NoThread(error))
  }

  private async run(jobs: Job[]): Promise<void> {
    this.free -= 1
    const clock = new FileClock()
    const stop = new AbortController()
    this.running.add(stop)
    const milliseconds = jobs.map(({ limits }) => limits.milliseconds)
    const endWatch = clock.watch(milliseconds, () => {
      stop.abort()
    })
    try {
      const batch: Batch = { tasks: jobs.map(({ task }) => task), clock: clock.memory }
      const answers = (await this.pool.run(batch, { signal: stop.signal })) as Answer[]
      jobs.forEach(({ resolve }, index) => {
        resolve(answers[index] ?? { error: new TypeError('the worker gave no answer') })
      })
    } catch (error) {
      if (this.closed) return
      const { reason } = stop.signal as { reason: unknown }
      if (isNoThread(reason)) {
        for (const { reject } of jobs) reject(reason.cause)
        return
      }
      // The worker is gone with all that it had found: the file it was at is to blame, the others are given out again.
      const [atFault] = jobs.splice(clock.index, 1)
      this.waiting.unshift(...jobs)
      atFault?.reject(reasonToStop(error, atFault.limits))
    } finally {
      endWatch()
      this.running.delete(stop)
      this.free += 1
      this.handOut()
    }
  }
}

/** There is no thread left to wait for; the cause is why the last one did not start. */
class NoThread extends Error {
  constructor(cause: Error) {
    super(cause.message, { cause })
    this.name = 'NoThread'
  }
}

const isNoThread = (reason: unknown): reason is NoThread => reason instanceof Error && reason.name === 'NoThread'

/** The error of the limit for which a worker had to be stopped; another error as it is. */
function reasonToStop(error: unknown, limits: Limits): unknown {
  const { name, code } = error as NodeJS.ErrnoException
  if (name === 'AbortError') return limitError('milliseconds', limits)
  return code === 'ERR_WORKER_OUT_OF_MEMORY' ? outOfMemory : error
}

const outOfMemory = new InputError('limit-memory', {
  zh: `文件超出限制：检查用到的内存超过 ${String(megabytes)} MB；正常的年度报告不会如此，请检查文件`,
  en: `The file is beyond a limit: checking it takes more than ${String(megabytes)} MB of memory. No ordinary report does; check the file`,
})
