import { addressText } from '../form/cells.js'
import { applyFixes } from '../fix/apply.js'
import { lint } from '../library/lint.js'
import type { LintMessage, LintResult, Locale, Rule } from '../model/index.js'
import { CaseError } from './case-error.js'
import type { ExpectedFinding, InvalidCase, RuleCase, ValidCase } from './rule-case.js'
import { textUnder } from './text-under.js'

/** @throws {CaseError} where the rule finds something, or ends otherwise than expected. */
export async function checkValid(rule: Rule, given: ValidCase): Promise<void> {
  const { messages, outcomes, reasons } = await runRule(rule, given)
  const outcome = outcomes[rule.id]
  const { outcome: expected = 'pass' } = given
  if (outcome === expected) return
  const why = outcome === 'fail' ? messages.map(described) : (reasons[rule.id] ?? [])
  throw new CaseError([`the rule ended ${outcome ?? ''}, not ${expected}`, ...why].join('\n  '), {
    actual: outcome,
    expected,
  })
}

/** @throws {CaseError} where the rule finds something else than expected, or its fixes give another text. */
export async function checkInvalid(rule: Rule, given: InvalidCase): Promise<void> {
  const { messages } = await runRule(rule, given)
  const expected = given.findings.map((finding) => (typeof finding === 'string' ? { messageId: finding } : finding))
  if (expected.length === 0) throw new CaseError('an invalid case must expect a finding')
  const found = messages.map((message) => findingOf(message, given.source))
  const actual = found.map((finding, index) => only(finding, expected[index] ?? {}))
  if (JSON.stringify(actual) !== JSON.stringify(expected.map((one) => only(one, one))))
    throw new CaseError(['the findings are others', ...messages.map(described)].join('\n  '), { actual, expected })
  checkOutput(messages, given)
}

function checkOutput(messages: readonly LintMessage[], { source, output }: InvalidCase): void {
  const { output: fixed } = applyFixes(source, messages)
  const expected = output ?? source
  if (fixed === expected) return
  const problem = output === undefined ? 'the findings have fixes: give the output' : 'the fixes give another text'
  throw new CaseError(problem, { actual: fixed, expected })
}

/** Keys of cases that are no options of `lint`; it refuses any other that it does not know. */
const ownKeys: readonly string[] = ['source', 'name', 'options', 'outcome', 'findings', 'output']

/** Runs a rule in both languages and looks at what holds for every finding. */
async function runRule(rule: Rule, given: RuleCase): Promise<LintResult> {
  const { source, options, name } = given
  const others = Object.fromEntries(Object.entries(given).filter(([key]) => !ownKeys.includes(key)))
  const run = (locale: Locale): Promise<LintResult> =>
    lint(source, { ...others, locale, rules: [rule], ...(options && { ruleOptions: { [rule.id]: options } }) })
  const [chinese, english] = [await run('zh-CN'), await run('en')]
  const fatal = chinese.messages.find((message) => message.fatal)
  if (fatal) throw new CaseError(`the source could not be read${name ? ` (${name})` : ''}: ${fatal.message}`)
  for (const [texts, { messages }] of [
    [rule.messages, chinese],
    [rule.en, english],
  ] as const)
    for (const message of messages) checkMessage(message, texts, source)
  const places = ({ messages }: LintResult): unknown => messages.map((message) => findingOf(message, source))
  const [actual, expected] = [english, chinese].map((result) => withoutWords(places(result) as ExpectedFinding[]))
  if (JSON.stringify(actual) !== JSON.stringify(expected))
    throw new CaseError('the rule finds other things in English than in Chinese', { actual, expected })
  return chinese
}

const withoutWords = (findings: readonly ExpectedFinding[]): unknown =>
  findings.map(({ messageId, line, column, cell, text }) => ({ messageId, line, column, cell, text }))

function checkMessage(message: LintMessage, texts: Readonly<Record<string, string>>, source: string): void {
  const template = texts[message.messageId ?? '']
  if (template === undefined) throw new CaseError(`the rule has no message ${message.messageId ?? ''}`)
  const unfilled = [...template.matchAll(/\{(\w+)\}/gu)].find(([, key = '']) => !(key in message.data))
  if (unfilled) throw new CaseError(`nothing was given for ${unfilled[0]} of “${template}”`)
  if (textUnder(source, message) === undefined)
    throw new CaseError(`the finding lies outside of the source: ${described(message)}`)
}

function findingOf({ messageId = '', ...message }: LintMessage, source: string): Required<ExpectedFinding> {
  const { cell, level, line, column, data } = message
  return {
    messageId,
    message: message.message,
    level,
    cell: cell ? addressText(cell) : '',
    data,
    line,
    column,
    text: textUnder(source, message) ?? '',
  }
}

/** What a finding has of the keys of another, in one order; of its data, too. */
function only(finding: ExpectedFinding, keys: Partial<ExpectedFinding>): object {
  const { data: wanted } = keys
  const { data, ...rest } = finding
  const picked = Object.entries(rest).filter(([key]) => key === 'messageId' || key in keys)
  const pickedData = Object.entries(data ?? {}).filter(([key]) => wanted !== undefined && key in wanted)
  return {
    ...Object.fromEntries(picked.sort(byKey)),
    ...(wanted && { data: Object.fromEntries(pickedData.sort(byKey)) }),
  }
}

const byKey = ([a]: [string, unknown], [b]: [string, unknown]): number => (a < b ? -1 : 1)

const described = ({ line, column, messageId, message }: LintMessage): string =>
  `${line}:${column} ${messageId ?? ''}: ${message}`
