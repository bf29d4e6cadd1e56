import { isInputError, type InputErrorCode } from '../parse/input-error.js'
import { parseReport, type ParseOptions } from '../parse/parse.js'
import type { PdfReading } from '../parse/read/pdf/read.js'
import type { FileKind, LintResult, Reason, Report } from '../model/index.js'
import type { Answered, Question } from './answer.js'
import { FileClock } from './file-clock.js'
import { lintSource } from './lint-source.js'
import { openRun } from './open-run.js'
import { configFor, type Run, type Setup } from './run.js'
import { readSource, readSourceSync } from './sources.js'

/**
 * A piece of work for a worker. Without content, the worker reads the file itself; a PDF was read already, or is to be
 * read elsewhere, and here where nothing is said.
 */
export type Task =
  | { kind: 'lint'; setup: Setup; filePath: string; content?: string | Uint8Array; pdf?: PdfReading | 'elsewhere' }
  | { kind: 'parse'; content: Uint8Array; options: ParseOptions }
  | { kind: 'answer'; question: Question }

/** What a worker is handed at once, and the memory of the clock that says which of it is at hand. */
export interface Batch {
  tasks: readonly Task[]
  clock: SharedArrayBuffer
}

/** What a worker hands back for a task: an `InputError` loses its class on the way between threads. */
export type Answer =
  | { result: LintResult }
  | { report: Report }
  | { answered: Answered }
  | { code: InputErrorCode; reason: Reason; kind: FileKind | undefined }
  | { isPdf: true }
  | { error: unknown }

/** Ends the work on a PDF that is to be read elsewhere. */
const isPdf = new Error('a PDF')

/** Runs that this worker has opened, by what opening them reads: a configuration is read once a worker. */
const runs = new Map<string, Promise<Run>>()

async function runFor(setup: Setup): Promise<Run> {
  const key = JSON.stringify([setup.config, setup.previous])
  const opening = runs.get(key) ?? openRun(setup)
  runs.set(key, opening)
  return { ...(await opening), setup }
}

/** What a worker does: check or read some reports, one after another. */
export default async ({ tasks, clock: memory }: Batch): Promise<Answer[]> => {
  const clock = new FileClock(memory)
  const answers: Answer[] = []
  for (const [index, task] of tasks.entries()) {
    clock.begin(index)
    answers.push(await answerTo(task))
  }
  return answers
}

async function answerTo(task: Task): Promise<Answer> {
  try {
    if (task.kind === 'lint') return { result: await lintTask(task) }
    if (task.kind === 'parse') return { report: await parseReport(task.content, task.options) }
    const { answer } = await import('./answer.js')
    return { answered: await answer(task.question, await runFor(task.question.setup)) }
  } catch (error) {
    if (error === isPdf) return { isPdf: true }
    return isInputError(error) ? { code: error.code, reason: error.reason, kind: error.kind } : { error }
  }
}

async function lintTask({ setup, filePath, content, pdf }: Task & { kind: 'lint' }): Promise<LintResult> {
  const run = await runFor(setup)
  const { limits } = configFor(run, filePath)
  const source = content
    ? { filePath, content }
    : (readSourceSync(filePath, limits) ?? (await readSource(filePath, limits)))
  return lintSource(source, run, pdf && (() => (pdf === 'elsewhere' ? Promise.reject(isPdf) : Promise.resolve(pdf))))
}
