import { availableParallelism } from 'node:os'
import { extname } from 'node:path'

/** How files are checked side by side: a number of threads, or whether to choose one. */
export type Concurrency = number | 'auto' | 'off'

/** About how long a file of an extension takes in one thread, in ms; text where an extension is not named. */
const expectedMilliseconds: Readonly<Record<string, number>> = {
  '.pdf': 40,
  '.ofd': 20,
  '.docx': 5,
  '.doc': 5,
  '.wps': 5,
  '.md': 4,
  '.markdown': 4,
}
const textMilliseconds = 2
/** Starting threads takes time, and pays only for runs that last a good deal longer, in ms. */
const worthThreads = 1_500
/**
 * With fewer cores threads gain nothing: the thread that hands out files and takes results, the compiler and the
 * collector of garbage keep one busy already. `npm run bench:concurrency` measures it.
 */
const fewestCores = 3
const mostThreads = 8

/** How many threads a run is worth on a machine of so many cores; 0: it is done in this one. */
export function threadsFor(
  concurrency: Concurrency,
  files: readonly string[],
  cores: number = availableParallelism(),
): number {
  if (typeof concurrency === 'number') return concurrency > 1 ? Math.min(concurrency, files.length) : 0
  if (concurrency === 'off' || cores < fewestCores) return 0
  let expected = 0
  for (const file of files) expected += expectedMilliseconds[extname(file).toLowerCase()] ?? textMilliseconds
  return expected < worthThreads ? 0 : Math.min(cores, mostThreads, files.length)
}
