import type { SectionId } from './ids.js'
import type { Limits } from './limits.js'
import type { OrganKind } from './report.js'
import type { Plugin } from './plugin.js'
import type { Locale } from './result.js'

/** How a rule is set: `off`, or the level of what it finds. */
export type RuleLevel = 'off' | 'info' | 'warn' | 'error'

/** A level, or a level with options. Without options those that were set before stay. */
export type RuleSetting = RuleLevel | readonly [RuleLevel] | readonly [RuleLevel, Readonly<Record<string, unknown>>]

/** Facts about a report that the configuration knows better than its text. */
export interface Settings {
  organKind?: OrganKind
  reportYear?: number
  /** Id of the format that the report must follow, whatever its year. */
  edition?: string
}

/** Findings that are known and accepted. Of the conditions given, all must hold. */
export interface Suppression {
  /** Rule id, or several. */
  rule: string | readonly string[]
  /** Section that the finding stands in. */
  section?: SectionId
  /** Address of a cell as table/row/column; `*` stands for any part. */
  cell?: string
  /** Globs of the files it holds for; all where absent. */
  files?: readonly string[]
  /** Why this is accepted. */
  reason: string
  /** Who answers for it. */
  owner?: string
  /** Last day that it holds, ISO. */
  expires?: string
}

/** One element of a configuration. Later elements go over earlier ones, as in ESLint's flat configuration. */
export interface ConfigObject {
  /** Name to tell it by in messages and in --print-config. */
  name?: string
  /** Globs of the files that it applies to, relative to the configuration file; all where absent. */
  files?: readonly string[]
  /**
   * Globs that it does not apply to. Files that are not checked at all, where they stand alone in an element or the
   * element is the whole configuration and names no files.
   */
  ignores?: readonly string[]
  /** Presets by name (recommended, strict, draft, plugin/preset), or elements to put before this one. */
  extends?: string | ConfigObject | readonly (string | ConfigObject)[]
  rules?: Readonly<Record<string, RuleSetting>>
  /** Plugins, or the packages and files that export them by default; file names start with a dot. */
  plugins?: readonly (Plugin | string)[]
  settings?: Settings
  locale?: Locale
  limits?: Partial<Limits>
  suppressions?: readonly Suppression[]
}

/** What a configuration file exports. */
export type Config = ConfigObject | readonly ConfigObject[]
