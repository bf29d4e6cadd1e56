import { InputError } from '../parse/input-error.js'
import { parseReport } from '../parse/parse.js'
import { rules as allRules } from '../rules/index.js'
import type { Format, Level, LintMessage, LintOptions, Locale, LintResult, Outcome, Report, Verdict } from '../types.js'
import { extractReport } from './extract.js'
import { fatalResult, plainMessage } from './fatal.js'
import { checkedOptions } from './rule-options.js'
import { runRules } from './run.js'

/**
 * Checks one report.
 *
 * @param source Text, or the bytes of a file.
 * @returns What the rules found. Input that cannot be read gives a result with one fatal message.
 * @throws {TypeError} for options that a rule does not have.
 */
export async function lint(source: string | Uint8Array, options: LintOptions = {}): Promise<LintResult> {
  const { filePath = '<text>', locale = 'zh-CN', rules = allRules, ruleOptions, levels = {}, extract = false } = options
  const configured = ruleOptions && (await checkedOptions(ruleOptions, rules))
  try {
    const report = await parseReport(source, { ...options, filePath })
    const {
      messages: found,
      outcomes,
      reasons,
    } = runRules(report, rules, {
      locale,
      levels,
      ...(configured && { options: configured }),
    })
    const messages = [...mislabelled(report, locale), ...found]
    return {
      filePath,
      messages,
      suppressedMessages: [],
      ...countsOf(messages),
      verdict: verdictOf(messages, outcomes, report),
      ...(isText(report) ? {} : { source: report.source }),
      report: summaryOf(report),
      outcomes,
      reasons,
      ...(extract && { data: extractReport(filePath, report) }),
    }
  } catch (error) {
    if (error instanceof InputError) return fatalResult(filePath, error.code, error.reason, locale)
    throw error
  }
}

/** Formats that people read as text themselves; of the others a result carries the text that was read from them. */
const isText = ({ format }: Report): boolean => format !== 'docx' && format !== 'pdf'

const extensions: Record<Format, string> = { markdown: '.md', text: '.txt', html: '.html', docx: '.docx', pdf: '.pdf' }

/** Says that a file is not what its extension says, and was read as what it is. */
function mislabelled({ mislabelledAs, format, position }: Report, locale: Locale): LintMessage[] {
  if (!mislabelledAs) return []
  const [said, is] = [extensions[mislabelledAs], extensions[format]]
  const message =
    locale === 'en'
      ? `The file is called ${said} but is ${is}; it was read as what it is. Give it the right extension`
      : `文件扩展名是 ${said}，实际是 ${is} 文件，已按实际格式读取；请改正扩展名`
  return [plainMessage('mislabelled', message, position.start)]
}

const summaryOf = ({ organ, year, edition, format }: Report): LintResult['report'] => ({
  organ: organ?.name ?? null,
  year: year?.value ?? null,
  edition,
  format,
})

/** Counts of a result, as ESLint has them and with info beside. */
function countsOf(
  messages: readonly LintMessage[],
): Pick<
  LintResult,
  'errorCount' | 'warningCount' | 'infoCount' | 'fatalErrorCount' | 'fixableErrorCount' | 'fixableWarningCount'
> {
  const count = (level: Level, fixable = false): number =>
    messages.filter((message) => message.level === level && (!fixable || message.fix)).length
  return {
    errorCount: count('error'),
    warningCount: count('warning'),
    infoCount: count('info'),
    fatalErrorCount: messages.filter(({ fatal }) => fatal).length,
    fixableErrorCount: count('error', true),
    fixableWarningCount: count('warning', true),
  }
}

/** A report from before the first format is not judged by any, and so is never 合规. */
function verdictOf(
  messages: readonly LintMessage[],
  outcomes: Readonly<Record<string, Outcome>>,
  { year, editionInForce }: Report,
): Verdict {
  if (messages.some(({ level }) => level === 'error')) return 'fail'
  const unjudged = year !== null && editionInForce === null
  return unjudged || Object.values(outcomes).includes('incomplete') ? 'incomplete' : 'pass'
}
