export { editions } from './editions/index.js'
export { ConfigError } from './engine/config/config-error.js'
export { defineConfig, defineEdition, definePlugin, defineReader } from './engine/config/define.js'
export type { TypedConfigObject, TypedRules } from './engine/config/define.js'
export type { FileConfig, LoadConfigOptions, LoadedConfig, Override } from './engine/config/types.js'
export type { FixedSource } from './engine/fixes/apply.js'
export { applyFixes } from './library/apply-fixes.js'
export type { FormatContext, Need, OutcomeKind } from './formatters/formatter.js'
export { lint } from './library/lint.js'
export { parseReport } from './library/parse-report.js'
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
export type { Block, BlockCell, BlockRow, HeadingBlock, LineBlock, TableBlock } from './parse/blocks.js'
export { InputError, type InputErrorCode } from './parse/input-error.js'
export type { Limits } from './parse/limits.js'
export type { ParseOptions } from './parse/parse.js'
export type { Span } from './parse/span.js'
export { defineRule } from './rules/define.js'
export { rules } from './rules/index.js'
export type { Edition } from './editions/schema.js'
export type * from './types.js'
