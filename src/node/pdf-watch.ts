import { Worker } from 'node:worker_threads'

/** Why a process ended itself, as it writes it to its parent. */
export type Ending = 'memory' | 'time' | 'orphan'

/** Where a process writes that, besides the channel that a busy one does not serve. */
export const noteDescriptor = 4

/** Time between two looks, in ms. */
const look = 5

/**
 * What watches: a thread, since a file that keeps the process busy lets nothing else in it run. In plain JavaScript, for
 * it is begun from text and needs no file that a bundler could lose.
 */
const code = `
const { workerData } = require('node:worker_threads')
const { writeSync } = require('node:fs')
const { deadline, memory, parent, note } = workerData
const end = (why) => {
  try { writeSync(note, why) } catch {}
  process.kill(process.pid, 'SIGKILL')
}
const wait = new Int32Array(new SharedArrayBuffer(4))
for (;;) {
  Atomics.wait(wait, 0, 0, ${look})
  const until = Atomics.load(deadline, 0)
  if (process.memoryUsage.rss() > Number(Atomics.load(memory, 0))) end('memory')
  if (until !== 0n && process.hrtime.bigint() > until) end('time')
  if (process.ppid !== parent) end('orphan')
}
`

const nanoseconds = 1_000_000n

/** What a process may use, held by a thread that ends it. */
export class Watch {
  private readonly deadline = new BigInt64Array(new SharedArrayBuffer(8))
  private readonly memory = new BigInt64Array(new SharedArrayBuffer(8))

  /** @param megabytes Memory that the process may have before the first file. */
  constructor(megabytes: number) {
    this.allow(megabytes)
    const { deadline, memory } = this
    new Worker(code, {
      eval: true,
      workerData: { deadline, memory, parent: process.ppid, note: noteDescriptor },
    }).unref()
  }

  /** Begins a file with the memory in MB and the time in ms that it may take. */
  begin(megabytes: number, milliseconds: number): void {
    this.allow(megabytes)
    Atomics.store(this.deadline, 0, process.hrtime.bigint() + BigInt(Math.ceil(milliseconds)) * nanoseconds)
  }

  end(): void {
    Atomics.store(this.deadline, 0, 0n)
  }

  private allow(megabytes: number): void {
    Atomics.store(this.memory, 0, BigInt(Math.ceil(megabytes)) * 2n ** 20n)
  }
}
