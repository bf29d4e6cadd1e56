import picocolors from 'picocolors'
import type {
  Cause,
  CauseCell,
  FileResult,
  Level,
  LintMessage,
  LintResult,
  SuppressedMessage,
  Verdict,
} from '../model/index.js'
import { acceptanceParts, acceptedBy, acceptedTotals, besidesVerdict, countAccepted } from './accepted.js'
import { countLevels, countVerdicts } from './count.js'
import { countsInWords } from './counts-shown.js'
import { displayPath } from './display-path.js'
import type { FormatContext } from './formatter.js'
import { groupMessages, groupReasons, type CauseGroup, type SectionGroup } from './group.js'
import { formWords } from './form-words.js'
import { sanitize, withoutCommands } from './sanitize.js'
import { beforeLines, RoundView, roundTotals, withState } from './round-lines.js'
import { shownAlone } from './shown-alone.js'
import { resultsOfFiles, subjectOf, totalsOfMany } from './scope.js'
import { wordsFor, type Words } from './stylish-words.js'
import { countUnjudged, groupLine, judgedOf, namesHint, unjudgedGroups, unjudgedTotals } from './unjudged.js'
import { displayWidth } from './width.js'
import { isWithoutLines, joinPlace, otherFiles, pagePlace, placeInWords, sectionName } from './words-place.js'
import { pad, wrap } from './wrap.js'

type Colors = ReturnType<typeof picocolors.createColors>

/** What the layout depends on. */
type StylishContext = Pick<FormatContext, 'locale' | 'cwd' | 'color' | 'columns' | 'verbose' | 'errorsOnly' | 'forms'> &
  Partial<Pick<FormatContext, 'version'>>

/** How many of the cells that may be wrong are named; JSON has all of them. */
const candidatesShown = 4

/** Narrower terminals are written to as if they had this many columns. */
const leastColumns = 40

/**
 * The output for people: findings by file, section and cause, each with its place in the words of the form, which goes
 * first where a file has no lines; then the verdict of the file, the files that were not judged by kind, and a line over
 * all files. Nothing for no results.
 */
export const stylish = (results: readonly FileResult[], context: StylishContext): string => {
  if (results.length === 0) return ''
  const view = new View(context)
  const lines = [
    ...view.rounds.origin(results),
    ...shownAlone(judgedOf(results), context, view.rounds).flatMap((result) => [...view.file(result), '']),
    ...view.unjudged(results),
    ...view.totals(results),
    '',
  ]
  return withoutCommands(lines.join('\n'))
}

const levelColor: Record<Level, 'red' | 'yellow' | 'blue'> = { error: 'red', warning: 'yellow', info: 'blue' }
const verdictColor: Record<Verdict, 'red' | 'yellow' | 'green'> = { fail: 'red', incomplete: 'yellow', pass: 'green' }
const unjudgedColor = { unchecked: 'red', notReport: 'dim', otherFile: 'dim', earlierOnly: 'yellow' } as const

/** Line and column of a finding. */
const at = ({ line, column }: LintMessage): string => `${line}:${column}`

class View {
  private readonly words: Words
  private readonly colors: Colors
  private readonly columns: number
  /** The place that was said last: findings that stand at one follow each other. */
  private saidPlace = ''
  readonly rounds: RoundView
  private readonly levelWidth: number

  constructor(private readonly context: StylishContext) {
    this.words = wordsFor(context.locale)
    this.colors = picocolors.createColors(context.color)
    this.columns = Math.max(leastColumns, context.columns)
    this.rounds = new RoundView(context, this.colors, (text, indent, tail) => this.paragraph(text, indent, tail))
    this.levelWidth = Math.max(...Object.values(this.words.level).map((word) => displayWidth(word)))
  }

  file(result: LintResult): string[] {
    const fatal = result.messages.filter((message) => message.fatal)
    const findings = result.messages.filter((message) => !message.fatal)
    const listed = this.context.verbose ? [...findings, ...result.suppressedMessages] : findings
    const positionWidth = listed.reduce((width, message) => Math.max(width, at(message).length), 0)
    const blocks = [
      fatal.flatMap((message) => this.fatal(message)),
      ...groupMessages(findings).map((group) => this.section(group, result, positionWidth)),
      this.undecided(result),
      this.accepted(result, positionWidth),
      this.rounds.file(result),
    ].filter((block) => block.length > 0)
    return [
      ...this.header(result),
      ...blocks.flatMap((block) => ['', ...block]),
      ...(blocks.length > 0 ? [''] : []),
      ...this.verdict(result),
    ]
  }

