import { editions } from '../form/index.js'
import { readerProblem } from '../config/plugins.js'
import { cellAddress, pluginId, reportYears } from '../config/schema.js'
import { sectionIds } from '../form/section-ids.js'
import { noSuchValue, unknownRule, withGuess } from '../config/words.js'
import { byExtension } from '../parse/detect.js'
import { defaultLimits } from '../parse/limits.js'
import type { ParseOptions } from '../parse/parse.js'
import { builtIn as builtInFormats } from '../parse/read/outside.js'
import { organKinds } from '../form/organ-kinds.js'
import type { LintOptions, Settings, Suppression } from '../model/index.js'
import { checkArgument } from './refuse.js'
import { builtInIds, rulesCheck } from './rule-settings.js'
import {
  being,
  day,
  flag,
  isObject,
  list,
  matching,
  oneOf,
  record,
  shape,
  text,
  whole,
  words,
  type Check,
} from './value-checks.js'

/** A check of every key that some options have. */
export type Checks<Options> = Readonly<Record<keyof Options, Check>>

export const locale = oneOf(['zh-CN', 'en'])

/** What stands in a configuration is for its schema to check. */
export const config: Check = being((value) => isObject(value) || (Array.isArray(value) && value.every(isObject)), {
  zh: '配置的对象，或其列表',
  en: 'a configuration: an object, or a list of them',
})

/** A built-in format, or one of the readers that come along. Whoever gives an extension means its format. */
export function formatWith(readers: unknown): Check {
  const own = (Array.isArray(readers) ? readers : []).flatMap((reader: unknown) =>
    isObject(reader) && typeof reader['format'] === 'string' ? [reader['format']] : [],
  )
  const names = [...builtInFormats, ...own]
  return (value, path) => {
    const extension = typeof value === 'string' ? value.replace(/^\./u, '').toLowerCase() : ''
    const meant = names.includes(extension) ? extension : byExtension[extension]
    if (meant === undefined || meant === value) return oneOf(names)(value, path)
    return [{ path, reason: withGuess(noSuchValue(value), meant) }]
  }
}

const reader: Check = (value, path) => {
  const reason = readerProblem(value)
  return reason ? [{ path, reason }] : []
}

const limits = shape(Object.fromEntries(Object.keys(defaultLimits).map((key) => [key, whole(1)])))

const settingKeys = {
  organKind: oneOf(organKinds),
  reportYear: whole(reportYears.first, reportYears.last),
} satisfies Checks<Omit<Settings, 'edition'>>

/** Forms have a schema of their own; here it only matters what they are called. */
function idsOf(forms: unknown): string[] {
  const own = Array.isArray(forms) ? (forms as unknown[]) : []
  return [...editions.map(({ id }) => id), ...own.flatMap((form) => (isObject(form) ? [String(form['id'])] : []))]
}

/** Options of `parseReport`, which `lint` takes as well. */
const parsing = ({ readers, forms }: Readonly<Record<string, unknown>>) =>
  ({
    filePath: text,
    format: formatWith(readers),
    readers: list(reader),
    limits,
    settings: shape({ ...settingKeys, edition: oneOf(idsOf(forms)) } satisfies Checks<Settings>),
    forms: list(being(isObject, { zh: '格式的对象', en: 'the object of a form' })),
  }) satisfies Checks<ParseOptions>

const globs = list(words, 1)

/** Rules that may be named: those that run, and built-in ones. */
function suppressionsCheck(ids: readonly string[]): Check {
  const rule: Check = (value, path) =>
    typeof value === 'string' && pluginId.test(value) ? [] : oneOf(ids)(value, path)
  const keys = {
    rule: (value, path) => (Array.isArray(value) ? list(rule, 1) : rule)(value, path),
    section: oneOf(sectionIds),
    cell: matching(cellAddress),
    files: globs,
    reason: words,
    owner: words,
    expires: day,
  } satisfies Checks<Suppression>
  return list(shape(keys, { required: ['rule', 'reason'] }))
}

const optionsOfRule = being(isObject, { zh: '选项的对象', en: 'an object of options' })

/** Keys of the configuration of one file, which can be handed to `lint` as it is, that say nothing of the check. */
const ofFileConfig = ['ignored', 'origins', 'sets']

function lintOptions(options: Readonly<Record<string, unknown>>): Check {
  const { rules } = options
  const own = (Array.isArray(rules) ? rules : []).flatMap((rule: unknown) =>
    isObject(rule) && typeof rule['id'] === 'string' ? [rule['id']] : [],
  )
  const ids = [...new Set([...builtInIds, ...own])]
  const keys = {
    ...parsing(options),
    locale,
    rules: rulesCheck,
    ruleOptions: record(ids, unknownRule, optionsOfRule),
    levels: record(ids, unknownRule, oneOf(['error', 'warning', 'info'])),
    suppressions: suppressionsCheck(ids),
    inlineConfig: flag,
    today: day,
    extract: flag,
    facts: flag,
    previous: being((value) => typeof value === 'string' || (typeof value === 'object' && value !== null), {
      zh: '上年的报告，或其要素（factsOf）',
      en: 'the report of the year before, or its facts',
    }),
  } satisfies Checks<LintOptions>
  return shape(keys, { ignored: ofFileConfig })
}

/** @throws {TypeError} for an unknown option of `lint`, or one of the wrong kind. */
export const checkLintOptions = (called: string, options: unknown): void => {
  checkArgument(called, 'options', options, lintOptions(isObject(options) ? options : {}))
}

/** @throws {TypeError} for an unknown option of `parseReport`, or one of the wrong kind. */
export const checkParseOptions = (called: string, options: unknown): void => {
  checkArgument(called, 'options', options, shape(parsing(isObject(options) ? options : {})))
}
