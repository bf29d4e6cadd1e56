/** Files that are worked on or wait for their turn, per thread. */
const lookAhead = 8

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
