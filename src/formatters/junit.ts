import type { FileResult, LintMessage, LintResult, SuppressedMessage } from '../model/index.js'
import type { FormatContext } from './formatter.js'
import { junitWords, type JunitWords } from './junit-words.js'
import { locateFile } from './locate-file.js'
import { hasLines, placedText } from './placed-text.js'
import { withRefusals } from './unjudged.js'
import { printXml, type XmlElement } from './xml.js'

type Context = Pick<FormatContext, 'cwd' | 'locale'>

/** Name of the case that stands for reading the file and for findings of no rule. */
const readingCase = 'read'

/** Times are not measured; readers that add them up need a number. */
const time = '0'

/**
 * JUnit's XML: a suite a file, a case a rule. Errors and warnings fail their case; advice does not turn a build red
 * and stands in the output of a passed one. What does not apply, is accepted or could not be decided is skipped, with the reason.
 */
export const junit = (results: readonly FileResult[], context: Context): string => {
  const suites = withRefusals(results, context.locale).map((result) => suite(result, context))
  return printXml({
    name: 'testsuites',
    attributes: { name: 'report-lint', ...totals(suites.flatMap(({ children }) => children)), time },
    children: suites,
  })
}

interface TestCase extends XmlElement {
  children: XmlElement[]
}

function suite(result: LintResult, context: Context): XmlElement & { children: TestCase[] } {
  const file = locateFile(result.filePath, context.cwd).path
  const view = new CaseView(result, file, context)
  const ids = new Set([...Object.keys(result.outcomes), ...result.messages.flatMap(({ ruleId }) => ruleId ?? [])])
  const children = [view.testCase(null), ...[...ids].map((id) => view.testCase(id))]
  return { name: 'testsuite', attributes: { name: file, ...totals(children), time }, children }
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
    const worst = (['error', 'warning'] as const).find((level) => messages.some((message) => message.level === level))
    if (worst !== undefined) return [this.problem('failure', worst, messages, this.reasons(ruleId))]
    const skipped = messages.length === 0 ? this.skipped(ruleId) : undefined
    if (skipped !== undefined) return [{ name: 'skipped', attributes: { message: skipped } }]
    const output = [...messages.map((message) => this.line(message)), ...this.reasons(ruleId)]
    return output.length === 0 ? [] : [{ name: 'system-out', attributes: {}, text: output.join('\n') }]
  }

  private problem(name: string, type: string, messages: readonly LintMessage[], more: string[] = []): XmlElement {
    const [first] = messages.filter(({ level, fatal }) => fatal ?? level === type)
    const message = first && first.message + (messages.length > 1 ? this.words.more(messages.length) : '')
    const text = [...messages.map((found) => this.line(found)), ...more].join('\n')
    return { name, attributes: { message, type }, text }
  }

  /** Why a case without findings is skipped; undefined where it has passed. */
  private skipped(ruleId: string | null): string | undefined {
    const outcome = ruleId === null ? undefined : this.result.outcomes[ruleId]
    if (outcome === 'notApplicable') return this.words.notApplicable
    const accepted = this.result.suppressedMessages.filter((message) => message.ruleId === ruleId)
    const texts = [
      ...this.reasons(ruleId),
      ...(accepted.length > 0 ? [this.words.accepted(justificationsOf(accepted))] : []),
    ]
    return texts.length === 0 ? undefined : texts.join(this.words.separator)
  }

  private reasons(ruleId: string | null): string[] {
    return (this.result.reasons[ruleId ?? ''] ?? []).map((reason) => this.words.undecided(reason))
  }

  private line(message: LintMessage): string {
    const { level, colon } = this.words
    const text = level[message.level] + colon + placedText(message, this.result, this.context.locale)
    return hasLines(this.result) ? `${this.file}:${message.line}:${message.column} ${text}` : `${this.file} ${text}`
  }
}

const justificationsOf = (messages: readonly SuppressedMessage[]): string[] => [
  ...new Set(messages.flatMap(({ suppressions }) => suppressions.map(({ justification }) => justification))),
]
