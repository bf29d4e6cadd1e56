import { Entries } from '../sets/entries.js'
import { Groups } from '../sets/groups.js'
import { readRoster, rosterFrom } from '../sets/roster.js'
import { isRosterError } from '../sets/roster-error.js'
import { runSetRules } from '../sets/run.js'
import { memoryStore } from '../sets/store.js'
import { formsWith } from '../form/index.js'
import { isFacts } from '../facts/shape.js'
import { checkedOptions } from '../check/rule-options.js'
import { setRules } from '../rules/index.js'
import type {
  Edition,
  Facts,
  FormInput,
  Level,
  LintResult,
  Locale,
  ReportSource,
  Roster,
  RosterUnit,
  SetRule,
} from '../model/index.js'
import { settledForms } from './forms.js'
import { CallError, checkArgument } from './refuse.js'
import { contentOf } from './source.js'
import { being, isObject, list, oneOf, shape, text } from './value-checks.js'

/** The options of a check of many reports. */
export interface LintSetOptions {
  /** The units that have to report: a roster as text or as the bytes of its file, or a list. */
  roster: ReportSource | readonly RosterUnit[]
  /** Rules to run; all built-in ones about many reports where absent. */
  rules?: readonly SetRule[]
  /** Path that results are named by: that of the roster, or of the folder of the reports. */
  filePath?: string
  /** Language of messages; zh-CN where absent. */
  locale?: Locale
  /** Official formats from outside, besides the built-in ones. */
  forms?: readonly FormInput[]
  /** Levels in place of the rules' own, by rule id. */
  levels?: Readonly<Record<string, Level>>
  /** Options of rules by rule id. */
  ruleOptions?: Readonly<Record<string, Readonly<Record<string, unknown>>>>
}

/**
 * Checks many reports together, by their facts. Each of them is asked for once; what is kept of them takes some 2 KB a
 * report, three where they are long.
 *
 * @param facts The facts of each report, in any order, as `factsOf` or `-f facts` give them.
 * @returns A result for each organ of which something was found or left open, and one for all others.
 * @throws {TypeError} for a roster that cannot be used, for what are no facts, and for wrong options.
 */
export async function* lintSet(
  facts: Iterable<Facts> | AsyncIterable<Facts>,
  options: LintSetOptions,
): AsyncGenerator<LintResult, void, undefined> {
  checkArgument('lintSet', 'options', options, known)
  const { rules = setRules, filePath = '<set>', locale = 'zh-CN', levels = {}, ruleOptions = {} } = options
  const forms = formsWith((await settledForms('lintSet', options.forms)).forms)
  const roster = await rosterOf(options.roster)
  const groups = await groupsOf(facts, roster, forms)
  const checked = Object.keys(ruleOptions).length > 0 ? await checkedOptions(ruleOptions, rules) : {}
  yield* runSetRules(groups, rules, {
    ...{ filePath, locale, forms, levels },
    options: checked,
  })
}

/** What is needed to find the unit of a report alone is let go of here. */
async function groupsOf(
  facts: Iterable<Facts> | AsyncIterable<Facts>,
  roster: Roster,
  forms: readonly Edition[],
): Promise<Groups> {
  const store = memoryStore()
  const entries = new Entries(roster, store)
  for await (const one of facts) {
    if (!isFacts(one)) throw new CallError(noFacts)
    entries.add(one)
  }
  return new Groups(entries, { roster, store, forms })
}

const anObject = being(isObject, { zh: '对象', en: 'an object' })

const known = shape({
  roster: being((value) => value !== undefined && value !== null, { zh: '单位名单', en: 'a roster' }),
  rules: list(being(isObject, { zh: 'defineSetRule 的规则', en: 'a rule of defineSetRule' })),
  filePath: text,
  locale: oneOf(['zh-CN', 'en']),
  forms: list(anObject),
  levels: anObject,
  ruleOptions: anObject,
})

async function rosterOf(given: LintSetOptions['roster']): Promise<Roster> {
  try {
    return Array.isArray(given)
      ? rosterFrom(given as readonly RosterUnit[])
      : readRoster(await contentOf('lintSet', given as ReportSource))
  } catch (error) {
    if (!isRosterError(error)) throw error
    throw new CallError({ zh: `lintSet：roster：${error.reason.zh}`, en: `lintSet: roster: ${error.reason.en}` })
  }
}

const noFacts = {
  zh: 'lintSet：facts 中有一项不是报告要素；应为 factsOf 的结果，或 -f facts 输出的一行解析后的对象',
  en: 'lintSet: an item of facts is not the facts of a report. Give what factsOf returns, or the object that a line of -f facts is parsed to',
}
