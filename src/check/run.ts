import { basisNumber, basisOf } from '../form/basis.js'
import { clauses, norms } from '../form/norms.js'
import type {
  Cell,
  ClauseId,
  Comparison,
  Details,
  Equation,
  Everywhere,
  FindPrevious,
  Level,
  LintMessage,
  Locale,
  Node,
  Outcome,
  Parts,
  Place,
  Reason,
  Related,
  Report,
  Rule,
  RuleContext,
} from '../model/index.js'
import { comparisonsOf } from '../prose/comparison.js'
import { diagnose } from './diagnosis.js'
import { equationsOf } from './equations.js'
import { fingerprintOf, toldApart } from '../results/fingerprint.js'
import { noticeOf } from '../results/notices.js'
import { inLanguage, inLocale, interpolate, lower, notListed } from './message-text.js'
import { missingPart, partsOf } from './parts.js'
import { failureOf, ruleFailed } from './rule-failure.js'
import { isAboutText, isTablesAlone } from './tables-alone.js'
import { previousOf } from './previous.js'
import { placeInWords } from './place-in-words.js'
import { placeKeyOf } from './place-key.js'
import { statementsOf } from '../prose/statements.js'
import { sectionAt } from '../report/queries.js'
import { editionInForce as formatRule } from '../rules/edition-in-force.js'
import { requiredSections as sectionsRule } from '../rules/required-sections.js'

/** Findings of all rules on a report, in order of place, and how each rule ended. */
export interface RunResult {
  messages: LintMessage[]
  outcomes: Record<string, Outcome>
  reasons: Record<string, string[]>
}

/** Options by rule id, checked against the rule's schema. */
export type RuleOptions = Readonly<Record<string, Readonly<Record<string, unknown>>>>

/** How rules are to run. */
export interface RunOptions {
  locale: Locale
  options?: RuleOptions
  /** Levels in place of the rules' own, by rule id. */
  levels?: Readonly<Record<string, Level>>
  /** Finds the report of the year before; absent where none was given. */
  previous?: FindPrevious
}

/** Runs rules on a report. The same report and rules always give the same result. */
export function runRules(report: Report, rules: readonly Rule[], runOptions: RunOptions): RunResult {
  const { locale, options = {}, levels = {}, previous: find } = runOptions
  const before = find && rules.some(requiresPrevious) ? previousOf(report, find) : undefined
  const [previous, withoutPrevious] = before && 'valueAt' in before ? [before, undefined] : [undefined, before]
  const parts = partsOf(report, previous)
  // A rule is only run where the report has the parts that it requires.
  const given = Object.assign(new Shared(report), parts) as Everywhere & Parts
  const result: RunResult = { messages: [], outcomes: {}, reasons: {} }
  const found: { offset: number; message: LintMessage }[] = []
  const say = (reason: Reason): string => inLocale(reason, locale)
  for (const rule of rules) {
    const reasons: string[] = []
    let applies = isMeantFor(rule, report) && (before !== undefined || !requiresPrevious(rule))
    let findings = 0
    const open = requiresPrevious(rule) ? withoutPrevious : undefined
    const missing = applies ? (open ?? missingPart(parts, rule.requires)) : undefined
    if (missing) reasons.push(say(missing))
    else if (applies) {
      const context: RuleContext<Record<string, string>, unknown> = {
        options: optionsOf(rule, options[rule.id]),
        locale,
        report: (messageId, details) => {
          findings += 1
          if (findings > mostFindings) return
          found.push({
            offset: details.at.position.start.offset,
            message: messageOf(rule, messageId, details, { report, locale, level: levels[rule.id] }),
          })
        },
        incomplete: (reason) => reasons.push(say(reason)),
        notApplicable: () => (applies = false),
      }
      const failure = failureOf(() => rule.check(given, context))
      if (failure) {
        const { reason, message } = ruleFailed(rule, failure, report.position.start, locale)
        reasons.push(say(reason))
        found.push({ offset: report.position.start.offset, message })
      }
    }
    if (findings > mostFindings) found.push(omitted(rule, findings - mostFindings, report, locale))
    result.outcomes[rule.id] = outcomeOf(findings, reasons.length, applies)
    if (reasons.length > 0) result.reasons[rule.id] = reasons
  }
  // Said whatever rules run: a report that was held against no format does not comply with one.
  if (hasNoFormat(report)) result.reasons[formatRule.id] = [say(noFormat)]
  if (isTablesAlone(report)) result.reasons[sectionsRule.id] = [say(tablesAlone)]
  // The sort is stable: findings of one place stay in the order of their rules.
  result.messages = toldApart(found.sort((a, b) => a.offset - b.offset).map(({ message }) => message))
  return result
}

/** Nobody reads more of one kind; a file that is none of ours may have a finding in every line. */
const mostFindings = 1_000

/** Says that a rule found more than is listed. */
function omitted(
  { id }: Rule,
  count: number,
  { position: { end } }: Report,
  locale: Locale,
): { offset: number; message: LintMessage } {
  const message = noticeOf('findings-omitted', inLocale(notListed(id, count), locale), end)
  return { offset: end.offset, message: { ...message, data: { rule: id } } }
}

const requiresPrevious = ({ requires }: Rule): boolean => requires.includes('previous')

