import { formatByMagic } from '../parse/detect.js'
import { isInputError } from '../parse/input-error.js'
import { limitsFor } from '../parse/limits.js'
import { answerRefused, type Answered, type Question, type Refusal } from '../node/answer.js'
import { PdfReaders, processFile } from '../node/pdf-readers.js'
import { configFor, type Run } from '../node/run.js'
import { unnamed } from './file-name.js'
import { project } from '../project.js'
import { hasWorkers, WorkerPool } from '../node/worker-pool.js'
import { resolve } from 'node:path'

/** Answers questions about files in the threads and processes of the linter. Nothing of a file is done in this thread. */
export class Engine {
  private readonly pool: WorkerPool
  private readonly readers: PdfReaders | undefined

  constructor(
    private readonly run: Run,
    private readonly threads: number,
    processFileGiven?: string,
  ) {
    if (!hasWorkers()) throw new Error('The service runs from the built package only: npm run build')
    this.pool = new WorkerPool(threads, { stays: true })
    const file = processFile(processFileGiven)
    this.readers = file === undefined ? undefined : new PdfReaders(file, threads)
  }

  /**
   * Waits until every thread has answered once, so that the first request does not wait for them.
   *
   * @throws The error of a thread that cannot work.
   */
  async prepare(): Promise<void> {
    const { setup, loaded } = this.run
    const content = new TextEncoder().encode(project.name)
    const question: Question = { setup, configurationHash: loaded.hash, name: unnamed, content, asked: ['json'] }
    await Promise.all(Array.from({ length: this.threads }, () => this.pool.answer(question, {})))
  }

  /** What is to be said of a file. One that passes a limit is answered too. */
  async answer(question: Question): Promise<Answered> {
    const { name, content } = question
    const { limits: given } = configFor(this.run, resolve(this.run.loaded.base, name))
    const run: Run = { ...this.run, setup: question.setup }
    try {
      const isPdf = formatByMagic(content) === 'pdf'
      const pdf = isPdf
        ? await this.readers?.read(content, limitsFor(given, content.length)).catch(refusalOfInput)
        : undefined
      return await this.pool.answer({ ...question, ...(pdf && { pdf }) }, given)
    } catch (error) {
      const refusal = refusalOf(error)
      if (refusal) return answerRefused(refusal, question, run)
      throw error
    }
  }

  /** Stops all threads and processes. */
  async close(): Promise<void> {
    this.readers?.close()
    await this.pool.close()
  }
}

function refusalOfInput(error: unknown) {
  if (!isInputError(error)) throw error
  const { code, reason } = error
  return { code, reason }
}

/** Why there is no answer to be had of the threads, where that is the fault of the file. */
function refusalOf(error: unknown): Refusal | undefined {
  if (isInputError(error)) return { code: error.code, reason: error.reason }
  if (!(error instanceof Error && error.name === 'ReaderDied')) return undefined
  return { code: 'internal', reason: (error as Error & Pick<Refusal, 'reason'>).reason }
}
