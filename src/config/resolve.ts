import { defaultLimits } from '../parse/limits.js'
import { sumRules } from '../rules/additions/table-sum.js'
import { rules as coreRules, setRules } from '../rules/index.js'
import type { Level, Limits, Locale, RuleBase, RuleLevel, Settings } from '../model/index.js'
import { formsOf } from './outside-forms.js'
import { inGlobs, pathInGlobs } from './globs.js'
import type { ConfigElement, FileConfig, LoadedConfig, RuleChange } from './types.js'

/** Levels by what they are called in a configuration. */
export const levelOf: Readonly<Record<Exclude<RuleLevel, 'off'>, Level>> = {
  error: 'error',
  warn: 'warning',
  info: 'info',
}

/**
 * The configuration of one file: of all elements that apply to it, the later over the earlier.
 *
 * @param filePath Absolute path; globs only match names of other kinds, such as `<stdin>`, as they stand.
 */
export function resolveConfig(loaded: LoadedConfig, filePath: string): FileConfig {
  const { elements, match, resolved } = loaded
  const path = pathInGlobs(loaded.base, filePath)
  const matches = (globs: readonly string[]): boolean => match !== null && inGlobs(globs, path, match)
  const applying = elements.filter(({ files, ignores }) => files.every(matches) && !ignores.some(matches))
  const ignored = applying.some((element) => element.ignored !== null && matches(element.ignored))
  const held = applying.flatMap((element) => element.suppressions)
  const suppressions = held.filter(({ files }) => files === undefined || matches(files))
  const key = JSON.stringify([ignored, placesOf(applying, elements), placesOf(suppressions, held)])
  const known = resolved.get(key)
  if (known) return known
  const config = combined(loaded, applying, { ignored, suppressions })
  resolved.set(key, config)
  return config
}

/** Where the things of one list stand in another that has them in the same order. */
function placesOf<Thing>(some: readonly Thing[], all: readonly Thing[]): number[] {
  let next = 0
  return some.map((thing) => (next = all.indexOf(thing, next)))
}

function combined(
  { plugins }: LoadedConfig,
  elements: readonly ConfigElement[],
  { ignored, suppressions }: Pick<FileConfig, 'ignored' | 'suppressions'>,
): FileConfig {
  const origins: Record<string, string> = { locale: 'default' }
  const pluginRules = plugins.flatMap(({ rules = [] }) => rules)
  const pluginSetRules = plugins.flatMap((plugin) => plugin.setRules ?? [])
  const knownOfSets = [...setRules, ...pluginSetRules]
  const forms = formsOf(plugins)
  const known = [...coreRules, ...sumRules(forms), ...pluginRules]
  for (const { id } of [...known, ...knownOfSets]) origins[`rules.${id}`] = 'default'
  for (const key of Object.keys(defaultLimits)) origins[`limits.${key}`] = 'default'
  const changes: Record<string, RuleChange> = Object.fromEntries(
    [...pluginRules, ...pluginSetRules].map(({ id }) => [id, { level: 'off' }]),
  )
  const settings: Settings = {}
  const limits: Limits = { ...defaultLimits }
  let locale: Locale | undefined
  for (const element of elements) {
    for (const [id, change] of Object.entries(element.rules)) {
      changes[id] = { ...changes[id], ...change }
      origins[`rules.${id}`] = element.origin
      if (change.options) origins[`rules.${id}.options`] = element.origin
    }
    Object.assign(settings, element.settings)
    Object.assign(limits, element.limits)
    for (const key of Object.keys(element.settings)) origins[`settings.${key}`] = element.origin
    for (const key of Object.keys(element.limits)) origins[`limits.${key}`] = element.origin
    if (element.locale) [locale, origins['locale']] = [element.locale, element.origin]
  }
  return {
    ignored,
    rules: known.filter(({ id }) => changes[id]?.level !== 'off'),
    ...chosen(known, changes),
    sets: { rules: knownOfSets.filter(({ id }) => changes[id]?.level !== 'off'), ...chosen(knownOfSets, changes) },
    settings,
    ...(locale && { locale }),
    limits,
    suppressions,
    readers: plugins.flatMap(({ readers = [] }) => readers),
    forms,
    origins,
  }
}

/** Levels and options that were set, in the order of the rules. */
function chosen(
  rules: readonly RuleBase[],
  changes: Readonly<Record<string, RuleChange>>,
): Pick<FileConfig, 'levels' | 'ruleOptions'> {
  const levels: Record<string, Level> = {}
  const ruleOptions: Record<string, Readonly<Record<string, unknown>>> = {}
  for (const { id } of rules) {
    const { level, options } = changes[id] ?? {}
    if (level === undefined || level === 'off') continue
    levels[id] = levelOf[level]
    if (options) ruleOptions[id] = options
  }
  return { levels, ruleOptions }
}
