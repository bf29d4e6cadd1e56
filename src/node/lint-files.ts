import { availableParallelism } from 'node:os'
import { extname } from 'node:path'

/** How files are checked side by side: a number of threads, or whether to choose one. */
export type Concurrency = number | 'auto' | 'off'

/** About how long a file of an extension takes in one thread, in ms; text where an extension is not named. */
const expectedMilliseconds: Readonly<Record<string, number>> = {
  '.pdf': 40,
  '.docx': 5,
  '.doc': 5,
  '.wps': 5,
  '.md': 4,
  '.markdown': 4,
}
const textMilliseconds = 2
/** Starting threads takes time, and pays only for runs that last a good deal longer, in ms. */
const worthThreads = 1_500
const mostThreads = 8
/** Files that are worked on or wait for their turn, per thread. */
const lookAhead = 8

/** How many threads a run is worth; 0: it is done in this one. */
export function threadsFor(concurrency: Concurrency, files: readonly string[]): number {
  if (typeof concurrency === 'number') return concurrency > 1 ? Math.min(concurrency, files.length) : 0
  if (concurrency === 'off' || availableParallelism() < 2) return 0
  let expected = 0
  for (const file of files) expected += expectedMilliseconds[extname(file).toLowerCase()] ?? textMilliseconds
  return expected < worthThreads ? 0 : Math.min(availableParallelism(), mostThreads, files.length)
}

/**
 * What a function gives for each file, in the order of the files and as soon as its turn comes. Only so many are
 * begun ahead that memory does not grow with the number of files. Ends at once when the signal aborts.
 */
export async function* inOrder<Result extends object | null>(
  files: readonly string[],
  work: (file: string) => Promise<Result>,
  { threads, signal }: { threads: number; signal?: AbortSignal | undefined },
): AsyncGenerator<Result> {
  const width = Math.max(1, threads * lookAhead)
  const begun: Promise<Result>[] = []
  let next = 0
  while ((next < files.length || begun.length > 0) && !signal?.aborted) {
    for (const file of files.slice(next, next + width - begun.length)) {
      const result = work(file)
      // It fails when its turn comes; before, Node would take it for a failure that nobody looks at.
      result.catch(() => undefined)
      begun.push(result)
      next += 1
    }
    const result = await unlessAborted(begun.shift(), signal)
    if (result === undefined) return
    yield result
  }
}

/** What a promise gives, or undefined as soon as the signal aborts. */
async function unlessAborted<Value>(
  promise: Promise<Value> | undefined,
  signal?: AbortSignal,
): Promise<Value | undefined> {
  if (!signal) return promise
  let stop = (): void => undefined
  const aborted = new Promise<undefined>((resolve) => {
    stop = (): void => {
      resolve(undefined)
    }
  })
  signal.addEventListener('abort', stop)
  try {
    return await Promise.race([promise, aborted])
  } finally {
    signal.removeEventListener('abort', stop)
  }
}
