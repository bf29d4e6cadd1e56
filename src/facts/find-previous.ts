import type { Facts, FindPrevious, Identity, Reason } from '../model/index.js'
import { mismatch, unknownKind, unknownOrgan, unknownYear } from './match.js'

/** What reports of other years are told apart by. */
export type Candidate = Pick<Facts, 'year' | 'file' | 'hash'>

/** Reports of other years, of which one is looked for. */
export interface Candidates<E extends Candidate> {
  all: readonly E[]
  /** Those of an organ, by `candidateKey`. */
  byName: ReadonlyMap<string, readonly E[]>
  read: (candidate: E) => Facts
  /** Whether they were given for each report, so that one without a report of the year before is left open. */
  isDemanded: boolean
  /** Names of files that were given and could not be read. */
  unread: readonly string[]
  /** The names of each organ that has had others, from a roster. */
  renamed?: readonly (readonly string[])[]
}

/** What finds the report of the year before among others, by the organ and the year. */
export function findAmong<E extends Candidate>(candidates: Candidates<E>): FindPrevious {
  const { all, byName, read, isDemanded, unread, renamed = [] } = candidates
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
    const own = [...new Set(report.names.flatMap((name) => byName.get(candidateKey(report.kind, name)) ?? []))]
    const last = distinct(own.filter(({ year }) => year === (report.year ?? 0) - 1))
    const [candidate, ...more] = last
    if (!candidate) return open(notThere(report, own, unread))
    return more.length === 0 ? read(candidate) : several(last)
  }
}

/** What the reports of an organ have in common: its kind and one of its names. */
export const candidateKey = (kind: Facts['kind'], name: string): string => `${kind ?? ''}|${name}`

/** Names with those that the roster has for the same organ. */
const namesWith = (names: readonly string[], renamed: readonly (readonly string[])[]): string[] => [
  ...new Set([...names, ...renamed.filter((all) => all.some((one) => names.includes(one))).flat()]),
]

/** Copies of one file are one report. */
const distinct = <E extends Candidate>(entries: readonly E[]): E[] =>
  [...entries]
    .sort((a, b) => (a.file < b.file ? -1 : 1))
    .filter(({ hash }, index, sorted) => hash === null || sorted.findIndex((other) => other.hash === hash) === index)

function notThere({ year }: Identity, own: readonly Candidate[], unread: readonly string[]): Reason {
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

function several(candidates: readonly Candidate[]): Reason {
  const files = candidates.map(({ file }) => file.slice(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1))
  return {
    zh: `上年资料中有${String(files.length)}份本机关的报告（${files.join('、')}），不能确定以哪一份为准；请只留一份`,
    en: `what was given for last year holds ${String(files.length)} reports of this organ (${files.join(', ')}); which of them counts is not certain. Leave one`,
  }
}
