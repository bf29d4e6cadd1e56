import { clauses, norms } from '../form/norms.js'
import { formNames } from '../form/names.js'
import { placeKeyOfMany } from '../check/place-key.js'
import { ruleFailed, failureOf } from '../check/rule-failure.js'
import { inLanguage, inLocale, interpolate, lower, notListed } from '../check/message-text.js'
import { countsOf } from '../results/counts.js'
import { fingerprintOf } from '../results/fingerprint.js'
import { noticeOf } from '../results/notices.js'
import { verdictOf } from '../results/verdict.js'
import type {
  Edition,
  GroupOf,
  Level,
  LintMessage,
  LintResult,
  Locale,
  Outcome,
  Reason,
  ScopeKind,
  SetDetails,
  SetPassage,
  SetRule,
  SetRuleContext,
  SetScope,
} from '../model/index.js'
import type { Groups } from './groups.js'

/** How set rules are to run. */
export interface SetRunOptions {
  /** What results are named by: the roster, or the folder of the reports. */
  filePath: string
  locale: Locale
  forms: readonly Edition[]
  /** Levels in place of the rules' own, by rule id. */
  levels?: Readonly<Record<string, Level>>
  /** Options by rule id, checked against the rule's schema. */
  options?: Readonly<Record<string, Readonly<Record<string, unknown>>>>
  /** Reads the words of a passage; undefined where its file cannot be read again. */
  quote?: (passage: SetPassage) => Promise<string | undefined>
}

/** Findings of a rule that are handed out; nobody reads more of one kind. */
const mostFindings = 1_000

/**
 * Runs set rules, and gives a result for each organ of which something was found or left open, and one for all others,
 * with the rules that found nothing wrong. The same reports give the same results, whatever order they came in.
 */
export async function* runSetRules(
  groups: Groups,
  rules: readonly SetRule[],
  options: SetRunOptions,
): AsyncGenerator<LintResult> {
  const { year } = groups
  const run = new SetRun(rules, options, year)
  yield* run.results('organ', groups.organs(year))
  if (year !== null) {
    yield* run.results('parent', groups.parents(year))
    yield* run.results('set', [groups.whole(year)])
  }
  yield* run.end()
}

/** What one rule said of one group. */
interface Said {
  rule: SetRule
  messages: LintMessage[]
  reasons: string[]
}

class SetRun {
  readonly #found = new Map<string, number>()
  /** How the rules ended on groups that have no result of their own. */
  readonly #quiet = new Map<string, Outcome>()
  readonly #loud = new Set<string>()

  constructor(
    private readonly rules: readonly SetRule[],
    private readonly options: SetRunOptions,
    private readonly year: number | null,
  ) {}

