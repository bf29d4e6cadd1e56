import { lint } from '../../src/check/lint.js'
import type { LintMessage } from '../../src/model/index.js'
import { LineIndex } from '../../src/text/lines.js'
import type { Change, Round } from './round.js'

/** A finding of level error or warning on a report that is correct. */
export interface FalseFinding {
  report: string
  /** The true sentence that it lies in; null where it lies in none of them. */
  sentence: string | null
  rule: string
  level: string
  message: string
}

/** What became of one change. */
export interface Trial {
  report: string
  changed: string
  kind: string
  contradicts: Change['contradicts']
  /** A new finding, at the changed place or what it contradicts; of a change that contradicts nothing, anywhere. */
  found: boolean
  /** New findings, in short. */
  findings: string[]
}

/** The outcome of a round. */
export interface Outcome {
  reports: number
  sentences: number
  falseFindings: FalseFinding[]
  trials: Trial[]
}

/** Offsets of a text, the end exclusive. */
interface Span {
  start: number
  end: number
}

const touches = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end

const counts = ({ level }: LintMessage): boolean => level !== 'info'
const keyOf = ({ ruleId, messageId, message }: LintMessage): string => `${ruleId ?? ''}/${messageId ?? ''}/${message}`
const short = ({ ruleId, messageId, level, line, column, message }: LintMessage): string =>
  `${ruleId ?? 'file'}/${messageId ?? ''} ${level} ${line}:${column} ${message}`

/** Where a finding lies, and where what it names besides lies. */
function spansOf({ line, column, endLine, endColumn, related }: LintMessage, index: LineIndex): Span[] {
  const offset = (row: number, place: number): number => index.offset(row) + place - 1
  return [
    { start: offset(line, column), end: Math.max(offset(endLine, endColumn), offset(line, column) + 1) },
    ...related.map((other) => ({ start: offset(other.line, other.column), end: offset(other.line, other.column) + 1 })),
  ]
}

const figure = /[\d\uFF10-\uFF19,.%％一二三四五六七八九十百千零两]/u
const inClause = /[^，。；、：（）,;:()\n]/u
/** A number was changed into another. */
const isFigures = ({ from, to }: Change): boolean => Array.from(from + to).every((character) => figure.test(character))

/** What differs between two sentences, widened to the whole figure, or to the clause where words were changed: its place in the changed one. */
function differenceOf(change: Change): Span {
  const { sentence, changed } = change
  let start = 0
  while (start < changed.length && sentence[start] === changed[start]) start += 1
  let end = changed.length
  while (end > start && changed[end - 1] === sentence[sentence.length - changed.length + end - 1]) end -= 1
  const belongs = isFigures(change) ? figure : inClause
  while (start > 0 && belongs.test(changed[start - 1] ?? '')) start -= 1
  while (end < changed.length && belongs.test(changed[end] ?? '')) end += 1
  return { start, end: Math.max(end, start + 1) }
}

const isTableLine = (text: string, at: number): boolean => text.charAt(text.lastIndexOf('\n', at - 1) + 1) === '|'

export async function runRound({ reports, sentences, changes }: Round): Promise<Outcome> {
  const falseFindings: FalseFinding[] = []
  const trials: Trial[] = []
  for (const { id, text } of reports) {
    const { messages } = await lint(text, { filePath: `${id}.md` })
    const index = new LineIndex(text)
    const own = sentences.filter(({ report }) => report === id)
    for (const finding of messages.filter(counts)) {
      const [place] = spansOf(finding, index)
      const sentence = own.find((line) => {
        const start = text.indexOf(line.sentence)
        return place !== undefined && touches(place, { start, end: start + line.sentence.length })
      })
      const { ruleId, level, message } = finding
      falseFindings.push({
        report: id,
        sentence: sentence?.sentence ?? null,
        rule: ruleId ?? 'file',
        level,
        message,
      })
    }
    const known = new Set(messages.map(keyOf))
    for (const change of changes.filter(({ report }) => report === id)) trials.push(await trialOf(change, text, known))
  }
  return { reports: reports.length, sentences: sentences.length, falseFindings, trials }
}

async function trialOf(change: Change, text: string, known: ReadonlySet<string>): Promise<Trial> {
  const { report, changed, kind, contradicts } = change
  const start = text.indexOf(change.sentence)
  const whole = text.slice(0, start) + changed + text.slice(start + change.sentence.length)
  const { messages } = await lint(whole, { filePath: `${report}.md` })
  const index = new LineIndex(whole)
  const fresh = messages.filter((finding) => counts(finding) && !known.has(keyOf(finding)))
  const difference = differenceOf(change)
  const place = { start: start + difference.start, end: start + difference.end }
  const found = fresh.some((finding) => {
    const spans = spansOf(finding, index)
    const [own] = spans
    if (contradicts === 'nothing') return true
    if (spans.some((span) => touches(span, place))) return true
    // Of two sentences that contradict each other, the finding may lie at either.
    return contradicts === 'sentence' && own !== undefined && !isTableLine(whole, own.start)
  })
  return { report, changed, kind, contradicts, found, findings: fresh.map(short) }
}
