import { availableParallelism } from 'node:os'
import { extname } from 'node:path'
import { pMapIterable } from 'p-map'
import type { LintResult } from '../types.js'

/** How files are checked side by side: a number of threads, or whether to choose one. */
export type Concurrency = number | 'auto' | 'off'

/** About how long a file of an extension takes in one thread, in ms; text where an extension is not named. */
const expectedMilliseconds: Readonly<Record<string, number>> = { '.pdf': 40, '.docx': 5, '.md': 4, '.markdown': 4 }
const textMilliseconds = 2
/** Starting threads takes time, and pays only for runs that last a good deal longer, in ms. */
const worthThreads = 1_500
const mostThreads = 8
/** Results that may wait for their turn, per thread. */
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
 * worked on or wait at a time that memory does not grow with the number of files. Ends early when the signal aborts.
 */
export async function* inOrder(
  files: readonly string[],
  work: (file: string) => Promise<LintResult>,
  { threads, signal }: { threads: number; signal?: AbortSignal | undefined },
): AsyncGenerator<LintResult> {
  const concurrency = Math.max(1, threads)
  for await (const result of pMapIterable(files, work, { concurrency, backpressure: concurrency * lookAhead })) {
    yield result
    if (signal?.aborted) return
  }
}
