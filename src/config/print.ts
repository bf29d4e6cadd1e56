import type { Locale } from '../model/index.js'
import { configLevels } from './presets.js'
import type { FileConfig } from './types.js'

/** A value and where it comes from. */
interface Printed {
  value: unknown
  from: string
}

/** What applies to one file, each value with where it comes from. */
export interface PrintedConfig {
  ignored: boolean
  locale: Printed
  rules: Record<string, { level: string; options?: object; from: string; optionsFrom?: string }>
  settings: Record<string, Printed>
  limits: Record<string, Printed>
  suppressions: readonly object[]
  /** Formats of plugins' readers. */
  readers: readonly string[]
}

/** The configuration of one file as data for a person to read; a file that is ignored too. */
export function printConfig(config: FileConfig, locale: Locale): PrintedConfig {
  const from = (path: string): string => originIn(config.origins[path] ?? 'default', locale)
  const printed = (group: string, values: object): Record<string, Printed> =>
    Object.fromEntries(
      Object.entries(values).map(([key, value]) => [key, { value: value as unknown, from: from(`${group}.${key}`) }]),
    )
  return {
    ignored: config.ignored,
    locale: { value: config.locale ?? 'zh-CN', from: from('locale') },
    rules: printedRules(config, from),
    settings: printed('settings', config.settings),
    limits: printed('limits', config.limits),
    suppressions: config.suppressions,
    readers: config.readers.map(({ format }) => format),
  }
}

function printedRules(config: FileConfig, from: (path: string) => string): PrintedConfig['rules'] {
  const { sets } = config
  const levels = { ...config.levels, ...sets.levels }
  const ruleOptions = { ...config.ruleOptions, ...sets.ruleOptions }
  const active = new Map([...config.rules, ...sets.rules].map((rule) => [rule.id, rule]))
  const ids = Object.keys(config.origins).flatMap((path) => /^rules\.([^.]+)$/u.exec(path)?.[1] ?? [])
  return Object.fromEntries(
    ids.map((id) => {
      const rule = active.get(id)
      const origin = from(`rules.${id}`)
      if (!rule) return [id, { level: 'off', from: origin }]
      const level = configLevels[levels[id] ?? rule.level]
      const options = { ...rule.defaults, ...ruleOptions[id] }
      if (Object.keys(options).length === 0) return [id, { level, from: origin }]
      return [id, { level, options, from: origin, optionsFrom: from(`rules.${id}.options`) }]
    }),
  )
}

/** An origin in words. Names of files and options are the same in both languages. */
const originIn = (origin: string, locale: Locale): string =>
  locale === 'en' ? origin : origin.replace(/^default$/u, '默认').replace(/^preset /u, '预设 ')
