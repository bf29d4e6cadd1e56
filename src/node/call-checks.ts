import type { LoadConfigOptions } from '../config/types.js'
import type { FormatContext } from '../formatters/formatter.js'
import { config, locale, type Checks } from '../library/options.js'
import {
  being,
  day,
  flag,
  isObject,
  list,
  oneOf,
  shape,
  text,
  whole,
  words,
  type Check,
} from '../library/value-checks.js'
import type { LinterOptions, LintFilesOptions } from './create-linter.js'

/** What callers of the library give besides reports, with Node. */

const linterKeys = {
  cwd: text,
  locale,
  inlineConfig: flag,
  today: day,
  needs: list(oneOf(['data', 'facts', 'sha256'])),
  isolate: oneOf(['process', 'none']),
  processFile: words,
} satisfies Checks<LinterOptions>

const concurrency: Check = (value, path) => (typeof value === 'number' ? whole(1) : oneOf(['auto', 'off']))(value, path)

const isAbortSignal = (value: unknown): boolean => isObject(value) && typeof value['aborted'] === 'boolean'

const filesKeys = {
  concurrency,
  signal: being(isAbortSignal, { zh: ' AbortSignal', en: 'an AbortSignal' }),
} satisfies Checks<LintFilesOptions>

export const linterOptions = shape(linterKeys)
export const filesOptions = shape(filesKeys)
export const filesOptionsWithConfig = shape({ ...linterKeys, ...filesKeys, config })

/** A path, or a list of paths. */
export const paths: Check = (value, path) => (typeof value === 'string' ? text : list(text))(value, path)

export const loadConfigOptions: Check = shape(
  {
    cwd: words,
    path: (value, path) => (value === false ? [] : words(value, path)),
    overrides: list(shape({ config, origin: text }, { required: ['config', 'origin'] })),
  } satisfies Checks<LoadConfigOptions>,
  { required: ['cwd'] },
)

export const formatContext: Check = shape({
  locale,
  cwd: text,
  color: flag,
  columns: whole(1),
  version: text,
  rules: list(being(isObject, { zh: '规则', en: 'a rule' })),
  forms: list(being(isObject, { zh: '格式', en: 'a form' })),
  configurationHash: text,
  kinds: list(oneOf(['pass', 'review', 'notApplicable'])),
  many: being(isObject, { zh: '多份报告', en: 'several reports' }),
  keepsFacts: flag,
  verbose: flag,
  errorsOnly: flag,
} satisfies Checks<FormatContext>)
