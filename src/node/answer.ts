import { resolve } from 'node:path'
import { performance } from 'node:perf_hooks'
import { inspectReport } from '../check/inspect.js'
import { lintReport } from '../check/lint.js'
import { factsOfReport } from '../facts/facts.js'
import { formatterEntry } from '../formatters/index.js'
import type { Need } from '../formatters/formatter.js'
import { printJson, withoutData } from '../formatters/json.js'
import { factsLine } from '../formatters/facts.js'
import { finderOf } from '../library/previous.js'
import { InputError, isInputError, type InputErrorCode } from '../parse/input-error.js'
import { limitsFor } from '../parse/limits.js'
import { parseReport, type ReadPdf } from '../parse/parse.js'
import type { PdfReading } from '../parse/read/pdf/read.js'
import { project } from '../project.js'
import { extractReport } from '../report/extract.js'
import { fatalResult } from '../results/fatal.js'
import type { CheckOptions, Facts, LintResult, Reason, Report, Verdict } from '../model/index.js'
import { copyProblems } from './copy-problems.js'
import { optionsFor, sha256, withHash } from './lint-source.js'
import { configFor, formsIn, localeFor, type Run, type Setup } from './run.js'

/** Forms of the result of a check. */
export type ResultFormat = 'json' | 'html' | 'sarif' | 'docx'

/** What is asked about a file: how it is judged, or what is in it. */
export type Asked = ResultFormat | 'extract' | 'facts' | 'inspect'

/** Why a file is not read as a report. */
export interface Refusal {
  code: InputErrorCode | 'internal'
  reason: Reason
}

/** What a service asks about one file. */
export interface Question {
  setup: Setup
  /** SHA-256 of the configuration that the service began with. */
  configurationHash: string
  /** Name of the file as it was given: it chooses the configuration and tells the format, and nothing is read from it. */
  name: string
  content: Uint8Array
  /** What was read from it where it is a PDF, or why nothing was. */
  pdf?: PdfReading | { code: InputErrorCode; reason: Reason }
  /** The report of the year before, or why it cannot be used. */
  previous?: Facts | Reason
  /** Either one thing that is in the file, or forms of the result, the one that is liked best first. */
  asked: readonly Asked[]
}

/** Time that the steps took, in ms. */
export interface Times {
  read: number
  check: number
  format: number
}

/** What was found out about a file. */
export type Answered =
  | {
      asked: Asked
      body: string | Uint8Array
      /** The verdict, or the code of the fatal message; null where nothing was judged. */
      outcome: Verdict | (string & {}) | null
      /** How many findings each rule has. */
      findings: Record<string, number>
      times: Times
    }
  /** The file cannot be read as a report, so that there is nothing in it. */
  | { refused: Refusal; times: Times }
  /** None of the forms that were asked for can be made of it. */
  | { unacceptable: Reason; times: Times }
  /** The configuration is another than when the service began, and a thread that began later has read the new one. */
  | { changed: true; times: Times }

/** What a service says of a file. */
export async function answer(question: Question, run: Run): Promise<Answered> {
  const { name, content, pdf, previous, configurationHash, asked } = question
  const times: Times = { read: 0, check: 0, format: 0 }
  if (run.loaded.hash !== configurationHash) return { changed: true, times }
  const options: CheckOptions = {
    ...optionsFor(withNeeds(run, asked), pathOf(question, run)),
    filePath: name,
    ...(previous && { previous: finderOf(previous) }),
  }
  const read = (): Promise<Report> => timed(times, 'read', () => parseReport(content, options, pdf && readerOf(pdf)))
  const [first] = asked
  if (first === 'extract' || first === 'facts' || first === 'inspect') return contentOf(first, read, question, times)
  const begun = performance.now()
  const result = await lintReport(read, options)
  times.check = performance.now() - begun - times.read
  return answerWith(result, question, run, times)
}

/** The same for a file that could not be read at all, for a reason that is known without the file. */
export async function answerRefused(refused: Refusal, question: Question, run: Run): Promise<Answered> {
  const times: Times = { read: 0, check: 0, format: 0 }
  if (!question.asked.every(isResultFormat)) return { refused, times }
  const locale = localeFor(run, pathOf(question, run))
  return answerWith(fatalResult(question.name, refused.code, refused.reason, locale), question, run, times)
}

