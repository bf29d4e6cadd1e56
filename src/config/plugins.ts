import { clauses } from '../form/norms.js'
import { byExtension } from '../parse/detect.js'
import { checkIsAsync, isAsync } from '../rules/shared/define.js'
import type { Plugin, Reader, Reason, Rule, RuleBase, SetRule } from '../model/index.js'
import { ConfigError } from './config-error.js'

const idPattern = /^[a-z\d][a-z\d-]*$/u

/**
 * Checks what a plugin exports and puts its name before the ids of its rules and presets.
 *
 * @param value What was exported or written in the configuration.
 * @param source How it is called in errors, for example the package or the place in the configuration.
 * @throws {ConfigError} for anything that is no plugin.
 */
export function checkedPlugin(value: unknown, source: string): Plugin {
  const refuse = (reason: Reason): never => {
    throw new ConfigError({ zh: `插件 ${source}：${reason.zh}`, en: `plugin ${source}: ${reason.en}` })
  }
  if (!isObject(value))
    return refuse({ zh: '没有默认导出 definePlugin 的对象', en: 'exports no object of definePlugin by default' })
  const { name, rules = [], setRules = [], presets = {}, readers = [] } = value as Partial<Plugin>
  if (typeof name !== 'string' || !idPattern.test(name))
    return refuse({
      zh: '名称 name 只能用小写字母、数字和连字符',
      en: 'its name must consist of lower case letters, digits and hyphens',
    })
  if (!Array.isArray(rules)) return refuse({ zh: 'rules 应为规则的列表', en: 'its rules must be a list' })
  if (!Array.isArray(setRules)) return refuse({ zh: 'setRules 应为规则的列表', en: 'its setRules must be a list' })
  if (!isObject(presets)) return refuse({ zh: 'presets 应为对象', en: 'its presets must be an object' })
  if (!Array.isArray(readers)) return refuse({ zh: 'readers 应为列表', en: 'its readers must be a list' })
  rules.forEach((rule: unknown, index) => {
    if (isObject(rule) && 'check' in rule && isAsync(rule))
      refuse({ zh: `rules[${index}]：${checkIsAsync.zh}`, en: `rules[${index}]: ${checkIsAsync.en}` })
    if (!isRule(rule) || !idPattern.test(rule.id))
      refuse({
        zh: `rules[${index}] 不是 defineRule 定义的规则`,
        en: `rules[${index}] is not a rule made by defineRule`,
      })
  })
  setRules.forEach((rule: unknown, index) => {
    if (!isSetRule(rule) || !idPattern.test(rule.id))
      refuse({
        zh: `setRules[${index}] 不是 defineSetRule 定义的规则`,
        en: `setRules[${index}] is not a rule made by defineSetRule`,
      })
  })
  const twice = firstTwice([...(rules as Rule[]), ...(setRules as SetRule[])].map(({ id }) => id))
  if (twice !== undefined) refuse({ zh: `规则“${twice}”出现两次`, en: `the rule “${twice}” is there twice` })
  readers.forEach((reader: unknown, index) => {
    const problem = readerProblem(reader)
    if (problem) refuse({ zh: `readers[${index}]：${problem.zh}`, en: `readers[${index}]: ${problem.en}` })
  })
  return {
    ...(value as Plugin),
    rules: (rules as readonly Rule[]).map((rule) => ({ ...rule, id: `${name}/${rule.id}` })),
    setRules: (setRules as readonly SetRule[]).map((rule) => ({ ...rule, id: `${name}/${rule.id}` })),
    presets: Object.fromEntries(Object.entries(presets).map(([preset, config]) => [`${name}/${preset}`, config])),
    readers,
  }
}

/** Refuses plugins of one name and readers of one format or extension. */
export function refuseTwins(plugins: readonly Plugin[]): void {
  const readers = plugins.flatMap((plugin) => plugin.readers ?? [])
  for (const [what, names] of [
    [{ zh: '两个插件同名', en: 'two plugins are called' }, plugins.map(({ name }) => name)],
    [{ zh: '两个读取器的格式同为', en: 'two readers are for the format' }, readers.map(({ format }) => format)],
    [
      { zh: '两个读取器的扩展名同为', en: 'two readers are for files with' },
      readers.flatMap(({ extensions }) => extensions),
    ],
  ] as const) {
    const twice = firstTwice(names)
    if (twice !== undefined)
      throw new ConfigError({ zh: `plugins：${what.zh}“${twice}”`, en: `plugins: ${what.en} “${twice}”` })
  }
}

const firstTwice = (names: readonly string[]): string | undefined =>
  names.find((name, index) => names.indexOf(name) !== index)

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isText = (value: unknown): value is string => typeof value === 'string'

/** Whether a value has the parts of a rule; what its check does is its own business. */
export const isRule = (value: unknown): value is Rule =>
  isRuleBase(value) && Array.isArray((value as Partial<Rule>).requires)

/** Whether a value has the parts of a rule about many reports. */
const isSetRule = (value: unknown): value is SetRule =>
  isRuleBase(value) && ['organ', 'parent', 'set'].includes((value as Partial<SetRule>).scope ?? '')

function isRuleBase(value: unknown): value is RuleBase {
  if (!isObject(value)) return false
  const { id, level, duty, clause, messages, en, check } = value as Partial<Rule>
  return (
    isText(id) &&
    (level === 'error' || level === 'warning' || level === 'info') &&
    isObject(duty) &&
    isText(duty.zh) &&
    isText(duty.en) &&
    Array.isArray(clause) &&
    clause.every((one: string) => Object.hasOwn(clauses, one)) &&
    isObject(messages) &&
    isObject(en) &&
    typeof check === 'function'
  )
}

/** Extensions as they have to be written; without one there is nothing to tell a file by. */
const isExtensions = (value: unknown): value is string[] =>
  Array.isArray(value) && value.length > 0 && value.every((one) => isText(one) && /^\.[^./\\A-Z]+$/u.test(one))

/** What is wrong with a reader; undefined where it can be used. */
export function readerProblem(value: unknown): Reason | undefined {
  if (!isObject(value)) return { zh: '应为 defineReader 的对象', en: 'must be an object of defineReader' }
  const { format, extensions, read } = value as Partial<Reader>
  if (!isText(format) || !idPattern.test(format) || typeof read !== 'function')
    return { zh: '应有 format（小写字母）和 read 函数', en: 'must have a format in lower case and a function read' }
  if (!isExtensions(extensions))
    return {
      zh: 'extensions 应为小写扩展名的列表，如 [".ceb"]',
      en: 'its extensions must be a list in lower case such as [".ceb"]',
    }
  if ((Object.values(byExtension) as string[]).includes(format))
    return { zh: `格式“${format}”已内置，不能替换`, en: `the format “${format}” is built in and cannot be replaced` }
  const core = extensions.find((extension) => Object.hasOwn(byExtension, extension.slice(1)))
  return core === undefined
    ? undefined
    : { zh: `扩展名“${core}”属于内置格式，不能替换`, en: `the extension “${core}” belongs to a built-in format` }
}
