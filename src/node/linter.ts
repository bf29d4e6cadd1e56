import { setImmediate } from 'node:timers/promises'
import { formatByMagic } from '../parse/detect.js'
import { parseReport, type ParseOptions } from '../parse/parse.js'
import type { LintResult, Report } from '../model/index.js'
import { lintSource } from './lint-source.js'
import { configFor, type Run } from './run.js'
import { readSource, readSourceSync, type Content, type Source } from './sources.js'
import type { WorkerPool } from './worker-pool.js'

/** Text of a report's usual size cannot keep the linter busy for long. */
const lightBytes = 32 * 1024

/** What is done in a thread that can be stopped: large files, and formats that are unpacked. */
const isHeavy = (content: string | Uint8Array): boolean =>
  content.length > lightBytes || (typeof content !== 'string' && formatByMagic(content) !== undefined)

/** Checks files: small text in this thread, what may keep it busy in a thread that can be stopped, or all in threads. */
export class FileLinter {
  private opening: Promise<WorkerPool | null> | undefined

  /** Threads for all files; 0: only for those that may keep a thread busy. */
  constructor(private readonly threads = 0) {}

  /** Checks a file, content known or not. */
  async lint(run: Run, filePath: string, content?: string | Uint8Array): Promise<LintResult> {
    if (this.threads > 0 && run.loaded.portable) {
      const pool = await this.pool()
      if (pool) return pool.lint(run, filePath, content)
    }
    const source = content ? { filePath, content } : await this.read(run, filePath)
    if ('content' in source && run.loaded.portable && isHeavy(source.content)) {
      const pool = await this.pool()
      if (pool) return pool.lint(run, filePath, source.content)
    }
    return lintSource(source, run)
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
    // Readers of plugins are functions, which do not go to other threads.
    const pool = isHeavy(content) && !options.readers?.length ? await this.pool() : null
    return pool ? pool.parse(content, { ...options, filePath }) : parseReport(content, { ...options, filePath })
  }

  /** Stops the threads. */
  async close(): Promise<void> {
    await (await this.opening)?.close()
  }

  /** Threads, loaded when the first file needs one; null where the sources run without their bundle. */
  private pool(): Promise<WorkerPool | null> {
    return (this.opening ??= openPool(Math.max(1, this.threads)))
  }
}

async function openPool(threads: number): Promise<WorkerPool | null> {
  const { WorkerPool, hasWorkers } = await import('./worker-pool.js')
  return hasWorkers() ? new WorkerPool(threads) : null
}