const isResultFormat = (asked: Asked): asked is ResultFormat => ['json', 'html', 'sarif', 'docx'].includes(asked)

const pathOf = ({ name }: Question, { loaded }: Run): string => resolve(loaded.base, name)

/** What results carry for the forms that may be asked for. */
function needsOf(asked: readonly Asked[]): Need[] {
  const needs = asked.flatMap((one) => (one === 'html' || one === 'sarif' ? (formatterEntry(one).needs ?? []) : []))
  return [...new Set(needs)]
}

const withNeeds = (run: Run, asked: readonly Asked[]): Run => ({
  ...run,
  setup: { ...run.setup, needs: needsOf(asked) },
})

const readerOf =
  (pdf: NonNullable<Question['pdf']>): ReadPdf =>
  () =>
    'code' in pdf ? Promise.reject(new InputError(pdf.code, pdf.reason)) : Promise.resolve(pdf)

async function timed<Value>(times: Times, step: keyof Times, work: () => Value | Promise<Value>): Promise<Value> {
  const begun = performance.now()
  try {
    return await work()
  } finally {
    times[step] += performance.now() - begun
  }
}

async function contentOf(
  asked: 'extract' | 'facts' | 'inspect',
  read: () => Promise<Report>,
  { name, content }: Question,
  times: Times,
): Promise<Answered> {
  try {
    const report = await read()
    const hash = asked === 'facts' ? await sha256(content) : undefined
    const body = await timed(times, 'format', () => {
      if (asked === 'extract') return printJson(extractReport(name, report))
      if (asked === 'inspect') return printJson(inspectReport(name, report))
      return factsLine(factsOfReport(report, { filePath: name, ...(hash !== undefined && { sha256: hash }) }))
    })
    return { asked, body, outcome: null, findings: {}, times }
  } catch (error) {
    if (!isInputError(error)) throw error
    const { code, reason } = error
    return { refused: { code, reason }, times }
  }
}

async function answerWith(result: LintResult, question: Question, run: Run, times: Times): Promise<Answered> {
  const fatal = result.messages.find((message) => message.fatal)
  const findings: Record<string, number> = {}
  for (const { ruleId } of result.messages) if (ruleId !== null) findings[ruleId] = (findings[ruleId] ?? 0) + 1
  let unacceptable: Reason = copyProblems.unjudged
  for (const asked of question.asked.filter(isResultFormat)) {
    const made = await timed(times, 'format', () => bodyOf(asked, result, question, run))
    if (typeof made === 'string' || made instanceof Uint8Array)
      return { asked, body: made, outcome: fatal ? (fatal.code ?? 'internal') : result.verdict, findings, times }
    unacceptable = made
  }
  return { unacceptable, times }
}

/** The result in a form, or why it cannot have it. */
async function bodyOf(
  asked: ResultFormat,
  result: LintResult,
  question: Question,
  run: Run,
): Promise<string | Uint8Array | Reason> {
  if (asked === 'json') return printJson(withoutData(result))
  if (asked === 'docx') return annotated(result, question, run)
  const format = await formatterEntry(asked).load()
  return format([withHash(result, await sha256(question.content))], {
    locale: localeFor(run, pathOf(question, run)),
    cwd: run.loaded.base,
    color: false,
    columns: 100,
    version: project.version,
    rules: rulesFor(question, run),
    forms: formsIn(run),
    configurationHash: run.loaded.hash,
  })
}

/** Rules at the levels that the file has them. */
function rulesFor(question: Question, run: Run) {
  const { rules, levels } = configFor(run, pathOf(question, run))
  return rules.map((rule) => ({ ...rule, level: levels[rule.id] ?? rule.level }))
}

async function annotated(result: LintResult, question: Question, run: Run): Promise<Uint8Array | Reason> {
  if (result.report === null) return copyProblems.unjudged
  if (result.report.format !== 'docx') return copyProblems.notWord(result.report.format)
  const path = pathOf(question, run)
  const limits = limitsFor(configFor(run, path).limits, question.content.length)
  const { annotatedCopy } = await import('../annotate/annotate.js')
  try {
    return await annotatedCopy(question.content, result, {
      locale: localeFor(run, path),
      limits,
      forms: formsIn(run),
    })
  } catch (error) {
    if (isInputError(error)) return error.reason
    throw error
  }
}
