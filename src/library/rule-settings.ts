import { levelOf } from '../config/resolve.js'
import { isRule } from '../config/plugins.js'
import { shortened, unknownRule } from '../config/words.js'
import { sumRules } from '../rules/additions/table-sum.js'
import { rules as builtIn } from '../rules/index.js'
import type { CheckOptions, Level, LintOptions, Reason, Rule, RuleSetting } from '../model/index.js'
import { being, isObject, list, oneOf, type Check, type Problem } from './value-checks.js'

/** Ids of the built-in rules. */
export const builtInIds: readonly string[] = builtIn.map(({ id }) => id)

/** What `rules` takes besides rules themselves. */
const example = "{ typography: 'off', 'overview-length': ['warn', { max: 1200 }] }"

/** Rules, or settings of the built-in ones by id. */
export const rulesCheck: Check = (value, path) => {
  if (typeof value === 'string' || (Array.isArray(value) && value.some((one) => typeof one === 'string')))
    return [{ path, reason: onlyNames }]
  if (Array.isArray(value)) return list(rule)(value, path)
  return isRule(value) ? [{ path, reason: inNoList }] : settings(value, path)
}

const onlyNames: Reason = {
  zh: `规则不能只写名称；请写成 ${example}。只运行其中几条：rules.filter(({ id }) => ids.includes(id))`,
  en: `names alone do not say how a rule is set. Write ${example}; to run only some: rules.filter(({ id }) => ids.includes(id))`,
}

const inNoList: Reason = { zh: '规则应放在列表里：[rule]', en: 'rules stand in a list: [rule]' }

const rule = being(isRule, { zh: ' defineRule 定义的规则', en: 'a rule made by defineRule' })

const settings: Check = (value, path) => {
  if (!isObject(value)) return [{ path, reason: noRules(value) }]
  return Object.entries(value).flatMap(([id, setting]) =>
    builtInIds.includes(id)
      ? settingCheck(setting, [...path, id])
      : [{ path: [...path, id], reason: id.includes('/') ? ofPlugin : unknownRule(id, builtInIds) }],
  )
}

const ofPlugin: Reason = {
  zh: '插件的规则要用 createLinter，并在配置的 plugins 里写明插件',
  en: 'rules of plugins need createLinter, with a configuration that names the plugin under plugins',
}

const noRules = (value: unknown): Reason => ({
  zh: `应为规则的列表，或 ${example}，现为 ${shortened(value)}`,
  en: `expected a list of rules, or ${example}, met ${shortened(value)}`,
})

const level = oneOf(['off', 'info', 'warn', 'error'])

/** A level, or a list of a level and options. The options are for the rule's schema to check. */
const settingCheck: Check = (value, path) => {
  if (value === undefined) return []
  if (!Array.isArray(value)) return level(value, path)
  const [own, options, ...others] = value as readonly unknown[]
  const problems: Problem[] = level(own, [...path, 0])
  if (options !== undefined && !isObject(options))
    problems.push(...being(isObject, { zh: '选项的对象', en: 'an object of options' })(options, [...path, 1]))
  if (others.length > 0) problems.push({ path, reason: { zh: '最多 2 项', en: 'at most 2 items' } })
  return problems
}

/** Options with their forms checked and completed. */
type SettledForms = Omit<LintOptions, 'forms' | 'previous'> & Pick<CheckOptions, 'forms'>

/** What the rules of a call mean for the check: which of them run, at what levels, with what options. */
export function settledRules({ rules, ...options }: SettledForms): CheckOptions {
  if (rules === undefined) return options
  if (isList(rules)) return { ...options, rules }
  const levels: Record<string, Level> = {}
  const ruleOptions: Record<string, Readonly<Record<string, unknown>>> = {}
  for (const [id, setting] of Object.entries<RuleSetting | undefined>(rules)) {
    if (setting === undefined) continue
    const [own, given] = typeof setting === 'string' ? [setting] : setting
    if (own === 'off') continue
    levels[id] = levelOf[own]
    if (given) ruleOptions[id] = given
  }
  const all = { ...ruleOptions, ...options.ruleOptions }
  return {
    ...options,
    rules: [...builtIn, ...sumRules(options.forms)].filter(({ id }) => !isOff(rules[id])),
    levels: { ...levels, ...options.levels },
    ...(Object.keys(all).length > 0 && { ruleOptions: all }),
  }
}

const isList = (rules: NonNullable<LintOptions['rules']>): rules is readonly Rule[] => Array.isArray(rules)

const isOff = (setting: RuleSetting | undefined): boolean => [setting].flat()[0] === 'off'
