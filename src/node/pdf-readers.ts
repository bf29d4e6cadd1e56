import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { InputError } from '../parse/input-error.js'
import { limitError } from '../parse/limits.js'
import type { PdfReading } from '../parse/read/pdf/read.js'
import type { Limits, Reason } from '../model/index.js'
import { ReadingProcess, type Death } from './pdf-reading-process.js'
import type { Answer } from './pdf-process.js'

/** Next to both the library and the command; when the sources run as they are, there is none. */
const builtProgram = new URL('./pdf-process.js', import.meta.url)

/** The file that a process begins with; undefined where the sources run without having been built. */
export function processFile(given?: string): string | undefined {
  const file = given ?? fileURLToPath(builtProgram)
  if (existsSync(file)) return file
  if (given === undefined && import.meta.url.endsWith('.ts')) return undefined
  throw new MissingFile(file)
}

/** How long a process waits for another file before it ends, in ms. */
const idleMilliseconds = 500

interface Job {
  content: Uint8Array
  limits: Limits
  resolve: (text: PdfReading) => void
  reject: (error: unknown) => void
}

/**
 * Reads PDF in processes of their own, so that no file ends the one that asks: memory that a file makes pdf.js take
 * cannot be bounded within a process. A process that dies costs the file it was at; the others go on in another.
 */
export class PdfReaders {
  private readonly idle: ReadingProcess[] = []
  private readonly busy = new Set<ReadingProcess>()
  private readonly waiting: Job[] = []
  private closed = false

  /**
   * @param file What `processFile` gave.
   * @param most How many processes there are at once.
   */
  constructor(
    private readonly file: string,
    private readonly most = 1,
  ) {}

  /** Starts a process before the first file is there: that takes a tenth of a second. */
  prepare(): void {
    if (this.idle.length + this.busy.size === 0) this.rest(new ReadingProcess(this.file))
  }

  /**
   * Reads a file.
   *
   * @throws {InputError} for a file that cannot be read or is beyond a limit, memory and time among them.
   * @throws {ReaderDied} where the process ended and nothing says why.
   */
  read(content: Uint8Array, limits: Limits): Promise<PdfReading> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ content, limits, resolve, reject })
      this.handOut()
    })
  }

  /** Ends all processes. What they were at is never answered. */
  close(): void {
    this.closed = true
    for (const one of [...this.idle, ...this.busy]) one.kill()
  }

  private handOut(): void {
    while (this.waiting.length > 0 && this.busy.size < this.most && !this.closed) {
      const job = this.waiting.shift()
      if (job) void this.work(job)
    }
  }

  private async work({ content, limits, resolve, reject }: Job): Promise<void> {
    const reader = this.idle.pop() ?? new ReadingProcess(this.file)
    this.busy.add(reader)
    const answer = await reader.ask({ content, limits })
    this.busy.delete(reader)
    if (this.closed) return
    if (!('death' in answer)) this.rest(reader)
    try {
      resolve(textOf(answer, limits))
    } catch (error) {
      reject(error)
    }
    this.handOut()
  }

  private rest(reader: ReadingProcess): void {
    this.idle.push(reader)
    reader.rest(idleMilliseconds, () => {
      const at = this.idle.indexOf(reader)
      if (at >= 0) this.idle.splice(at, 1)
    })
  }
}

function textOf(answer: Answer | { death: Death }, limits: Limits): PdfReading {
  if ('text' in answer) {
    // Said by a process that a file may have taken over: counted again here, as cells are where blocks are checked.
    if (answer.text.source.length > limits.inflatedBytes) throw limitError('inflatedBytes', limits)
    return answer.text
  }
  if ('code' in answer) throw new InputError(answer.code, answer.reason)
  if ('defect' in answer) throw new ReaderDied(answer.defect)
  if (answer.death === 'memory' || answer.death === 'time')
    throw limitError(answer.death === 'memory' ? 'memory' : 'milliseconds', limits)
  throw new ReaderDied(answer.death)
}

/** A process that read a PDF failed in a way that is not the file's. */
class ReaderDied extends Error {
  override readonly name = 'ReaderDied'
  readonly reason: Reason

  constructor(how: string) {
    super(how)
    this.reason = {
      zh: `读取这个 PDF 的进程意外结束（${how}），这个文件没有检查；请提供 Word（.docx）等其他格式，并反馈这个文件`,
      en: `the process that read this PDF ended unexpectedly (${how}); the file was not checked. Give it in another format such as Word (.docx), and please report it`,
    }
  }
}

/** The program was bundled without the file that a process begins with. */
class MissingFile extends Error {
  override readonly name = 'MissingFile'
  readonly reason: Reason

  constructor(file: string) {
    super(
      `${file} is missing: it reads PDF in a process of its own. Copy report-lint/pdf-process there, name it as processFile, or set isolate to 'none'`,
    )
    this.reason = {
      zh: `缺少 ${file}：PDF 要在单独的进程中读取。请把 report-lint/pdf-process 复制过去，或用 processFile 指明，或把 isolate 设为 'none'`,
      en: this.message,
    }
  }
}