  /** A line a kind; the names of the files where they are asked for. */
  unjudged(results: readonly FileResult[]): string[] {
    const { locale, verbose = false } = this.context
    const groups = unjudgedGroups(results, locale)
    const lines = groups.flatMap((group) => [
      ...this.paragraph(groupLine(group, locale), 0).map((line) => this.colors[unjudgedColor[group.verdict]](line)),
      ...(verbose ? this.rounds.names(group) : []),
    ])
    if (lines.length === 0) return []
    return [...lines, ...(verbose ? [] : [this.colors.dim(namesHint(locale))]), '']
  }

  totals(results: readonly FileResult[]): string[] {
    const judged = judgedOf(results)
    const fatal = judged.filter(({ messages }) => messages.some((message) => message.fatal)).length
    const { locale, verbose } = this.context
    const accepted = acceptedTotals(judged, locale, verbose ? undefined : this.words.reasonsHint)
    const isAllJudged = fatal === 0 && judged.length > 0 && countUnjudged(results).unchecked === 0
    const found = this.findings(
      judged.flatMap(({ messages }) => messages),
      isAllJudged && accepted.length === 0,
    )
    const ofFiles = resultsOfFiles(results)
    const files =
      this.words.totals(ofFiles.length, countVerdicts(judgedOf(ofFiles)), fatal) + unjudgedTotals(results, locale)
    const line = [files, ...totalsOfMany(results, locale), ...found, ...accepted].join(this.words.separator)
    return [line, ...roundTotals(results, this.context)]
      .flatMap((text) => wrap(text, this.columns))
      .map((part) => this.colors.bold(part))
  }

  private header(result: LintResult): string[] {
    const { filePath, report, scope } = result
    const { organ, year, edition } = subjectOf(result)
    const facts = [
      organ ?? (scope ? this.words.manyReports : null),
      year === null ? null : this.words.year(year),
      edition === null ? null : this.words.edition(edition),
    ]
    const line = facts.filter((fact) => fact !== null).join(' · ')
    return [
      this.colors.underline(displayPath(filePath, this.context.cwd)) +
        (report?.format === 'xlsx' ? this.words.tablesAlone : ''),
      ...(line === '' ? [] : this.paragraph(sanitize(line), 2).map((text) => this.colors.dim(text))),
    ]
  }

  private fatal({ message, code }: LintMessage): string[] {
    const label = this.words.fatal + this.words.colon
    const tail = code === undefined ? '' : sanitize(code)
    return this.labelled(label, this.colors.red, this.paragraph(label + sanitize(message), 2, tail))
  }

  private section({ section, causes }: SectionGroup, result: LintResult, positionWidth: number): string[] {
    this.saidPlace = ''
    const title = sectionName(section, result, this.words, formWords(result, this.context))
    return [`  ${this.colors.bold(title)}`, ...causes.flatMap((group) => this.cause(group, result, positionWidth))]
  }

  private cause({ cause, messages }: CauseGroup, result: LintResult, positionWidth: number): string[] {
    const indent = cause ? 6 : 4
    if (cause) this.saidPlace = ''
    const lines = messages.flatMap((message) => this.finding(message, result, positionWidth, indent))
    if (!cause) return lines
    this.saidPlace = ''
    return [...this.causeLines(cause, result).map((line) => this.colors.bold(line)), ...lines]
  }

  private causeLines(cause: Cause, result: LintResult): string[] {
    const form = formWords(result, this.context)
    const change = ({ cell, printed, expected }: CauseCell): string =>
      sanitize(`${form.cellName(cell)}${this.words.colon}${printed} → ${expected}`)
    if ('cell' in cause) return this.paragraph(this.words.cause + this.words.colon + change(cause), 4)
    const { candidates, together = 'one' } = cause
    // The line that says how many there are takes the place of one that could be shown.
    const most = candidates.length === candidatesShown + 1 ? candidates.length : candidatesShown
    const shown = candidates.slice(0, most).map(change)
    const more = candidates.length > shown.length ? [this.words.more(candidates.length)] : []
    return [
      ...this.paragraph(this.words.candidates[together] + this.words.colon.trimEnd(), 4),
      ...[...shown, ...more].flatMap((line) => this.paragraph(line, 6)),
    ]
  }

