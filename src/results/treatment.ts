import { fileKinds, kindOfName } from '../parse/file-kinds.js'
import { formatOfPath } from '../parse/detect.js'
import { keyOf } from '../text/key.js'
import type { FileKind, Unjudged } from '../model/index.js'

/**
 * How a file came into a run: `named` in the call, by the shell or by a pattern that ends in its extension; `found` in a
 * folder or by a pattern for files of all names; `foundByName` is found, and its name says that it is a report.
 */
export type Arrival = 'named' | 'found' | 'foundByName'

/** What a file turns out to be, from its name, its first bytes, or by reading it. */
export type Standing =
  /** A report that the rules ran on. */
  | 'report'
  /** In a format that is read, but this one cannot be: damaged, encrypted, beyond a limit, a scan. */
  | 'refused'
  /** Of a kind that holds reports and is not read. */
  | 'unread'
  /** Read, and no report. */
  | 'notReport'
  /** Text without a word in it. */
  | 'empty'
  /** A picture, an archive, a spreadsheet and the like. */
  | 'aside'
  /** A program, data, a font. */
  | 'outside'
  /** Written by report-lint itself. */
  | 'own'

/** How a file is reported: with the verdict of the rules, a fatal message, in a group of its own, or not at all. */
export type Treatment = 'verdict' | 'fatal' | Unjudged | 'nothing'

/** The table of docs/guides/formats.md. */
const treatments: Readonly<Record<Standing, Readonly<Record<Arrival, Treatment>>>> = {
  report: { named: 'verdict', found: 'verdict', foundByName: 'verdict' },
  refused: { named: 'fatal', found: 'fatal', foundByName: 'fatal' },
  unread: { named: 'fatal', found: 'unchecked', foundByName: 'unchecked' },
  notReport: { named: 'fatal', found: 'notReport', foundByName: 'notReport' },
  empty: { named: 'fatal', found: 'notReport', foundByName: 'fatal' },
  aside: { named: 'fatal', found: 'otherFile', foundByName: 'unchecked' },
  outside: { named: 'fatal', found: 'nothing', foundByName: 'nothing' },
  own: { named: 'fatal', found: 'nothing', foundByName: 'nothing' },
}

/** Decides for every file how it is reported, by how it came and what it is. */
export const treatmentOf = (arrival: Arrival, standing: Standing): Treatment => treatments[standing][arrival]

/** Whether a run in which a file was reported so ends with 2, because something that was to be judged was not. */
export const leavesUnjudged = (treatment: Treatment): boolean => treatment === 'fatal' || treatment === 'unchecked'

/** Codes of files that were read and hold no report of anybody. */
const noReports: readonly string[] = ['not-a-report', 'blank-form', 'own-output', 'empty']

/**
 * Whether a file without facts may hold a report, so that it is not certain of its unit that it has none.
 *
 * @param code That of its fatal message; absent where it has none, or was found and not judged.
 */
export const mayHoldReport = (verdict: string, code?: string | null): boolean =>
  verdict === 'unchecked' || (typeof code === 'string' && !noReports.includes(code))

/** How a file came that was found: by its name it may say that it is a report, in either script. */
export const arrivalOfFound = (path: string): Arrival =>
  /年度报告|年报/u.test(keyOf(path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1).normalize()))
    ? 'foundByName'
    : 'found'

/** What a file is that is not read, by its kind. */
export const standingOfKind = (kind: FileKind | 'outside'): Standing =>
  kind === 'outside' ? 'outside' : fileKinds[kind].group === 'document' ? 'unread' : 'aside'

/**
 * What a file is that was to be read and was refused.
 *
 * @param code That of the fatal message.
 * @param kind What it is in truth, where its kind is not read.
 */
export function standingOfRefusal(path: string, code: string | undefined, kind: string | undefined): Standing {
  switch (code) {
    case 'own-output':
      return 'own'
    case 'not-a-report':
    case 'blank-form':
      return 'notReport'
    case 'empty':
      return textFormats.has(formatOfPath(path)) ? 'empty' : 'refused'
    case 'pdf-library-missing':
      return 'unread'
    case 'unsupported-format':
      // Its name, or its first bytes, promised a report, whatever else it is.
      return kind === undefined ? 'refused' : 'unread'
    default:
      return 'refused'
  }
}

const textFormats: ReadonlySet<string | undefined> = new Set(['markdown', 'text', 'html'])

/** What a file may be, judged by its name: one to be read, or a kind that is not. */
export function kindOfPath(path: string, readable: readonly string[]): FileKind | 'outside' | 'readable' {
  const name = path.toLowerCase()
  return readable.some((extension) => name.endsWith(extension)) ? 'readable' : kindOfName(path)
}
