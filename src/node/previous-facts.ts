import { closeSync, createReadStream, openSync, readSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { basename } from 'node:path'
import { mismatch, unknownKind, unknownOrgan, unknownYear } from '../facts/match.js'
import type { Facts, FindPrevious, Identity, Reason } from '../model/index.js'
import type { PreviousFacts } from './run.js'

/** A report of the file of facts: where it stands there, and what candidates are told apart by. */
interface Entry {
  offset: number
  length: number
  year: number | null
  file: string
  hash: string | null
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
      const key = keyOf(kind, name)
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
  const [first, ...others] = all
  // One report was named: it is meant for this one, and why it is not the right one can be said.
  const only = first && others.length === 0 && isDemanded && unread.length === 0 ? read(first) : undefined
  const open = (reason: Reason): Reason | undefined => (isDemanded ? reason : undefined)
  return (asked) => {
    const report = { ...asked, names: namesWith(asked.names, renamed) }
    if (only) return mismatch(report, only, { mayBeShorter: true }) ?? only
    if (report.names.length === 0) return open(unknownOrgan)
    if (report.year === null) return open(unknownYear)
    if (report.kind === null) return open(unknownKind)
    const own = [...new Set(report.names.flatMap((name) => entries.get(keyOf(report.kind, name)) ?? []))]
    const candidates = distinct(own.filter(({ year }) => year === (report.year ?? 0) - 1))
    const [candidate, ...more] = candidates
    if (!candidate) return open(notThere(report, own, unread))
    return more.length === 0 ? read(candidate) : several(candidates)
  }
}

const keyOf = (kind: Facts['kind'], name: string): string => `${kind ?? ''}|${name}`

/** Names with those that the roster has for the same organ. */
const namesWith = (names: readonly string[], renamed: readonly (readonly string[])[]): string[] => [
  ...new Set([...names, ...renamed.filter((all) => all.some((one) => names.includes(one))).flat()]),
]

/** Copies of one file are one report. */
const distinct = (entries: readonly Entry[]): Entry[] =>
  [...entries]
    .sort((a, b) => (a.file < b.file ? -1 : 1))
    .filter(({ hash }, index, sorted) => hash === null || sorted.findIndex((other) => other.hash === hash) === index)

function notThere({ year }: Identity, own: readonly Entry[], unread: readonly string[]): Reason {
  const before = String((year ?? 0) - 1)
  const years = [...new Set(own.map((entry) => String(entry.year ?? '')))].sort()
  const count = String(unread.length)
  return {
    zh:
      `所给的上年资料中没有本机关${before}年度的报告` +
      (years.length > 0 ? `（只有${years.join('、')}年度的）` : '') +
      (unread.length > 0 ? `；其中${count}个文件无法读取` : ''),
    en:
      `what was given for last year holds no report of this organ for ${before}` +
      (years.length > 0 ? `, only for ${years.join(', ')}` : '') +
      (unread.length > 0 ? `; ${count} of its files could not be read` : ''),
  }
}

function several(candidates: readonly Entry[]): Reason {
  const files = candidates.map(({ file }) => basename(file))
  return {
    zh: `上年资料中有${String(files.length)}份本机关的报告（${files.join('、')}），不能确定以哪一份为准；请只留一份`,
    en: `what was given for last year holds ${String(files.length)} reports of this organ (${files.join(', ')}); which of them counts is not certain. Leave one`,
  }
}
