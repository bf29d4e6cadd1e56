import type { Answer, Engine, Question } from './protocol.js'

/** What is used of a worker. */
export interface WorkerLike {
  onmessage: ((event: { data: Answer }) => void) | null
  onerror: ((event: { message?: string }) => void) | null
  postMessage: (question: Question) => void
  terminate: () => void
}

/** Why a call came to nothing: it took too long, or the worker is gone. */
export class CallFailed extends Error {
  override readonly name = 'CallFailed'

  constructor(
    readonly why: 'time' | 'stopped' | 'failed',
    message = '',
  ) {
    super(message)
  }
}

interface Call {
  question: Question
  resolve: (value: unknown) => void
  reject: (error: CallFailed) => void
}

/** The engine in a worker. Its calls are made one after the other; one that takes too long ends its worker, and the next gets another. */
export class Remote {
  #worker: WorkerLike | undefined
  #current: Call | undefined
  #clock: ReturnType<typeof setTimeout> | undefined
  #waiting: Call[] = []
  #count = 0

  /** @param milliseconds Time that a call may take. */
  constructor(
    private readonly start: () => WorkerLike,
    private readonly milliseconds: number,
  ) {}

  /** @throws {CallFailed} */
  call<Name extends keyof Engine>(name: Name, ...values: Parameters<Engine[Name]>): ReturnType<Engine[Name]> {
    const answer = new Promise<unknown>((resolve, reject) => {
      this.#waiting.push({ question: { id: (this.#count += 1), name, values }, resolve, reject })
    })
    this.#next()
    return answer as ReturnType<Engine[Name]>
  }

  /** Starts the worker before it is needed. */
  warm(): void {
    this.#worker ??= this.#open()
  }

  /** Gives up the call that runs and those that wait. */
  stop(): void {
    const waiting = this.#waiting
    this.#waiting = []
    for (const { reject } of waiting) reject(new CallFailed('stopped'))
    if (this.#current) this.#fail(new CallFailed('stopped'))
  }

  #next(): void {
    if (this.#current) return
    this.#current = this.#waiting.shift()
    if (!this.#current) return
    this.#worker ??= this.#open()
    this.#clock = setTimeout(() => this.#fail(new CallFailed('time')), this.milliseconds)
    this.#worker.postMessage(this.#current.question)
  }

  #open(): WorkerLike {
    const worker = this.start()
    worker.onmessage = ({ data }) => this.#answer(data)
    worker.onerror = ({ message }) => this.#fail(new CallFailed('failed', message))
    return worker
  }

  #answer({ id, value, error }: Answer): void {
    if (this.#current?.question.id !== id) return
    const { resolve, reject } = this.#end(this.#current)
    if (error === undefined) resolve(value)
    else reject(new CallFailed('failed', error))
    this.#next()
  }

  /** Whatever the worker is doing, it ends. */
  #fail(error: CallFailed): void {
    this.#worker?.terminate()
    this.#worker = undefined
    if (this.#current) this.#end(this.#current).reject(error)
    this.#next()
  }

  #end(call: Call): Call {
    clearTimeout(this.#clock)
    this.#current = undefined
    return call
  }
}
