import {
  above,
  below,
  missing,
  mustNotBeEmpty,
  noCellAddress,
  noDate,
  shortened,
  unknownKey,
  unknownValue,
  wrongKind,
} from '../config/words.js'
import type { Reason } from '../model/index.js'

/** A place in what a caller gave. */
export type Path = readonly PropertyKey[]

/** Something that is wrong with what a caller gave, and where. */
export interface Problem {
  path: Path
  reason: Reason
}

/** Says what is wrong with a value at a place: nothing, where it can be used. */
export type Check = (value: unknown, path: Path) => Problem[]

/**
 * A check of one kind of value. These few stand in for the schemas of a configuration: the library that those need takes
 * longer to load than a report to check.
 */
const check =
  (isWrong: (value: unknown) => boolean, reason: (value: unknown) => Reason): Check =>
  (value, path) =>
    isWrong(value) ? [{ path, reason: reason(value) }] : []

const isOf =
  (type: 'string' | 'boolean') =>
  (value: unknown): boolean =>
    typeof value === type

export const text = check(
  (value) => !isOf('string')(value),
  (value) => wrongKind('string', value),
)

export const flag = check(
  (value) => !isOf('boolean')(value),
  (value) => wrongKind('boolean', value),
)

/** Text that says something. */
export const words: Check = (value, path) =>
  typeof value === 'string' && value.trim() === '' ? [{ path, reason: mustNotBeEmpty }] : text(value, path)

/** A day such as 2025-12-31 that the calendar has. */
export const day: Check = check((value) => typeof value !== 'string' || !isDay(value), noDate)

function isDay(value: string): boolean {
  const at = /^\d{4}-\d{2}-\d{2}$/u.test(value) ? Date.parse(`${value}T00:00:00Z`) : Number.NaN
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(value)
}

/** Text of a form. */
export const matching = (pattern: RegExp): Check =>
  check((value) => typeof value !== 'string' || !pattern.test(value), noCellAddress)

/** One of some names. */
export const oneOf = (names: readonly string[]): Check =>
  check(
    (value) => typeof value !== 'string' || !names.includes(value),
    (value) => (typeof value === 'string' ? unknownValue(value, names) : wrongKind('string', value)),
  )

/** A whole number from a least one on. */
export const whole =
  (least: number, most = Infinity): Check =>
  (value, path) => {
    if (!Number.isInteger(value)) return [{ path, reason: wrongKind('int', value) }]
    if (Number(value) < least) return [{ path, reason: below(least, value) }]
    return Number(value) > most ? [{ path, reason: above(most, value) }] : []
  }

/** A list of so many items or more. */
export const list =
  (item: Check, least = 0): Check =>
  (value, path) => {
    if (!Array.isArray(value)) return [{ path, reason: wrongKind('array', value) }]
    if (value.length < least) return [{ path, reason: mustNotBeEmpty }]
    return value.flatMap((one: unknown, index) => item(one, [...path, index]))
  }

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/**
 * An object with some keys and no others. What is undefined is as good as absent.
 *
 * @param ignored Keys that are taken unseen, and not offered to those who mistype another.
 */
export const shape =
  (
    keys: Readonly<Record<string, Check>>,
    { required = [], ignored = [] }: { required?: readonly string[]; ignored?: readonly string[] } = {},
  ): Check =>
  (value, path) => {
    if (!isObject(value)) return [{ path, reason: wrongKind('object', value) }]
    const lacking = required.filter((key) => value[key] === undefined)
    return [
      ...lacking.map((key) => ({ path: [...path, key], reason: missing })),
      ...Object.entries(value).flatMap(([key, one]) => {
        if (ignored.includes(key)) return []
        if (!Object.hasOwn(keys, key)) return [{ path: [...path, key], reason: unknownKey(key, Object.keys(keys)) }]
        return one === undefined ? [] : (keys[key]?.(one, [...path, key]) ?? [])
      }),
    ]
  }

/** An object whose keys are names out of a list. */
export const record =
  (names: readonly string[], unknownName: (name: string, names: readonly string[]) => Reason, item: Check): Check =>
  (value, path) => {
    if (!isObject(value)) return [{ path, reason: wrongKind('object', value) }]
    return Object.entries(value).flatMap(([name, one]) =>
      names.includes(name) ? item(one, [...path, name]) : [{ path: [...path, name], reason: unknownName(name, names) }],
    )
  }

/** A value that passes a test; the words say what was expected in its place. */
export const being = (test: (value: unknown) => boolean, expected: Reason): Check =>
  check(
    (value) => !test(value),
    (value) => ({
      zh: `应为${expected.zh}，现为 ${shortened(value)}`,
      en: `expected ${expected.en}, met ${shortened(value)}`,
    }),
  )
