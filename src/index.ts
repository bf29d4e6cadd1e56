export { editions } from './form/index.js'
export { ConfigError } from './config/config-error.js'
export { defineConfig, defineEdition, defineForm, definePlugin, defineReader } from './config/define.js'
export type { TypedConfigObject, TypedRules } from './config/define.js'
export type { FileConfig, LoadConfigOptions, LoadedConfig, Override } from './config/types.js'
export type { FixedSource } from './fix/apply.js'
export type { FormatContext, Need, OutcomeKind } from './formatters/formatter.js'
export { annotate } from './annotate/annotate.js'
export { applyFixes } from './library/apply-fixes.js'
export { compareResults, type CompareResultsOptions } from './library/compare-results.js'
export { factsOf } from './library/facts-of.js'
export { lint } from './library/lint.js'
export { lintSet, type LintSetOptions } from './library/lint-set.js'
export { readFacts, type ReadFactsOptions } from './library/read-facts.js'
export { inspect } from './library/inspect.js'
export { parseReport, type ReadOptions as ParseOptions } from './library/parse-report.js'
export {
  createLinter,
  lintFiles,
  type Linter,
  type LinterOptions,
  type LintFilesOptions,
  type LintTextOptions,
} from './node/create-linter.js'
export { lintFile } from './node/lint-file.js'
export { loadConfig } from './node/load-config.js'
export { loadFormatter, type LoadedFormatter } from './node/load-formatter.js'
export { UsageError } from './node/usage-error.js'
export { InputError, type InputErrorCode } from './parse/input-error.js'
export { defineRule } from './rules/shared/define.js'
export { defineSetRule } from './rules/shared/define-set.js'
export { rules, setRules } from './rules/index.js'
export type * from './model/index.js'
export type {
  Block,
  BlockCell,
  BlockRow,
  Edition,
  HeadingBlock,
  Limits,
  LineBlock,
  Span,
  TableBlock,
} from './model/index.js'
