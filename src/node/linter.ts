import { setImmediate } from 'node:timers/promises'
import { fatalResult } from '../results/fatal.js'
import { formatByMagic } from '../parse/detect.js'
import { isInputError } from '../parse/input-error.js'
import { limitsFor } from '../parse/limits.js'
import { parseReport, type ParseOptions, type ReadPdf } from '../parse/parse.js'
import type { PdfReading } from '../parse/read/pdf/read.js'
import type { LintResult, Report } from '../model/index.js'
import { lintSource } from './lint-source.js'
import type { PdfReaders } from './pdf-readers.js'
import { configFor, localeFor, type Run } from './run.js'
import { readSource, readSourceSync, type Content, type Source } from './sources.js'
import type { WorkerPool } from './worker-pool.js'

/** Text of a report's usual size cannot keep the linter busy for long. */
const lightBytes = 32 * 1024

type Bytes = string | Uint8Array

const isPdf = (content: Bytes): content is Uint8Array => typeof content !== 'string' && formatByMagic(content) === 'pdf'

/** What is done in a thread that can be stopped: large files, and formats that are unpacked. */
const isHeavy = (content: Bytes): boolean =>
  content.length > lightBytes || (typeof content !== 'string' && formatByMagic(content) !== undefined)

/** Whether a rule of a plugin runs on a file: it may loop or end its thread, whatever the file is like. */
const runsPlugin = (run: Run, filePath: string): boolean =>
  configFor(run, filePath).rules.some(({ id }) => id.includes('/'))

/** How PDF is read: in processes of its own, which begin with a file, or where the linter runs. */
export interface Isolation {
  isolate?: 'process' | 'none'
  /** Where the file of the process lies, where it was bundled. */
  processFile?: string
}

/**
 * Checks files: small text in this thread, what may keep it busy in a thread that can be stopped, or all in threads. PDF
 * is read in a process of its own, whose end ends nothing else.
 */
export class FileLinter {
  private opening: Promise<WorkerPool | null> | undefined
  private openingReaders: Promise<PdfReaders | undefined> | undefined

  /** @param threads For all files; 0: only for those that may keep a thread busy. */
  constructor(
    private readonly threads = 0,
    private readonly isolation: Isolation = {},
  ) {}

  /** Checks a file, content known or not. */
  async lint(run: Run, filePath: string, content?: Bytes): Promise<LintResult> {
    const readers = await this.readers()
    if (this.threads > 0 && run.loaded.portable) {
      const pool = await this.pool()
      if (pool && !readers) return pool.lint(run, filePath, content)
      if (pool && !(content ? isPdf(content) : /\.pdf$/iu.test(filePath))) {
        const result = await pool.lint(run, filePath, content, 'elsewhere')
        if (result) return result
      }
    }
    const source = content ? { filePath, content } : await this.read(run, filePath)
    if (readers && 'content' in source && isPdf(source.content)) {
      return this.lintPdf(run, { filePath, content: source.content }, readers)
    }
    if ('content' in source && run.loaded.portable && (isHeavy(source.content) || runsPlugin(run, filePath))) {
      const pool = await this.pool()
      if (pool) return pool.lint(run, filePath, source.content)
    }
    return lintSource(source, run)
  }

  /** Checks a PDF, of which only the reading is done elsewhere: rules may be functions of this program. */
  private async lintPdf(run: Run, source: { filePath: string; content: Uint8Array }, readers: PdfReaders) {
    const { filePath, content } = source
    const { limits: given, readers: others } = configFor(run, filePath)
    // A plugin may read PDF, and a size beyond the limit is refused before anything is read.
    const limits = limitsFor(given, content.length)
    if (others.length > 0 || content.length > limits.bytes) return lintSource(source, run, readers.read.bind(readers))
    let pdf: PdfReading
    try {
      pdf = await readers.read(content, limits)
    } catch (error) {
      if (isInputError(error)) return lintSource(source, run, () => Promise.reject(error))
      if (!(error instanceof Error && error.name === 'ReaderDied')) throw error
      const { reason } = error as Error & { reason: { zh: string; en: string } }
      return fatalResult(filePath, 'internal', reason, localeFor(run, filePath))
    }
    const isAside = this.threads > 0 || pdf.source.length > lightBytes || runsPlugin(run, filePath)
    const pool = isAside && run.loaded.portable ? await this.pool() : null
    return pool ? pool.lint(run, filePath, content, pdf) : lintSource(source, run, () => Promise.resolve(pdf))
  }

  /** How a report that is at hand is read where it is a PDF; undefined: in this thread. */
  async readPdf(): Promise<ReadPdf | undefined> {
    const readers = await this.readers()
    return readers && ((content, limits) => readers.read(content, limits))
  }

  /**
   * Reading by the thread's own hands takes a third of the time of asking for it; between two files the thread looks
   * up, so that a signal is heard.
   */
  private async read(run: Run, filePath: string): Promise<Source> {
    const { limits } = configFor(run, filePath)
    await setImmediate()
    return readSourceSync(filePath, limits) ?? readSource(filePath, limits)
  }

  /** Reads a report. Throws an `InputError` for input that is none. */
  async parse({ filePath, content }: Content, options: Omit<ParseOptions, 'filePath'> = {}): Promise<Report> {
    const readPdf = isPdf(content) ? await this.readPdf() : undefined
    if (readPdf) return parseReport(content, { ...options, filePath }, readPdf)
    // Readers of plugins are functions, which do not go to other threads.
    const pool = isHeavy(content) && !options.readers?.length ? await this.pool() : null
    return pool ? pool.parse(content, { ...options, filePath }) : parseReport(content, { ...options, filePath })
  }

  /** Stops the threads and the processes. */
  async close(): Promise<void> {
    const [pool, readers] = await Promise.all([this.opening, this.openingReaders])
    readers?.close()
    await pool?.close()
  }

  /** Threads, loaded when the first file needs one; null where the sources run without their bundle. */
  private pool(): Promise<WorkerPool | null> {
    return (this.opening ??= openPool(Math.max(1, this.threads)))
  }

  /** Processes that read PDF; undefined where the sources run without their bundle, or where none are wanted. */
  private readers(): Promise<PdfReaders | undefined> {
    return (this.openingReaders ??= openReaders(Math.max(1, this.threads), this.isolation))
  }
}

async function openPool(threads: number): Promise<WorkerPool | null> {
  const { WorkerPool, hasWorkers } = await import('./worker-pool.js')
  return hasWorkers() ? new WorkerPool(threads) : null
}

async function openReaders(most: number, { isolate, processFile: given }: Isolation): Promise<PdfReaders | undefined> {
  if (isolate === 'none') return undefined
  const { PdfReaders, processFile } = await import('./pdf-readers.js')
  const file = processFile(given)
  return file === undefined ? undefined : new PdfReaders(file, most)
}
