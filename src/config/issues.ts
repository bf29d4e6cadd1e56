import type { core } from 'zod'
import type { Reason } from '../model/index.js'
import {
  above,
  below,
  missing,
  mustNotBeEmpty,
  noCellAddress,
  noDate,
  otherThan,
  shortened,
  unknownKey,
  unknownOption,
  unknownRule,
  unknownValue,
  wrongKind,
} from './words.js'

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
      return issue.keys.map((key) => [[...path, key], unknown(key, path, issue.message.split('\n'))])
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

function unknown(key: string, parent: Path, keys: readonly string[]): Reason {
  const last = parent.at(-1)
  if (last === 'rules') return unknownRule(key, keys)
  return last === 1 ? unknownOption(key, keys) : unknownKey(key, keys)
}

/** A value is none of those that it may be. */
function noneOf(values: readonly string[], met: unknown): Reason {
  if (met === undefined) return missing
  const [only] = values
  return values.length === 1 && typeof met !== 'string' ? otherThan(String(only), met) : unknownValue(met, values)
}

function reasonOf(issue: Issue, met: unknown): Reason {
  switch (issue.code) {
    case 'invalid_value':
      return noneOf(issue.values.map(String), met)
    case 'invalid_type':
      return wrongKind(issue.expected, met)
    case 'too_small':
      if (issue.origin === 'string' || issue.origin === 'array') return mustNotBeEmpty
      if (!issue.inclusive)
        return {
          zh: `应大于 ${String(issue.minimum)}，现为 ${shortened(met)}`,
          en: `must be above ${String(issue.minimum)}, met ${shortened(met)}`,
        }
      return below(issue.minimum, met)
    case 'too_big':
      if (issue.origin === 'array')
        return { zh: `最多 ${String(issue.maximum)} 项`, en: `at most ${String(issue.maximum)} items` }
      return above(issue.maximum, met)
    case 'invalid_format':
      return issue.format === 'date' ? noDate(met) : noCellAddress(met)
    case 'invalid_union':
      return { zh: `不能是 ${shortened(met)}`, en: `cannot be ${shortened(met)}` }
    default:
      return { zh: issue.message, en: issue.message }
  }
}
