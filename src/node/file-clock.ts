/** Longest time that a timer of Node can wait, in ms. */
const longestTimer = 2 ** 31 - 1
const nanoseconds = 1_000_000n

/**
 * Which file of a batch a worker is at, and since when: in memory that both threads see, since a worker that is busy
 * answers nothing. The time of a file counts from when the worker begins it, not from when it was handed over.
 */
export class FileClock {
  /** Index of the file at hand, and when it was begun by the clock that all threads share; 0: not yet. */
  private readonly cells: BigInt64Array

  /** @param memory That of the same clock in another thread. */
  constructor(readonly memory: SharedArrayBuffer = new SharedArrayBuffer(2 * BigInt64Array.BYTES_PER_ELEMENT)) {
    this.cells = new BigInt64Array(memory)
  }

  /** Index of the file at hand; 0 before the first is begun. */
  get index(): number {
    return Number(Atomics.load(this.cells, 0))
  }

  /** Begins the next file. */
  begin(index: number): void {
    Atomics.store(this.cells, 0, BigInt(index))
    Atomics.store(this.cells, 1, process.hrtime.bigint())
  }

  /**
   * Calls back once, when a file has been at hand for as long as it may.
   *
   * @param limits Time of each file in ms.
   * @returns Ends the watch.
   */
  watch(limits: readonly number[], late: () => void): () => void {
    const wait = (): NodeJS.Timeout => setTimeout(check, Math.min(Math.max(1, this.left(limits)), longestTimer))
    const check = (): void => {
      if (this.left(limits) <= 0) late()
      else timer = wait()
    }
    let timer = wait()
    return () => {
      clearTimeout(timer)
    }
  }

  /** Time that the file at hand has left, in ms. */
  private left(limits: readonly number[]): number {
    const begun = Atomics.load(this.cells, 1)
    const elapsed = begun === 0n ? 0 : Number((process.hrtime.bigint() - begun) / nanoseconds)
    return (limits[this.index] ?? 0) - elapsed
  }
}
