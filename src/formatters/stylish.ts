import picocolors from 'picocolors'
import type { Cause, CauseCell, FileResult, Level, LintMessage, LintResult, Unjudged, Verdict } from '../model/index.js'
import { countLevels, countVerdicts } from './count.js'
import { displayPath } from './display-path.js'
import type { FormatContext } from './formatter.js'
import { groupMessages, groupReasons, type CauseGroup } from './group.js'
import { cellName, cellPlace, sectionTitle } from '../form/names.js'
import { sanitize } from './sanitize.js'
import { wordsFor, type Words } from './stylish-words.js'
import { countUnjudged, groupLine, judgedOf, namesHint, namesOf, unjudgedGroups, unjudgedTotals } from './unjudged.js'
import { displayWidth } from './width.js'
import { pad, wrap } from './wrap.js'

type Colors = ReturnType<typeof picocolors.createColors>

/** What the layout depends on. */
type StylishContext = Pick<FormatContext, 'locale' | 'cwd' | 'color' | 'columns' | 'verbose'>

/** How many of the cells that may be wrong are named; JSON has all of them. */
const candidatesShown = 4

/** Narrower terminals are written to as if they had this many columns. */
const leastColumns = 40

/**
 * The output for people: findings by file, section and cause, each with its place in the words of the form,
 * then the verdict of the file, the files that were not judged by kind, and a line over all files. Nothing for no results.
 */
export const stylish = (results: readonly FileResult[], context: StylishContext): string => {
  if (results.length === 0) return ''
  const view = new View(context)
  return [
    ...judgedOf(results).flatMap((result) => [...view.file(result), '']),
    ...view.unjudged(results),
    ...view.totals(results),
    '',
  ].join('\n')
}

const levelColor: Record<Level, 'red' | 'yellow' | 'blue'> = { error: 'red', warning: 'yellow', info: 'blue' }
const verdictColor: Record<Verdict, 'red' | 'yellow' | 'green'> = { fail: 'red', incomplete: 'yellow', pass: 'green' }
const unjudgedColor: Record<Unjudged, 'red' | 'dim'> = { unchecked: 'red', notReport: 'dim', otherFile: 'dim' }

class View {
  private readonly words: Words
  private readonly colors: Colors
  private readonly columns: number

  constructor(private readonly context: StylishContext) {
    this.words = wordsFor(context.locale)
    this.colors = picocolors.createColors(context.color)
    this.columns = Math.max(leastColumns, context.columns)
  }

  file(result: LintResult): string[] {
    const fatal = result.messages.filter((message) => message.fatal)
    const findings = result.messages.filter((message) => !message.fatal)
    const positionWidth = findings.reduce((width, message) => Math.max(width, at(message).length), 0)
    const blocks = [
      fatal.flatMap((message) => this.fatal(message)),
      ...groupMessages(findings).map(({ section, causes }) => [
        `  ${this.colors.bold(section === null ? this.words.wholeReport : sectionTitle(section))}`,
        ...causes.flatMap((group) => this.cause(group, result, positionWidth)),
      ]),
      this.undecided(result),
    ].filter((block) => block.length > 0)
    return [
      ...this.header(result),
      ...blocks.flatMap((block) => ['', ...block]),
      ...(blocks.length > 0 ? [''] : []),
      this.verdict(result),
    ]
  }

  /** A line a kind; the names of the files where they are asked for. */
  unjudged(results: readonly FileResult[]): string[] {
    const { locale, cwd, verbose = false } = this.context
    const groups = unjudgedGroups(results, locale)
    const lines = groups.flatMap((group) => [
      ...this.paragraph(groupLine(group, locale), 0).map((line) => this.colors[unjudgedColor[group.verdict]](line)),
      ...(verbose ? namesOf(group, cwd).map((name) => `  ${name}`) : []),
    ])
    if (lines.length === 0) return []
    return [...lines, ...(verbose ? [] : [this.colors.dim(namesHint(locale))]), '']
  }

  totals(results: readonly FileResult[]): string[] {
    const judged = judgedOf(results)
    const fatal = judged.filter(({ messages }) => messages.some((message) => message.fatal)).length
    const found = this.findings(
      judged.flatMap(({ messages }) => messages),
      fatal === 0 && judged.length > 0 && countUnjudged(results).unchecked === 0,
    )
    const files =
      this.words.totals(results.length, countVerdicts(judged), fatal) + unjudgedTotals(results, this.context.locale)
    return wrap([files, ...found].join(this.words.separator), this.columns).map((line) => this.colors.bold(line))
  }

