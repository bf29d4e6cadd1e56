/** What configurations and plugins are made with: it loads in no time, where the whole library takes a while. */
export { ConfigError } from './config/config-error.js'
export { defineConfig, defineEdition, defineForm, definePlugin, defineReader } from './config/define.js'
export type { TypedConfigObject, TypedRules } from './config/define.js'
export { InputError, type InputErrorCode } from './parse/input-error.js'
export { defineRule } from './rules/shared/define.js'
export { defineSetRule } from './rules/shared/define-set.js'
export type * from './model/index.js'
export type { Block, BlockCell, BlockRow, HeadingBlock, Limits, LineBlock, Span, TableBlock } from './model/index.js'
