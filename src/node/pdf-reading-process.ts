import { fork, type ChildProcess, type ForkOptions } from 'node:child_process'
import type { Readable } from 'node:stream'
import type { Answer, Question } from './pdf-process.js'
import { noteDescriptor, type Ending } from './pdf-watch.js'

/** How a process ended: beyond a limit, or by its exit code or signal. */
export type Death = Exclude<Ending, 'orphan'> | (string & {})

/** Time beyond its own that the process is given to end itself, in ms; what is stopped as a whole cannot. */
const grace = 1_000

/** How V8 ends a process that it can give no more memory. */
const outOfMemory: readonly unknown[] = ['SIGABRT', 'SIGTRAP']

/** What a process is to know of its surroundings: nothing that makes it load or listen to anything else. */
function environment(): NodeJS.ProcessEnv {
  const { SystemRoot, TZ } = process.env
  return {
    ...(SystemRoot !== undefined && { SystemRoot }),
    ...(TZ !== undefined && { TZ }),
    ...('electron' in process.versions && { ELECTRON_RUN_AS_NODE: '1' }),
  }
}

/** A process that reads one PDF at a time. */
export class ReadingProcess {
  private readonly child: ChildProcess
  private note = ''
  private death: Death | undefined
  private timer: NodeJS.Timeout | undefined
  private ended: (() => void) | undefined
  private settle: ((answer: Answer | { death: Death }) => void) | undefined

  /** @param file What it begins with. */
  constructor(file: string) {
    this.child = fork(file, [], {
      // Options of this process, of a debugger or a loader, are none of its business.
      execArgv: [],
      env: environment(),
      serialization: 'advanced',
      // pdf.js and V8 have things to say that are no output of a check.
      stdio: ['ignore', 'ignore', 'ignore', 'ipc', 'pipe'],
      windowsHide: true,
    } as ForkOptions)
    const notes = this.child.stdio[noteDescriptor] as (Readable & { unref?: () => void }) | null
    notes?.on('data', (chunk) => (this.note += String(chunk)))
    notes?.on('error', () => undefined)
    this.child.on('message', (answer) => this.end(answer as Answer))
    this.child.on('error', (error) => this.die(error.message))
    // Later than `exit`: when its note has been read to the end.
    this.child.on('close', (code, signal) => this.die(this.note || deathBy(code, signal)))
  }

  /** Has it read a file. Never rejects. */
  ask(question: Question): Promise<Answer | { death: Death }> {
    clearTimeout(this.timer)
    this.held(true)
    return new Promise((resolve) => {
      this.settle = resolve
      if (this.death !== undefined) {
        this.end({ death: this.death })
        return
      }
      this.timer = setTimeout(
        () => {
          this.note ||= 'time'
          this.kill()
        },
        Math.min(question.limits.milliseconds + grace, 2 ** 31 - 1),
      )
      this.child.send(question, (error) => {
        if (error) this.kill()
      })
    })
  }

  /** Lets this process end while that one waits, and ends that one if it has waited for so long. */
  rest(milliseconds: number, ended: () => void): void {
    this.held(false)
    this.ended = ended
    this.timer = setTimeout(() => {
      ended()
      this.kill()
    }, milliseconds).unref()
  }

  kill(): void {
    clearTimeout(this.timer)
    this.child.kill('SIGKILL')
  }

  private held(holds: boolean): void {
    const how = holds ? 'ref' : 'unref'
    const notes = this.child.stdio[noteDescriptor] as Partial<Record<typeof how, () => void>> | null | undefined
    this.child[how]()
    this.child.channel?.[how]()
    notes?.[how]?.()
  }

  private die(death: Death): void {
    this.death ??= death
    this.ended?.()
    this.end({ death: this.death })
  }

  private end(answer: Answer | { death: Death }): void {
    clearTimeout(this.timer)
    this.settle?.(answer)
    this.settle = undefined
  }
}

const deathBy = (code: number | null, signal: NodeJS.Signals | null): Death =>
  outOfMemory.includes(signal) ? 'memory' : (signal ?? `exit code ${code ?? 0}`)