  async *results<Kind extends ScopeKind>(kind: Kind, groups: Iterable<GroupOf[Kind]>): AsyncGenerator<LintResult> {
    const rules = this.rules.filter(({ scope }) => scope === kind)
    if (rules.length === 0) return
    for (const group of groups) {
      const said: (Said & { organ: string | null })[] = []
      for (const rule of rules) said.push(...(await this.#said(rule, group)))
      const organs = new Map<string | null, Said[]>()
      for (const { organ, ...one } of said) organs.set(organ, [...(organs.get(organ) ?? []), one])
      for (const [organ, ofOrgan] of organs) yield this.#result({ kind, organ, year: this.year }, ofOrgan)
    }
  }

  /** The rules that neither found anything nor left anything open, and how many findings are not listed. */
  *end(): Generator<LintResult> {
    const ended = this.rules.filter(({ id }) => !this.#loud.has(id))
    const omitted = [...this.#found].filter(([, count]) => count > mostFindings)
    if (ended.length === 0 && omitted.length === 0) return
    const messages = omitted.map(([id, count]) => ({
      ...noticeOf('findings-omitted', inLocale(notListed(id, count - mostFindings), this.options.locale), start),
      data: { rule: id },
    }))
    const outcomes = ended.map(({ id }) => [id, this.#quiet.get(id) ?? 'notApplicable'] as const)
    yield {
      ...this.#bare({ kind: 'set', organ: null, year: this.year }, messages, {}),
      outcomes: Object.fromEntries(outcomes),
    }
  }

  /** What a rule says of a group, by the organ that it says it of; nothing where nobody has to know. */
  async #said(rule: SetRule, group: GroupOf[ScopeKind]): Promise<(Said & { organ: string | null })[]> {
    const { locale, levels = {}, options = {}, forms } = this.options
    const own = organOf(group)
    const reported: { messageId: string; details: Reported; organ: string | null }[] = []
    const reasons: string[] = []
    const ended = { applies: true }
    const context: SetRuleContext<Record<string, string>, unknown> = {
      options: { ...rule.defaults, ...options[rule.id] },
      locale,
      cellName: (address, form) => formNames({ forms }).cellName(address, form),
      report: (messageId, details) => {
        const count = (this.#found.get(rule.id) ?? 0) + 1
        this.#found.set(rule.id, count)
        const organ = details.organ ?? own
        if (count <= mostFindings) reported.push({ messageId, details, organ })
      },
      incomplete: (reason) => reasons.push(inLocale(reason, locale)),
      notApplicable: () => (ended.applies = false),
    }
    const failure = failureOf(() => rule.check(group, context))
    const messages: { organ: string | null; message: LintMessage }[] = []
    for (const { messageId, details, organ } of reported) {
      const message = this.#message(rule, messageId, details, { organ, level: levels[rule.id] })
      messages.push({ organ, message: await this.#quoted(message, rule, details) })
    }
    if (failure) {
      const failed = ruleFailed(rule, failure, { ...start, offset: 0 }, locale)
      reasons.push(inLocale(failed.reason, locale))
      messages.push({ organ: own, message: failed.message })
    }
    if (messages.length === 0 && reasons.length === 0) {
      if (ended.applies) this.#quiet.set(rule.id, 'pass')
      return []
    }
    this.#loud.add(rule.id)
    const organs = new Set([...messages.map(({ organ }) => organ), ...(reasons.length > 0 ? [own] : [])])
    return [...organs].map((organ) => ({
      organ,
      rule,
      messages: messages.flatMap((one) => (one.organ === organ ? [one.message] : [])),
      reasons: organ === own ? reasons : [],
    }))
  }

  #result(scope: SetScope, said: readonly Said[]): LintResult {
    const open = said.flatMap(({ rule, reasons }) => (reasons.length > 0 ? [[rule.id, reasons] as const] : []))
    const messages = said.flatMap((one) => one.messages)
    return {
      ...this.#bare(scope, messages, Object.fromEntries(open)),
      outcomes: Object.fromEntries(
        said.map((one) => [
          one.rule.id,
          one.messages.some(({ ruleId }) => ruleId !== null) ? ('fail' as const) : ('incomplete' as const),
        ]),
      ),
    }
  }

  #bare(scope: SetScope, messages: LintMessage[], reasons: Record<string, string[]>): Omit<LintResult, 'outcomes'> {
    return {
      filePath: this.options.filePath,
      messages,
      suppressedMessages: [],
      ...countsOf(messages),
      verdict: verdictOf(messages, reasons),
      report: null,
      scope,
      reasons,
    }
  }

  /** A message with the words of the passage that it names, where they can be had. */
  async #quoted(message: LintMessage, rule: SetRule, { passage }: Reported): Promise<LintMessage> {
    const words = passage && (await this.options.quote?.(passage))
    if (words === undefined) return message
    const data = { ...message.data, passage: `“${words}”` }
    return { ...message, data, message: this.#text(rule, message.messageId ?? '', data) }
  }

  #text(rule: SetRule, messageId: string, data: Readonly<Record<string, string | number>>): string {
    const texts = this.options.locale === 'en' ? rule.en : rule.messages
    return interpolate(texts[messageId] ?? messageId, data)
  }

  #message(
    rule: SetRule,
    messageId: string,
    { related = [], level: asked, data: given = {} }: Reported,
    { organ, level: configured }: { organ: string | null; level: Level | undefined },
  ): LintMessage {
    const { locale } = this.options
    const level = lower(asked ?? configured ?? rule.level, configured)
    const data = inLanguage(given, locale)
    return {
      ruleId: rule.id,
      messageId,
      message: this.#text(rule, messageId, data),
      level,
      severity: level === 'error' ? 2 : 1,
      about: 'report',
      ...{ line: 1, column: 1, endLine: 1, endColumn: 1, section: null },
      clause: [...new Set(rule.clause.map((id) => norms[clauses[id].norm].number))],
      ...(rule.url !== undefined && { url: rule.url }),
      related: related.map((one) => ({ ...one, line: 1, column: 1 })),
      suggestions: [],
      data,
      fingerprint: fingerprintOf([rule.id, messageId, organ, this.year, inLanguage(given, 'zh-CN')]),
      placeKey: placeKeyOfMany(organ),
    }
  }
}

/** What a rule reports, of whatever kind its data are. */
type Reported = SetDetails & { data?: Record<string, string | number | Reason> }

const start = { line: 1, column: 1 }

const organOf = (group: GroupOf[ScopeKind]): string | null =>
  'organ' in group ? group.organ : 'unit' in group ? group.unit.name : null
