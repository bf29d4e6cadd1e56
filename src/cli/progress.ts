import type { Locale } from '../model/index.js'
import { columnsOf } from './columns.js'
import type { Io, Output } from './io.js'
import { progressLine } from './progress-line.js'
import type { Tally } from './thresholds.js'

/** Shows how far a run has come. */
export interface Progress {
  /** What the run writes to: a line that comes while the bar is there takes its place, and the bar goes on below. */
  io: Io
  /** Tells how far the run is, and at its beginning that it begins. */
  tick(tally: Pick<Tally, 'files' | 'findings'>): void
  end(): void
}

interface ProgressOptions {
  io: Io
  locale: Locale
  /** Whether the user wants to see nothing but errors. */
  quiet?: boolean
}

/** Runs of fewer files are over before anybody looks. */
const fewestFiles = 20
/** How often the bar is drawn again, in ms. */
const pause = 100

/** Erases what is right of the cursor. */
const restOfLine = '\x1b[K'

/** A bar on standard error where that is a terminal that can erase it again, and there are many files; else nothing. */
export function openProgress(files: number, { io, locale, quiet = false }: ProgressOptions): Progress {
  if (quiet || files < fewestFiles || !canErase(io)) return { io, tick: () => undefined, end: () => undefined }
  const bar = new Bar(files, io.stderr, locale)
  return {
    io: makingRoom(io, () => bar.clear()),
    tick: (tally) => bar.tick(tally.files, tally.findings),
    end: () => bar.end(),
  }
}

class Bar {
  private begun: number | undefined
  private drawn = -Infinity
  private isShown = false
  /** Draws what has come since; a file that takes long must not leave an old number there. */
  private timer: NodeJS.Timeout | undefined
  private state = { done: 0, findings: 0 }

  constructor(
    private readonly files: number,
    private readonly output: Output,
    private readonly locale: Locale,
  ) {}

  tick(done: number, findings: number): void {
    this.state = { done, findings }
    const due = this.drawn + pause - performance.now()
    if (due <= 0) this.draw()
    else this.timer ??= setTimeout(() => this.draw(), due).unref()
  }

  clear(): void {
    if (this.isShown) this.output.write(`\r${restOfLine}`)
    this.isShown = false
  }

  end(): void {
    clearTimeout(this.timer)
    this.clear()
  }

  private draw(): void {
    clearTimeout(this.timer)
    this.timer = undefined
    this.drawn = performance.now()
    this.begun ??= this.drawn
    this.isShown = true
    const state = { ...this.state, files: this.files, milliseconds: this.drawn - this.begun }
    this.output.write(`\r${progressLine(state, columnsOf(this.output, 80), this.locale)}${restOfLine}`)
  }
}

/** A log of a CI service keeps every line that was to be drawn over. */
function canErase({ stderr, env }: Io): boolean {
  const { CI: ci = '', TERM: terminal } = env
  return stderr.isTTY === true && terminal !== 'dumb' && ['', '0', 'false'].includes(ci)
}

/** Surroundings in which whatever is written to a terminal clears the bar first. */
function makingRoom(io: Io, clear: () => void): Io {
  const output = (inner: Output): Output => ({
    write: (text) => {
      if (inner.isTTY === true) clear()
      return inner.write(text)
    },
    get isTTY() {
      return inner.isTTY
    },
    get columns() {
      return inner.columns
    },
  })
  const { cwd, env, signal, today } = io
  return {
    // To look at standard input opens it.
    get stdin() {
      return io.stdin
    },
    stdout: output(io.stdout),
    stderr: output(io.stderr),
    cwd,
    env,
    ...(signal && { signal }),
    today,
  }
}
