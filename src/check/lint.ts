import { factsOfReport } from '../facts/facts.js'
import { isInputError } from '../parse/input-error.js'
import { parseReport } from '../parse/parse.js'
import { sumRules } from '../rules/additions/table-sum.js'
import { catalogueRules, rules as allRules } from '../rules/index.js'
import type { CheckOptions, LintMessage, LintResult, Locale, PromisedFormat, Report } from '../model/index.js'
import { countsOf, inOrder } from '../results/counts.js'
import { proseDataOf } from './inspect.js'
import { extractReport } from '../report/extract.js'
import { fatalResult } from '../results/fatal.js'
import { noticeOf } from '../results/notices.js'
import { checkedOptions } from './rule-options.js'
import { runRules, type RunResult } from './run.js'
import { commentName } from '../suppress/comment-name.js'
import type { Suppressed } from '../suppress/suppress.js'
import { verdictOf } from '../results/verdict.js'

/**
 * Checks one report.
 *
 * @param source Text, or the bytes of a file.
 * @returns What the rules found. Input that cannot be read gives a result with one fatal message.
 * @throws {TypeError} for options that a rule does not have.
 */
export async function lint(source: string | Uint8Array, options: CheckOptions = {}): Promise<LintResult> {
  return lintReport(() => parseReport(source, options), options)
}

/**
 * Checks a report that is read in another way than from a source.
 *
 * @param read Gives the report, or throws an `InputError`, which becomes the one message of the result.
 * @throws {TypeError} for options that a rule does not have.
 */
export async function lintReport(
  read: () => Report | Promise<Report>,
  options: CheckOptions = {},
): Promise<LintResult> {
  const {
    filePath = '<text>',
    locale = 'zh-CN',
    forms,
    ruleOptions,
    levels = {},
    extract = false,
    facts = false,
    previous,
  } = options
  const rules = options.rules ?? [...allRules, ...sumRules(forms)]
  const configured = ruleOptions && (await checkedOptions(ruleOptions, rules))
  try {
    const report = await read()
    const run = runRules(report, rules, {
      locale,
      levels,
      ...(configured && { options: configured }),
      ...(previous && { previous }),
    })
    const { outcomes, reasons } = run
    const found = isText(report) ? run.messages : run.messages.map((message) => withoutFix(message, report, locale))
    const { messages: counted, suppressedMessages, problems } = await suppressed(found, report, run, options)
    const messages = inOrder([...mislabelled(report, locale), ...counted, ...problems])
    return {
      filePath,
      messages,
      suppressedMessages,
      ...countsOf(messages),
      verdict: verdictOf(messages, reasons),
      ...(isText(report) ? {} : { source: report.source }),
      report: summaryOf(report),
      outcomes,
      reasons,
      ...(extract && { data: { ...extractReport(filePath, report), prose: proseDataOf(report) } }),
      ...(facts && { facts: factsOfReport(report, { filePath }) }),
    }
  } catch (error) {
    if (isInputError(error)) return fatalResult(filePath, error.code, error.reason, locale, error.kind)
    throw error
  }
}

const textFormats: readonly string[] = ['markdown', 'text', 'html']

/** Formats that people read as text themselves; of the others a result carries the text that was read from them. */
const isText = ({ format }: Report): boolean => textFormats.includes(format)

const extensions: Readonly<Record<PromisedFormat, string> & Partial<Record<string, string>>> = {
  markdown: '.md',
  text: '.txt',
  html: '.html',
  docx: '.docx',
  pdf: '.pdf',
  ofd: '.ofd',
  xlsx: '.xlsx',
  doc: '.doc',
  wps: '.wps',
}

/** Says that a file is not what its extension says, and was read as what it is. */
function mislabelled({ mislabelledAs, format, position }: Report, locale: Locale): LintMessage[] {
  if (!mislabelledAs) return []
  const [said, is] = [extensions[mislabelledAs], extensions[format] ?? format]
  const message =
    locale === 'en'
      ? `The file is called ${said} but is ${is}; it was read as what it is. Give it the right extension`
      : `文件扩展名是 ${said}，实际是 ${is} 文件，已按实际格式读取；请改正扩展名`
  return [noticeOf('mislabelled', message, position.start)]
}

const summaryOf = ({ organ, year, edition, format }: Report): LintResult['report'] => ({
  organ: organ?.name ?? null,
  year: year?.value ?? null,
  edition,
  format,
})

async function suppressed(
  found: readonly LintMessage[],
  report: Report,
  { outcomes, reasons }: RunResult,
  { suppressions = [], inlineConfig = true, today, locale = 'zh-CN' }: CheckOptions,
): Promise<Suppressed> {
  const mayHaveComments = inlineConfig && report.source.includes(commentName)
  if (!mayHaveComments && suppressions.length === 0) {
    return { messages: [...found], suppressedMessages: [], problems: [] }
  }
  const [{ directivesOf }, { suppress }] = await Promise.all([
    import('../suppress/directives.js'),
    import('../suppress/suppress.js'),
  ])
  const directives = mayHaveComments ? await directivesOf(report) : []
  // Of a plugin only the rules that run are known here.
  const isRule = (id: string): boolean =>
    Object.hasOwn(outcomes, id) || id.includes('/') || catalogueRules.some((rule) => rule.id === id)
  const given = { directives, suppressions, outcomes, reasons, isRule, locale }
  return suppress(found, { ...given, ...(today !== undefined && { today }) })
}

/** Positions of Word and PDF point into a text that is not the file: what would be a fix is a suggestion there. */
function withoutFix({ fix, ...message }: LintMessage, { source }: Report, locale: Locale): LintMessage {
  if (!fix) return message
  const [before, after] = [source.slice(...fix.range), fix.text].map(shortened)
  const desc =
    locale === 'en' ? `Write “${after ?? ''}” for “${before ?? ''}”` : `将“${before ?? ''}”改为“${after ?? ''}”`
  return { ...message, suggestions: [{ desc, fix }, ...message.suggestions] }
}

const shortened = (text: string): string => (text.length > 40 ? `${text.slice(0, 20)}…${text.slice(-16)}` : text)
