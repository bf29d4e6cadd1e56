import type { core } from 'zod'
import type { Reason } from '../model/index.js'
import { nearest } from './nearest.js'

type Issue = core.$ZodIssue
type Path = readonly PropertyKey[]

/** Keeps the keys that an object may have as the message of an issue, for `problemsOf` to read. */
export const keepKeys: core.$ZodErrorMap = (issue) => {
  const shape = issue.code === 'unrecognized_keys' && (issue.inst as { shape?: object } | undefined)?.shape
  return shape ? Object.keys(shape).join('\n') : undefined
}

/** What is wrong with a value, by the place in it: all that `keepKeys` was used in finding. */
export function problemsOf(issues: readonly Issue[], value: unknown, place: Path = []): [Path, Reason][] {
  return issues.flatMap((issue): [Path, Reason][] => {
    const path = [...place, ...issue.path]
    const met = valueAt(value, issue.path)
    if (issue.code === 'invalid_union') {
      const branch = closest(issue.errors, met)
      if (branch) return problemsOf(branch, met, path)
    }
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map((key) => [[...path, key], unknownKey(key, path, issue.message.split('\n'))])
    return [[path, reasonOf(issue, met)]]
  })
}

/** The value at a path; undefined where there is none. */
const valueAt = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>((parent, key) => (parent as Record<PropertyKey, unknown> | undefined)?.[key], value)

/** Of the forms that a value may have, the one that it comes closest to; undefined where it is of no form's kind. */
function closest(forms: readonly Issue[][], value: unknown): Issue[] | undefined {
  const near = forms.filter((issues) => !issues.some((issue) => issue.path.length === 0 && isOtherKind(issue, value)))
  const depth = (issues: readonly Issue[]): number => Math.max(...issues.map(({ path }) => path.length))
  return near.sort((a, b) => depth(b) - depth(a))[0]
}

function isOtherKind(issue: Issue, value: unknown): boolean {
  if (issue.code === 'invalid_type') return true
  if (issue.code === 'invalid_value') return typeof value !== typeof issue.values[0]
  return issue.code === 'invalid_union' && closest(issue.errors, value) === undefined
}

function unknownKey(key: string, parent: Path, keys: readonly string[]): Reason {
  const last = parent.at(-1)
  if (last === 'rules') {
    const plugin = /^(.+)\//u.exec(key)?.[1]
    if (plugin !== undefined && !keys.some((id) => id.startsWith(`${plugin}/`)))
      return {
        zh: `没有载入插件“${plugin}”；请把它写进 plugins`,
        en: `the plugin “${plugin}” is not loaded; name it under plugins`,
      }
    return withGuess({ zh: '没有这条规则', en: 'there is no such rule' }, key, keys)
  }
  if (last === 1)
    return withGuess({ zh: '规则没有这个选项', en: 'the rule has no such option' }, key, keys, namesOf(keys))
  return withGuess({ zh: '没有这个设置项', en: 'there is no such key' }, key, keys, namesOf(keys))
}

const namesOf = (keys: readonly string[]): Reason | undefined => {
  const names = keys.filter((key) => key !== '' && key !== '$schema')
  return names.length === 0 ? undefined : { zh: `可用的有 ${names.join('、')}`, en: `there are ${names.join(', ')}` }
}

/** Adds the name that was probably meant, or what there is. */
function withGuess(met: Reason, name: string, names: readonly string[], otherwise?: Reason): Reason {
  const guess = nearest(name, names)
  if (guess !== undefined) return { zh: `${met.zh}；是不是“${guess}”？`, en: `${met.en}; did you mean “${guess}”?` }
  return otherwise ? { zh: `${met.zh}；${otherwise.zh}`, en: `${met.en}; ${otherwise.en}` } : met
}

const kindNames: Readonly<Record<string, Reason>> = {
  string: { zh: '文字', en: 'a string' },
  number: { zh: '数', en: 'a number' },
  int: { zh: '整数', en: 'a whole number' },
  boolean: { zh: 'true 或 false', en: 'true or false' },
  array: { zh: '列表', en: 'a list' },
  tuple: { zh: '级别和选项的列表', en: 'a list of a level and options' },
  object: { zh: '对象', en: 'an object' },
}

const unknownKind: Reason = { zh: '另一种值', en: 'another kind of value' }

function reasonOf(issue: Issue, met: unknown): Reason {
  const shown = shortened(met)
  switch (issue.code) {
    case 'invalid_value':
      return unknownValue(met, issue.values.map(String), shown)
    case 'invalid_type': {
      if (met === undefined) return { zh: '缺少这一项', en: 'this is missing' }
      const kind = kindNames[issue.expected] ?? unknownKind
      return { zh: `应为${kind.zh}，现为 ${shown}`, en: `expected ${kind.en}, met ${shown}` }
    }
    case 'too_small':
      if (issue.origin === 'string' || issue.origin === 'array') return { zh: '不能为空', en: 'must not be empty' }
      if (!issue.inclusive)
        return {
          zh: `应大于 ${String(issue.minimum)}，现为 ${shown}`,
          en: `must be above ${String(issue.minimum)}, met ${shown}`,
        }
      return {
        zh: `不能小于 ${String(issue.minimum)}，现为 ${shown}`,
        en: `must be at least ${String(issue.minimum)}, met ${shown}`,
      }
    case 'too_big':
      if (issue.origin === 'array')
        return { zh: `最多 ${String(issue.maximum)} 项`, en: `at most ${String(issue.maximum)} items` }
      return {
        zh: `不能大于 ${String(issue.maximum)}，现为 ${shown}`,
        en: `must be at most ${String(issue.maximum)}, met ${shown}`,
      }
    case 'invalid_format':
      return issue.format === 'date'
        ? { zh: `应为日期，如 2025-12-31，现为 ${shown}`, en: `expected a date such as 2025-12-31, met ${shown}` }
        : { zh: `应为“表/行/列”，现为 ${shown}`, en: `expected table/row/column, met ${shown}` }
    case 'invalid_union':
      return { zh: `不能是 ${shown}`, en: `cannot be ${shown}` }
    default:
      return { zh: issue.message, en: issue.message }
  }
}

/** More values than these are not listed. */
const listed = 12

function unknownValue(met: unknown, values: readonly string[], shown: string): Reason {
  const all = values.length <= listed ? namesOf(values) : undefined
  return withGuess({ zh: `没有 ${shown} 这个值`, en: `there is no ${shown} here` }, String(met), values, all)
}

/** A value as it is written, text cut after 60 characters; of lists and objects only what they are. */
function shortened(value: unknown): string {
  if (typeof value === 'object' && value !== null) return Array.isArray(value) ? '[…]' : '{…}'
  if (typeof value === 'function') return 'function'
  const text = typeof value === 'string' ? JSON.stringify(value) : String(value)
  return text.length > 60 ? `${text.slice(0, 60)}…` : text
}
