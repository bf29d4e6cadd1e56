import { RequestError } from './problem.js'
import { words } from './words.js'

/** Seconds after which a client that was turned away may try again. */
const retryAfter = { 'retry-after': '1' }

const full = (): RequestError => new RequestError('queue-full', words.queueFull, retryAfter)

interface Waiting {
  go: () => void
  leave: (error: Error) => void
}

/** Who has a thread, and who waits for one. */
export class Queue {
  private readonly waiting = new Set<Waiting>()
  private busy = 0
  private held = 0

  /**
   * @param threads How many are at work at once.
   * @param most How many may wait.
   * @param mostBytes Bytes of all bodies that are held, of those at work too.
   * @param seconds How long one may wait.
   */
  constructor(
    private readonly threads: number,
    private readonly most: number,
    private readonly mostBytes: number,
    private readonly seconds: number,
  ) {}

  /** What is going on, for the metrics. */
  get state(): { waiting: number; busy: number; bytes: number } {
    return { waiting: this.waiting.size, busy: this.busy, bytes: this.held }
  }

  /**
   * Whether one more may come in; asked before a body is read, so that nobody sends one for nothing.
   *
   * @throws {RequestError} where too many wait.
   */
  check(): void {
    if (this.busy >= this.threads && this.waiting.size >= this.most) throw full()
  }

  /**
   * Makes room for bytes of a body.
   *
   * @throws {RequestError} where there is none.
   */
  hold(bytes: number): void {
    if (this.held + bytes > this.mostBytes) throw full()
    this.held += bytes
  }

  /** Gives room back. */
  release(bytes: number): void {
    this.held -= bytes
  }

  /**
   * Does a piece of work as soon as a thread is free, in order of arrival.
   *
   * @param signal Aborts when nobody waits for the answer any more.
   * @throws {RequestError} where too many wait, or where it has waited for too long.
   */
  async run<Value>(work: () => Promise<Value>, signal: AbortSignal): Promise<Value> {
    this.check()
    if (this.busy >= this.threads) await this.turn(signal)
    else this.busy += 1
    try {
      return await work()
    } finally {
      // Whoever comes next takes over the thread.
      const [next] = this.waiting
      if (next) next.go()
      else this.busy -= 1
    }
  }

  private turn(signal: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const end = (): void => {
        this.waiting.delete(one)
        clearTimeout(timer)
        signal.removeEventListener('abort', gone)
      }
      const one: Waiting = {
        go: () => {
          end()
          resolve()
        },
        leave: (error) => {
          end()
          reject(error)
        },
      }
      const gone = (): void => one.leave(new Error('nobody waits for the answer'))
      const timer = setTimeout(
        () => one.leave(new RequestError('waited-too-long', words.waited(this.seconds), retryAfter)),
        this.seconds * 1_000,
      )
      signal.addEventListener('abort', gone, { once: true })
      this.waiting.add(one)
    })
  }
}
