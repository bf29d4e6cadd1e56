import { Option, type Command } from 'commander'
import { mostShards, type Shard } from '../node/shard-number.js'
import { UsageError } from '../node/usage-error.js'
import type { RuleSetting } from '../model/index.js'
import { locales } from './locale.js'
import { problems } from './problems.js'

/** An option with a closed list of values. */
export function choice(flags: string, description: string, allowed: readonly string[]): Option {
  const option = new Option(flags, description)
  return option.argParser((value) => oneOf(option, value, allowed))
}

/** An option that takes some of a closed list, separated by commas. */
export function choices(flags: string, description: string, allowed: readonly string[]): Option {
  const option = new Option(flags, description)
  return option.argParser((value) => value.split(',').map((part) => oneOf(option, part.trim(), allowed)))
}

function oneOf(option: Option, value: string, allowed: readonly string[]): string {
  if (!allowed.includes(value)) throw new UsageError(problems.wrongValue(`--${option.name()}`, value, allowed))
  return value
}

/** An option that may be given several times, its values in a list. */
export function repeatable(flags: string, description: string, parse: (value: string) => unknown): Option {
  return new Option(flags, description).argParser<unknown[]>((value, before: unknown[] | undefined) => [
    ...(before ?? []),
    parse(value),
  ])
}

/** Values separated by commas. */
export const list = (value: string): string[] => value.split(',').map((part) => part.trim())

/** An option with a whole number from a least one on. */
export function wholeNumber(flags: string, description: string, least = 0): Option {
  const option = new Option(flags, description)
  return option.argParser((value) => {
    if (!/^\d{1,9}$/u.test(value) || Number(value) < least)
      throw new UsageError(problems.notANumber(`--${option.name()}`, value, least))
    return Number(value)
  })
}

/** A port, or 0 for any. */
export function port(value: string): number {
  if (!/^\d{1,5}$/u.test(value) || Number(value) > 65_535) throw new UsageError(problems.wrongPort(value))
  return Number(value)
}

const mostThreads = 999

/** auto, off, or a number of threads. */
export function concurrency(value: string): number | 'auto' | 'off' {
  if (value === 'auto' || value === 'off') return value
  if (/^[1-9]\d*$/u.test(value) && Number(value) <= mostThreads) return Number(value)
  throw new UsageError(problems.notThreads(value, mostThreads))
}

/** Which part of a run a call does: `i/n`. */
export function shardOf(value: string): Shard {
  const [, index = 0, of = 0] = (/^([1-9]\d{0,5})\/([1-9]\d{0,5})$/u.exec(value) ?? []).map(Number)
  if (index === 0 || index > of || of > mostShards) throw new UsageError(problems.wrongShard(value))
  return { index, of }
}

/** One of the languages that the command line speaks. */
export function knownLocale(value: string): string {
  if (!locales.some((locale) => locale === value)) throw new UsageError(problems.unknownLocale(value, locales))
  return value
}

/** `id: level` or `id: [level, {options}]`, with the colon of either language. What may stand there is for the configuration to check. */
export function ruleSetting(text: string): Record<string, RuleSetting> {
  const [, id, value] = /^\s*([^:：\s]+)\s*[:：]\s*(\S.*)$/su.exec(text) ?? []
  if (id === undefined || value === undefined) throw new UsageError(problems.wrongRuleSetting(text))
  const trimmed = value.trim()
  if (!trimmed.startsWith('[')) return { [id]: trimmed.replace(/^(["'])(.*)\1$/u, '$2') as RuleSetting }
  try {
    return { [id]: JSON.parse(trimmed) as RuleSetting }
  } catch {
    throw new UsageError(problems.wrongRuleSetting(text))
  }
}

/** Makes a command refuse an option whose value has no character, as a variable of the shell without a value gives it. */
export function refuseEmptyValues(command: Command): void {
  for (const option of command.options.filter(({ required }) => required)) {
    const { parseArg } = option
    option.argParser((value, before: unknown) => {
      if (value === '') throw new UsageError(problems.emptyValue(`--${option.name()}`))
      return parseArg ? parseArg(value, before) : value
    })
  }
}