  private header({ filePath, report }: LintResult): string[] {
    const facts = report && [
      report.organ,
      report.year === null ? null : this.words.year(report.year),
      report.edition === null ? null : this.words.edition(report.edition),
    ]
    const line = facts?.filter((fact) => fact !== null).join(' · ') ?? ''
    return [
      this.colors.underline(displayPath(filePath, this.context.cwd)),
      ...(line === '' ? [] : this.paragraph(sanitize(line), 2).map((text) => this.colors.dim(text))),
    ]
  }

  private fatal({ message, code }: LintMessage): string[] {
    const label = this.words.fatal + this.words.colon
    const [first = '', ...rest] = this.paragraph(label + sanitize(message), 2, code === undefined ? '' : sanitize(code))
    return [first.replace(label, () => this.colors.red(label)), ...rest]
  }

  private cause({ cause, messages }: CauseGroup, result: LintResult, positionWidth: number): string[] {
    const indent = cause ? 6 : 4
    return [
      ...(cause ? this.causeLines(cause, result).map((line) => this.colors.bold(line)) : []),
      ...messages.flatMap((message) => this.finding(message, result, positionWidth, indent)),
    ]
  }

  private causeLines(cause: Cause, { report }: LintResult): string[] {
    const change = ({ cell, printed, expected }: CauseCell): string =>
      sanitize(`${cellName(cell, report?.edition ?? null)}${this.words.colon}${printed} → ${expected}`)
    if ('cell' in cause) return this.paragraph(this.words.cause + change(cause), 4)
    const { candidates } = cause
    const shown = candidates.slice(0, candidatesShown).map(change)
    const more = candidates.length > shown.length ? [this.words.more(candidates.length)] : []
    return [
      ...this.paragraph(this.words.candidates, 4),
      ...[...shown, ...more].flatMap((line) => this.paragraph(line, 6)),
    ]
  }

  private finding(message: LintMessage, result: LintResult, positionWidth: number, indent: number): string[] {
    const position = pad(at(message), positionWidth)
    const level = this.words.level[message.level]
    const levelWidth = Math.max(...Object.values(this.words.level).map((word) => displayWidth(word)))
    const hanging = indent + position.length + 2 + levelWidth + 2
    const lines = this.paragraph(sanitize(message.message), hanging, message.ruleId ?? '')
    const place = message.cell ? sanitize(cellPlace(message.cell, result.report?.edition ?? null)) : ''
    const head = [
      ' '.repeat(indent) + this.colors.dim(position),
      this.colors[levelColor[message.level]](pad(level, levelWidth)),
    ].join('  ')
    return [
      `${head}  ${(lines[0] ?? '').trimStart()}`,
      ...lines.slice(1),
      ...(place === '' ? [] : this.paragraph(place, hanging).map((line) => this.colors.dim(line))),
    ]
  }

  private undecided({ reasons }: LintResult): string[] {
    const lines = [...groupReasons(reasons)].flatMap(([reason, rules]) =>
      this.paragraph(sanitize(reason) + this.words.colon + rules.join(this.words.listSeparator), 4),
    )
    return lines.length === 0 ? [] : [`  ${this.colors.bold(this.words.undecided)}`, ...lines]
  }

  private verdict({ verdict, messages }: LintResult): string {
    const { colors, words } = this
    const judgement = colors.bold(colors[verdictColor[verdict]](words.verdict[verdict]))
    return `  ${[judgement, ...this.findings(messages, verdict !== 'incomplete')].join(words.colon)}`
  }

  /** How many findings there are; that there are none is said only of what has been judged. */
  private findings(messages: readonly LintMessage[], judged: boolean): string[] {
    const counts = countLevels(messages)
    return judged || counts.error + counts.warning + counts.info > 0 ? [this.words.counts(counts)] : []
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

/** Lines of a PDF are those of the text that was read from it; the page is what its reader finds. */
function at({ line, column, page }: LintMessage): string {
  return page === undefined ? `${line}:${column}` : `p${page} ${line}:${column}`
}
