import type { CauseCell, CellAddress, LintMessage, LintResult, Locale, Outcome } from '../../model/index.js'
import { acceptedTotals } from '../accepted.js'
import { countLevels } from '../count.js'
import { countsInWords } from '../counts-shown.js'
import { manualReviews } from '../document/manual-review.js'
import { documentPlace } from '../document/place.js'
import { printedText } from '../document/printed-text.js'
import { cellKey } from '../document/tables.js'
import { documentWords } from '../document/words.js'
import { formWords } from '../form-words.js'
import type { FormatContext } from '../formatter.js'
import { inBrackets } from '../placed-text.js'
import { countsText, roundOf } from '../rounds.js'
import { roundWords } from '../round-words.js'
import { displayWidth } from '../width.js'
import { wrap } from '../wrap.js'
import { briefWords } from './words.js'

/** A cell that is wrong or probably wrong. */
export interface BriefCell {
  cell: string
  printed: string
  /** Empty where it is not known. */
  expected: string
  problem: string
}

/** What the page says of one report, cut so that it stays one page. */
export interface Brief {
  counts: string
  /** Accepted findings, the earlier round; nothing where there are none. */
  notes: string[]
  checked: string
  open: string[]
  cells: BriefCell[]
  /** How many cells are not listed; empty for none. */
  moreCells: string
  others: string[]
  moreOthers: string
}

/** As much as an A4 page holds next to everything else; text by its width, in half Han characters. */
const mostCells = 8
const mostOthers = 4
const mostReasons = 4
const longestText = 180

/** The page about one report. */
export function briefOf(result: LintResult, context: FormatContext): Brief {
  const words = documentWords(context.locale)
  const brief = briefWords(context.locale)
  const { messages } = result
  const round = roundOf(result)
  const fatal = messages.filter((message) => message.fatal)
  const findings = messages.filter((message) => !message.fatal)
  const { info, ...grave } = countLevels(findings)
  // That nothing was found is said only of what was judged, and where nothing is accepted.
  const saysNothing = fatal.length > 0 || (findings.length === 0 && result.suppressedMessages.length > 0)
  const cells = cellsIn(findings, result, context)
  const apart = findings.filter((message) => !namesCell(message))
  const others = grades.flatMap((level) => apart.filter((message) => message.level === level))
  const advice = info > 0 ? [brief.advice(info)] : []
  const left = others.length - mostOthers
  return {
    counts: saysNothing ? '' : countsInWords({ ...grave, info }, context),
    notes: [
      ...acceptedTotals([result], context.locale),
      ...(round ? [roundWords(context.locale).title + words.colon + countsText(round.counts, context.locale)] : []),
    ],
    checked: fatal.length > 0 ? brief.notRead : brief.outcomes(outcomesOf(result), cellsRead(result)),
    open: [...fatal.map(({ message }) => shortened(message)), ...openIn(result, context)],
    cells: cells.slice(0, mostCells),
    moreCells: cells.length > mostCells ? brief.more(cells.length - mostCells) : '',
    others: others.slice(0, mostOthers).map((message) => otherText(message, result, context)),
    moreOthers: [...(left > 0 ? [brief.more(left)] : []), ...advice].join(words.separator),
  }
}

/** What stands in place of wrong cells where there is none to show. */
export const noCells = ({ locale, errorsOnly = false }: FormatContext): string =>
  errorsOnly ? documentWords(locale).noErrors : briefWords(locale).noCells

/** Levels of what the page lists, the graver first; advice is counted. */
export const grades = ['error', 'warning'] as const

/** What is wrong in one result of several, in few words: its cells, the first of its other findings, or what is open. */
export function problemsOf(result: LintResult, context: FormatContext): string {
  const { locale } = context
  const words = documentWords(locale)
  const cells = cellsIn(result.messages, result, context)
  const named = cells.slice(0, namedCells).map(({ cell }) => cell)
  const others = grades.flatMap((grade) =>
    result.messages.filter((message) => message.level === grade && !namesCell(message)),
  )
  const [reason] = cells.length > 0 || others.length > 0 ? [] : manualReviews(result, context)
  return [
    ...(named.length > 0 ? [named.join(words.listSeparator) + andMore(cells, named.length, locale)] : []),
    ...others.slice(0, 1).map(({ message }) => shortened(message) + andMore(others, 1, locale)),
    ...(reason ? [shortened(reason.reason)] : []),
  ].join(words.separator)
}

const namedCells = 2

const andMore = ({ length }: readonly unknown[], named: number, locale: Locale): string =>
  length > named ? briefWords(locale).andMore(length) : ''

