import { createHash, type Hash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { isFacts } from '../facts/shape.js'
import { comparedProblems as problems } from './compared-problems.js'
import type { PreviousFacts } from './run.js'
import { UsageError } from './usage-error.js'

/** Whether a path is that of facts, by its name; any other is that of reports. */
export const namesFacts = (path: string): boolean => /\.(?:nd)?jsonl?$/iu.test(path)

/**
 * Facts of last year that are there already. They are looked at line by line: those of a hundred thousand reports are
 * 250 MB.
 *
 * @throws {UsageError} for what holds none, and for facts of another version.
 */
export async function factsAt(path: string, given: string): Promise<PreviousFacts> {
  const digest = createHash('sha256')
  let number = 0
  let isThere = false
  for await (const line of linesOf(path, digest, given)) {
    number += 1
    if (line === '') continue
    isThere = true
    // Places in the file are counted by lines that end as they were written.
    if (line.endsWith('\r') || !holdsFacts(line)) throw new UsageError(problems.wrongFacts(given, number))
  }
  if (!isThere) throw new UsageError(problems.noPrevious(given))
  return { path, hash: digest.digest('hex'), isDemanded: true, unread: [] }
}

/** The lines of a file, and a digest of all that was read. */
async function* linesOf(path: string, digest: Hash, given: string): AsyncGenerator<string> {
  let rest = ''
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true })
  const bytes = createReadStream(path) as AsyncIterable<Uint8Array>
  try {
    for await (const chunk of bytes) {
      digest.update(chunk)
      const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n')
      rest = lines.pop() ?? ''
      yield* lines
    }
  } catch {
    throw new UsageError(problems.noPrevious(given))
  }
  if (rest !== '') yield rest
}

/** Whether a line holds facts. */
function holdsFacts(line: string): boolean {
  try {
    return isFacts(JSON.parse(line))
  } catch {
    return false
  }
}
