import type { FileResult, LintMessage, LintResult } from '../model/index.js'
import { acceptedTexts, countAccepted } from './accepted.js'
import type { FormatContext } from './formatter.js'
import { junitWords, type JunitWords } from './junit-words.js'
import { locateFile } from './locate-file.js'
import { hasLines, placedText } from './placed-text.js'
import { withRefusals } from './unjudged.js'
import { printXml, type XmlElement } from './xml.js'

type Context = Pick<FormatContext, 'cwd' | 'locale' | 'forms'>

/** Name of the case that stands for reading the file and for findings of no rule. */
const readingCase = 'read'

/** Times are not measured; readers that add them up need a number. */
const time = '0'

/**
 * JUnit's XML: a suite a file, a case a rule. Errors and warnings fail their case; advice does not turn a build red
 * and stands in the output of a passed one. What does not apply, was left open or has nothing but accepted findings is
 * skipped, with the reason. How many findings of a file are accepted, and by what, are properties of its suite.
 */
export const junit = (results: readonly FileResult[], context: Context): string => {
  const suites = withRefusals(results, context.locale).map((result) => suite(result, context))
  return printXml({
    name: 'testsuites',
    attributes: { name: 'report-lint', ...totals(suites.flatMap(({ cases }) => cases)), time },
    children: suites.map(({ element }) => element),
  })
}

interface TestCase extends XmlElement {
  children: XmlElement[]
}

function suite(result: LintResult, context: Context): { element: XmlElement; cases: TestCase[] } {
  const file = locateFile(result.filePath, context.cwd).path
  const view = new CaseView(result, file, context)
  const { outcomes, reasons, messages, suppressedMessages } = result
  const found = [...messages, ...suppressedMessages].flatMap(({ ruleId }) => ruleId ?? [])
  const ids = new Set([...Object.keys(outcomes), ...Object.keys(reasons), ...found])
  const cases = [view.testCase(null), ...[...ids].map((id) => view.testCase(id))]
  const { organ } = result.scope ?? {}
  const attributes = { name: organ ? `${file} ${organ}` : file, ...totals(cases), time }
  return { element: { name: 'testsuite', attributes, children: [...properties(result), ...cases] }, cases }
}

/** None where nothing is accepted. */
function properties(result: LintResult): XmlElement[] {
  const counts = Object.entries(countAccepted([result])).filter(([, count]) => count > 0)
  const children = counts.map(([by, value]) => ({ name: 'property', attributes: { name: `accepted.${by}`, value } }))
  return children.length === 0 ? [] : [{ name: 'properties', attributes: {}, children }]
}

function totals(cases: readonly TestCase[]): Record<string, number> {
  const count = (name: string): number => cases.filter(({ children }) => children[0]?.name === name).length
  return { tests: cases.length, failures: count('failure'), errors: count('error'), skipped: count('skipped') }
}

class CaseView {
  private readonly words: JunitWords

  constructor(
    private readonly result: LintResult,
    private readonly file: string,
    private readonly context: Context,
  ) {
    this.words = junitWords(context.locale)
  }

  /** The case of a rule; of null, that of reading the file. */
  testCase(ruleId: string | null): TestCase {
    // Jenkins takes what stands before the last full stop for the package.
    const attributes = { name: ruleId ?? readingCase, classname: this.file.replaceAll('.', '_'), file: this.file, time }
    return { name: 'testcase', attributes, children: this.ending(ruleId) }
  }

  private ending(ruleId: string | null): XmlElement[] {
    const messages = this.result.messages.filter((message) => message.ruleId === ruleId)
    const fatal = messages.find((message) => message.fatal)
    if (fatal) return [this.problem('error', fatal.code ?? readingCase, messages)]
    const reasons = this.reasons(ruleId)
    const accepted = this.accepted(ruleId)
    const worst = (['error', 'warning'] as const).find((level) => messages.some((message) => message.level === level))
    if (worst !== undefined) return [this.problem('failure', worst, messages, [...reasons, ...accepted])]
    const advice = messages.map((message) => this.line(message))
    if (reasons.length > 0) return [...this.skipped([...reasons, ...accepted]), ...systemOut(advice)]
    if (advice.length > 0) return systemOut([...advice, ...accepted])
    return this.skipped(this.isNotApplicable(ruleId) ? [this.words.notApplicable] : accepted)
  }

  private problem(name: string, type: string, messages: readonly LintMessage[], more: string[] = []): XmlElement {
    const [first] = messages.filter(({ level, fatal }) => fatal ?? level === type)
    const message = first && first.message + (messages.length > 1 ? this.words.more(messages.length) : '')
    const text = [...messages.map((found) => this.line(found)), ...more].join('\n')
    return { name, attributes: { message, type }, text }
  }

  /** Nothing where there is no reason to skip the case: it has passed. */
  private skipped(texts: readonly string[]): XmlElement[] {
    return texts.length === 0 ? [] : [{ name: 'skipped', attributes: { message: texts.join(this.words.separator) } }]
  }

  private isNotApplicable(ruleId: string | null): boolean {
    return ruleId !== null && this.result.outcomes[ruleId] === 'notApplicable'
  }

  private accepted(ruleId: string | null): string[] {
    const suppressedMessages = this.result.suppressedMessages.filter((message) => message.ruleId === ruleId)
    return acceptedTexts({ suppressedMessages }, this.context.locale)
  }

  private reasons(ruleId: string | null): string[] {
    return (this.result.reasons[ruleId ?? ''] ?? []).map((reason) => this.words.undecided(reason))
  }

  private line(message: LintMessage): string {
    const { level, colon } = this.words
    const text = level[message.level] + colon + placedText(message, this.result, this.context)
    return hasLines(this.result) ? `${this.file}:${message.line}:${message.column} ${text}` : `${this.file} ${text}`
  }
}

const systemOut = (lines: readonly string[]): XmlElement[] =>
  lines.length === 0 ? [] : [{ name: 'system-out', attributes: {}, text: lines.join('\n') }]