/** What was left open in several reports, each reason with the number of reports. */
export function openOf(results: readonly LintResult[], context: FormatContext): string[] {
  const brief = briefWords(context.locale)
  const counts = new Map<string, number>()
  for (const result of results) {
    const reasons = new Set([
      ...manualReviews(result, context).map(({ reason }) => reason),
      ...result.messages.flatMap(({ fatal, message }) => (fatal ? [message] : [])),
    ])
    for (const reason of reasons) counts.set(reason, (counts.get(reason) ?? 0) + 1)
  }
  const all = [...counts].sort(([, a], [, b]) => b - a)
  const shown = all
    .slice(0, mostReasons)
    .map(([reason, count]) => shortened(reason) + inBrackets(brief.ofReports(count), context.locale))
  return all.length > mostReasons ? [...shown, brief.moreReasons(all.length - mostReasons)] : shown
}

/** Longer text is cut: the page names what is wrong, the full result says it in full. */
function shortened(text: string): string {
  if (displayWidth(text) <= longestText) return text
  const kept = wrap(text, longestText)[0] ?? ''
  return `${kept}……`
}

const namesCell = ({ cell, cause }: LintMessage): boolean =>
  cell !== undefined || (cause !== undefined && 'cell' in cause)

/** The cells of errors, then of warnings; findings that one cell explains are one row. */
function cellsIn(findings: readonly LintMessage[], result: LintResult, context: FormatContext): BriefCell[] {
  const words = briefWords(context.locale)
  const groups = new Map<string, LintMessage[]>()
  for (const level of grades)
    for (const message of findings) {
      const address = addressOf(message)
      if (message.level !== level || !address) continue
      groups.set(cellKey(address), [...(groups.get(cellKey(address)) ?? []), message])
    }
  return [...groups.values()].flatMap((messages) => {
    const [first] = messages
    if (!first) return []
    const cell = cellOf(first, result, context)
    return [messages.length === 1 ? cell : { ...cell, problem: cell.problem + words.explains(messages.length) }]
  })
}

const causeOf = ({ cause }: LintMessage): CauseCell | undefined => (cause && 'cell' in cause ? cause : undefined)
const addressOf = (message: LintMessage): CellAddress | undefined => causeOf(message)?.cell ?? message.cell

function cellOf(message: LintMessage, result: LintResult, context: FormatContext): BriefCell {
  const { blankCell } = documentWords(context.locale)
  const form = formWords(result, context)
  const cause = causeOf(message)
  const address = addressOf(message)
  const printed = cause ? String(cause.printed) : printedText(message, result)
  return {
    cell: address ? form.cellName(address) : '',
    printed: printed === '' ? blankCell : (printed ?? ''),
    expected: cause ? String(cause.expected) : '',
    problem: shortened(message.message),
  }
}

function otherText(message: LintMessage, result: LintResult, context: FormatContext): string {
  const words = documentWords(context.locale)
  const { inForm, inFile } = documentPlace(message, result, words, formWords(result, context))
  const place = [inForm, inFile].filter((part) => part !== '').join(words.listSeparator)
  return `${words.level[message.level]}${words.colon}${shortened(message.message)}${inBrackets(place, context.locale)}`
}

function outcomesOf({ outcomes }: LintResult): Record<Outcome, number> {
  const counts = { pass: 0, fail: 0, incomplete: 0, notApplicable: 0 }
  for (const outcome of Object.values(outcomes)) counts[outcome] += 1
  return counts
}

const cellsRead = ({ data }: LintResult): number => Object.keys(data?.cells ?? {}).length

/** Each reason with the duties that it leaves open, then how many rules did not apply or did not run. */
function openIn(result: LintResult, context: FormatContext): string[] {
  const words = documentWords(context.locale)
  const brief = briefWords(context.locale)
  const reviews = manualReviews(result, context).map(({ reason, rules }) => {
    const duties = shortened(rules.map(({ duty }) => duty).join(words.separator))
    return `${shortened(reason)}${words.colon}${duties}`
  })
  if (result.messages.some(({ fatal }) => fatal)) return reviews
  const left = reviews.length - mostReasons
  const { notApplicable } = outcomesOf(result)
  // Rules about many reports have no outcome on one.
  const off = context.rules.filter(
    ({ id, ...rule }) => !('scope' in rule) && !Object.hasOwn(result.outcomes, id),
  ).length
  return [
    ...reviews.slice(0, mostReasons),
    ...(left > 0 ? [brief.moreReasons(left)] : []),
    ...(notApplicable > 0 ? [brief.notApplicable(notApplicable)] : []),
    ...(off > 0 ? [brief.off(off)] : []),
  ]
}