  private finding(message: LintMessage, result: LintResult, positionWidth: number, indent: number): string[] {
    const form = formWords(result, this.context)
    if (isWithoutLines(result)) {
      const { inTable, paragraph, compared } = placeInWords(message, form, this.words)
      const place = joinPlace(pagePlace(message, this.words), inTable, paragraph)
      const isNew = place !== this.saidPlace
      this.saidPlace = place
      if (place === '') return this.message(message, ' '.repeat(indent), compared)
      const said = isNew ? this.paragraph(sanitize(place), indent) : []
      return [...said, ...this.message(message, ' '.repeat(indent + 2), compared)]
    }
    const position = `${' '.repeat(indent)}${pad(at(message), positionWidth)}  `
    return this.message(message, position, message.cell ? form.cellPlace(message.cell) : '')
  }

  /** Level and text of a finding behind what stands on the left of them, and below them a cell. */
  private message(finding: LintMessage, before: string, cell: string): string[] {
    const { level, ruleId, code } = finding
    const hanging = before.length + this.levelWidth + 2
    const [first = '', ...rest] = this.paragraph(
      withState(finding, this.context),
      hanging,
      sanitize(ruleId ?? code ?? ''),
    )
    const head = this.colors.dim(before) + this.colors[levelColor[level]](pad(this.words.level[level], this.levelWidth))
    return [
      `${head}  ${first.trimStart()}`,
      ...rest,
      ...[
        ...(cell === '' ? [] : [sanitize(cell)]),
        ...otherFiles(finding, this.words, this.context.cwd),
        ...beforeLines(finding, this.context),
      ].flatMap((text) => this.paragraph(text, hanging).map((line) => this.colors.dim(line))),
    ]
  }

  private undecided({ reasons }: LintResult): string[] {
    const { colon, listSeparator } = this.words
    const lines = [...groupReasons(reasons)].flatMap(([reason, rules]) =>
      this.paragraph(sanitize(reason) + colon + rules.join(listSeparator), 4),
    )
    return lines.length === 0 ? [] : [`  ${this.colors.bold(this.words.undecided)}`, ...lines]
  }

  /** How many findings are accepted and by what; each of them with the reasons where that is asked for. */
  private accepted(result: LintResult, positionWidth: number): string[] {
    const { words, colors, context } = this
    const messages = result.suppressedMessages
    if (messages.length === 0) return []
    this.saidPlace = ''
    const label = words.acceptedCount(messages.length)
    const by = acceptedBy(countAccepted([result]), words)
    return [
      ...this.labelled(label, colors.bold, this.paragraph(label + words.colon + by, 2)),
      ...(context.verbose ? messages.flatMap((message) => this.acceptedFinding(message, result, positionWidth)) : []),
    ]
  }

  private acceptedFinding(message: SuppressedMessage, result: LintResult, positionWidth: number): string[] {
    // As far in as the text of the finding, behind its place and level.
    const hanging = 4 + (isWithoutLines(result) ? 0 : positionWidth) + 2 + this.levelWidth + 2
    const reasons = message.suppressions.flatMap((acceptance) => {
      const text = acceptanceParts(acceptance, this.words).join(this.words.separator)
      return this.paragraph(sanitize(text), hanging)
    })
    return [...this.finding(message, result, positionWidth, 4), ...reasons]
  }

  private verdict(result: LintResult): string[] {
    const { verdict, messages } = result
    const judgement = this.words.verdict[verdict]
    const besides = besidesVerdict(result, this.context.locale)
    const found = this.findings(messages, verdict !== 'incomplete' && besides === '')
    const text = [judgement + besides, ...found].join(this.words.colon)
    return this.labelled(
      judgement,
      (label) => this.colors.bold(this.colors[verdictColor[verdict]](label)),
      this.paragraph(text, 2),
    )
  }

  /** How many findings there are. That there are none is said only of what has been judged, and without accepted ones. */
  private findings(messages: readonly LintMessage[], saysNone: boolean): string[] {
    const counts = countLevels(messages)
    return saysNone || counts.error + counts.warning + counts.info > 0 ? [countsInWords(counts, this.context)] : []
  }

  /** Lines that begin with a label, which is given a colour after they were wrapped. */
  private labelled(
    label: string,
    colour: (text: string) => string,
    [first = '', ...rest]: readonly string[],
  ): string[] {
    return [first.replace(label, () => colour(label)), ...rest]
  }

  /** Wrapped and indented text; `tail` follows dimmed, on the last line where there is room. */
  private paragraph(text: string, indent: number, tail = ''): string[] {
    const width = this.columns - indent
    const lines = wrap(text, width)
    const last = lines.at(-1) ?? ''
    const dimmed = this.colors.dim(tail)
    if (tail !== '' && displayWidth(last) + 2 + displayWidth(tail) <= width) {
      lines[lines.length - 1] = `${last}  ${dimmed}`
    } else if (tail !== '') lines.push(dimmed)
    return lines.map((line) => ' '.repeat(indent) + line)
  }
}
