import { closeSync, createReadStream, openSync, readSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { candidateKey, findAmong, type Candidate } from '../facts/find-previous.js'
import type { Facts, FindPrevious } from '../model/index.js'
import type { PreviousFacts } from './run.js'

/** A report of the file of facts, and where it stands there. */
interface Entry extends Candidate {
  offset: number
  length: number
}

/**
 * What finds the report of the year before in a file of facts. Only names, years and places are kept in memory; the
 * facts are read when a report asks for them.
 */
export async function findPreviousIn({ path, isDemanded, unread, renamed = [] }: PreviousFacts): Promise<FindPrevious> {
  const entries = new Map<string, Entry[]>()
  const all: Entry[] = []
  let offset = 0
  for await (const line of createInterface({ input: createReadStream(path), crlfDelay: Infinity })) {
    const length = Buffer.byteLength(line)
    const { kind, names, year, file, hash } = JSON.parse(line) as Facts
    const entry = { offset, length, year, file, hash }
    all.push(entry)
    for (const name of names) {
      const key = candidateKey(kind, name)
      entries.set(key, [...(entries.get(key) ?? []), entry])
    }
    offset += length + 1
  }
  const read = ({ offset: at, length }: Entry): Facts => {
    // Opened anew for each: nobody says when a run has asked for the last one.
    const handle = openSync(path, 'r')
    try {
      const bytes = Buffer.alloc(length)
      readSync(handle, bytes, 0, length, at)
      return JSON.parse(bytes.toString()) as Facts
    } finally {
      closeSync(handle)
    }
  }
  return findAmong({ all, byName: entries, read, isDemanded, unread, renamed })
}
