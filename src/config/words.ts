import type { Reason } from '../model/index.js'
import { nearest } from '../text/nearest.js'

/** What is said of a value that cannot be used, wherever it stands: in a configuration or in a call of the library. */

export const missing: Reason = { zh: '缺少这一项', en: 'this is missing' }

export const mustNotBeEmpty: Reason = { zh: '不能为空', en: 'must not be empty' }

const kindNames = {
  string: { zh: '文字', en: 'a string' },
  number: { zh: '数', en: 'a number' },
  int: { zh: '整数', en: 'a whole number' },
  boolean: { zh: 'true 或 false', en: 'true or false' },
  array: { zh: '列表', en: 'a list' },
  tuple: { zh: '级别和选项的列表', en: 'a list of a level and options' },
  object: { zh: '对象', en: 'an object' },
} as const satisfies Record<string, Reason>

const unknownKind: Reason = { zh: '另一种值', en: 'another kind of value' }

/** Another kind of value was expected, named as zod names it. */
export function wrongKind(expected: string, met: unknown): Reason {
  if (met === undefined) return missing
  const kind = Object.hasOwn(kindNames, expected) ? kindNames[expected as keyof typeof kindNames] : unknownKind
  return { zh: `应为${kind.zh}，现为 ${shortened(met)}`, en: `expected ${kind.en}, met ${shortened(met)}` }
}

/** There is one value that may stand here. */
export const otherThan = (only: string, met: unknown): Reason => ({
  zh: `应为 ${only}，现为 ${shortened(met)}`,
  en: `expected ${only}, met ${shortened(met)}`,
})

export const below = (least: number | bigint, met: unknown): Reason => ({
  zh: `不能小于 ${String(least)}，现为 ${shortened(met)}`,
  en: `must be at least ${String(least)}, met ${shortened(met)}`,
})

export const above = (most: number | bigint, met: unknown): Reason => ({
  zh: `不能大于 ${String(most)}，现为 ${shortened(met)}`,
  en: `must be at most ${String(most)}, met ${shortened(met)}`,
})

export const noDate = (met: unknown): Reason => ({
  zh: `应为日期，如 2025-12-31，现为 ${shortened(met)}`,
  en: `expected a date such as 2025-12-31, met ${shortened(met)}`,
})

export const noCellAddress = (met: unknown): Reason => ({
  zh: `应为“表/行/列”，现为 ${shortened(met)}`,
  en: `expected table/row/column, met ${shortened(met)}`,
})

export const noSuchRule: Reason = { zh: '没有这条规则', en: 'there is no such rule' }

export const unknownRule = (id: string, known: readonly string[]): Reason => {
  const plugin = /^(.+)\//u.exec(id)?.[1]
  if (plugin !== undefined && !known.some((other) => other.startsWith(`${plugin}/`)))
    return {
      zh: `没有载入插件“${plugin}”；请把它写进 plugins`,
      en: `the plugin “${plugin}” is not loaded; name it under plugins`,
    }
  return guessed(noSuchRule, id, known)
}

export const unknownOption = (key: string, known: readonly string[]): Reason =>
  guessed({ zh: '规则没有这个选项', en: 'the rule has no such option' }, key, known, namesOf(known))

export const unknownKey = (key: string, known: readonly string[]): Reason =>
  guessed({ zh: '没有这个设置项', en: 'there is no such key' }, key, known, namesOf(known))

/** More values than these are not listed. */
const listed = 12

export function unknownValue(met: unknown, values: readonly string[]): Reason {
  const all = values.length <= listed ? namesOf(values) : undefined
  return guessed(noSuchValue(met), typeof met === 'string' ? met : shortened(met), values, all)
}

export const noSuchValue = (met: unknown): Reason => ({
  zh: `没有 ${shortened(met)} 这个值`,
  en: `there is no ${shortened(met)} here`,
})

const namesOf = (keys: readonly string[]): Reason | undefined => {
  const names = keys.filter((key) => key !== '' && key !== '$schema')
  return names.length === 0 ? undefined : { zh: `可用的有 ${names.join('、')}`, en: `use one of ${names.join(', ')}` }
}

/** Adds the name that was probably meant, or what there is. */
function guessed(met: Reason, name: string, names: readonly string[], otherwise?: Reason): Reason {
  const guess = nearest(name, names)
  if (guess !== undefined) return withGuess(met, guess)
  return otherwise ? { zh: `${met.zh}；${otherwise.zh}`, en: `${met.en}; ${otherwise.en}` } : met
}

/** Adds the name that was meant. */
export const withGuess = ({ zh, en }: Reason, guess: string): Reason => ({
  zh: `${zh}；是不是“${guess}”？`,
  en: `${en}; did you mean “${guess}”?`,
})

/** A value as it is written, text cut after 60 characters; of lists and objects only what they are. */
export function shortened(value: unknown): string {
  if (Array.isArray(value)) return '[…]'
  if (typeof value === 'object' && value !== null) return `${classOf(value) ?? ''}{…}`
  if (typeof value === 'function') return 'function'
  const text = typeof value === 'string' ? JSON.stringify(value) : String(value)
  return text.length > 60 ? `${text.slice(0, 60)}…` : text
}

/** The class of an object; undefined for a plain one. */
function classOf(value: object): string | undefined {
  const { constructor: made } = value as { constructor?: unknown }
  return typeof made === 'function' && made.name !== 'Object' && made.name !== '' ? `${made.name} ` : undefined
}