const optionsOf = ({ defaults = {} }: Rule, given: RuleOptions[string] | undefined): object =>
  given ? { ...defaults, ...given } : defaults

/** What all rules share, each part worked out when the first rule asks for it. */
class Shared implements Everywhere {
  #equations: readonly Equation[] | undefined
  #comparisons: readonly Comparison[] | undefined

  constructor(readonly report: Report) {}

  get equations(): readonly Equation[] {
    return (this.#equations ??= diagnose(equationsOf(this.report)))
  }

  get comparisons(): readonly Comparison[] {
    return (this.#comparisons ??= comparisonsOf(statementsOf(this.report), this.report))
  }
}

function outcomeOf(findings: number, reasons: number, applies: boolean): Outcome {
  if (findings > 0) return 'fail'
  if (reasons > 0) return 'incomplete'
  return applies ? 'pass' : 'notApplicable'
}

/** Whether the report is of a year before the first official format: only `legacy` rules run. */
const hasNoFormat = ({ year, editionInForce }: Report): boolean => year !== null && editionInForce === null

/** What is not there cannot comply: said whatever rules run. */
const tablesAlone: Reason = {
  zh: '电子表格里没有报告的文字，只核对了三张表；请再检查整份报告',
  en: 'a workbook has no text of the report, and its three tables alone were checked. Check the whole report as well',
}

const noFormat: Reason = {
  zh: '报告所属年度没有可对照的规定格式，只检查了与格式无关的内容',
  en: 'there is no official format for the year of the report; only what does not depend on one was checked',
}

function isMeantFor(rule: Rule, report: Report): boolean {
  if (hasNoFormat(report) && !rule.legacy) return false
  if (isTablesAlone(report) && isAboutText(rule)) return false
  return !report.year || rule.from === undefined || report.year.value >= rule.from
}

type Reported = Details & { data?: Record<string, string | number | Reason> }

interface Surroundings {
  report: Report
  locale: Locale
  /** Level that is configured for the rule. */
  level: Level | undefined
}

function messageOf(
  rule: Rule,
  messageId: string,
  details: Reported,
  { report, locale, level: configured }: Surroundings,
): LintMessage {
  const level = lower(details.level ?? configured ?? rule.level, configured)
  const { start, end } = details.at.position
  const cell = details.cell ?? addressOf(details.at)
  const data = inLanguage(details.data ?? {}, locale)
  // What findings are known by does not depend on the language of a run.
  const inChinese = inLanguage(details.data ?? {}, 'zh-CN')
  const section = sectionAt(report, details.at.position)
  const text = (locale === 'en' ? rule.en : rule.messages)[messageId] ?? messageId
  return {
    ruleId: rule.id,
    messageId,
    message: interpolate(text, data),
    level,
    severity: level === 'error' ? 2 : 1,
    about: rule.about ?? 'report',
    line: start.line,
    column: start.column,
    endLine: end.line,
    endColumn: end.column,
    section,
    ...pageOf(start.offset, report),
    ...placeInWords(report, details.at.position),
    ...(cell && { cell }),
    clause: citedNumbers(rule.clause, report),
    ...(rule.url !== undefined && { url: rule.url }),
    related: (details.related ?? []).map(relatedPlace),
    ...(details.cause && { cause: details.cause }),
    ...(details.fix && { fix: details.fix }),
    suggestions: (details.suggestions ?? []).map(({ message, fix }) => ({ desc: message, fix })),
    data,
    fingerprint: fingerprintOf([rule.id, messageId, section, cell ?? null, inChinese]),
    placeKey: placeKeyOf(report, details.at, { section, messageId, data: inChinese, ...(cell && { cell }) }),
  }
}

/** Page of a place, counted from 1. */
function pageOf(offset: number, { pages }: Report): { page?: number } {
  const index = pages?.findLastIndex((start) => start <= offset) ?? -1
  return index < 0 ? {} : { page: index + 1 }
}

const isCell = (place: Place | Node): place is Cell => 'type' in place && place.type === 'cell'

function addressOf(place: Place): LintMessage['cell'] {
  if (!isCell(place)) return undefined
  const { table, row, column } = place
  return { table, row, column }
}

function relatedPlace(related: Related): LintMessage['related'][number] {
  const { message } = related
  // Facts have no lines.
  if ('file' in related) return { message, line: 1, column: 1, cell: related.cell, file: related.file }
  const address = addressOf(related.at)
  const { line, column } = related.at.position.start
  return { message, line, column, ...(address && { cell: address }) }
}

/** Numbers of the documents that a rule rests on, of the formats only the one that the report must follow. */
function citedNumbers(ids: readonly ClauseId[], { editionInForce, form, forms }: Report): string[] {
  const followed = forms.find(({ id }) => id === editionInForce) ?? form
  const own = basisNumber(followed)
  const bases = new Set(forms.map(basisNumber))
  const cited = ids.map((id) => norms[clauses[id].norm].number)
  const isOutside = basisOf(followed) === undefined
  const numbers = cited.length > 1 || isOutside ? cited.filter((number) => number === own || !bases.has(number)) : cited
  // A format from outside stands in the place of the official ones that the rule names.
  return [...new Set(isOutside && numbers.length < cited.length ? [...numbers, own] : numbers)]
}
