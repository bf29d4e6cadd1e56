import type {
  ConfigObject,
  Level,
  Edition,
  Limits,
  Locale,
  Plugin,
  Reader,
  Rule,
  RuleLevel,
  SetRule,
  Settings,
  Suppression,
} from '../model/index.js'

/** How one element sets a rule; without options those that were set before stay. */
export interface RuleChange {
  level: RuleLevel
  options?: Readonly<Record<string, unknown>>
}

/** One element of a loaded configuration: checked, its presets already put before it. */
export interface ConfigElement {
  /** Where it stands, for example `report-lint.config.js[1] drafts`, `preset strict` or `--rule`. */
  origin: string
  /** Lists of globs: a file must match one glob of every list. More than one where it was taken over by `extends`. */
  files: readonly (readonly string[])[]
  /** Lists of globs: a file must match no list. */
  ignores: readonly (readonly string[])[]
  /** Globs of files that are not checked at all; null where the element is no such list. */
  ignored: readonly string[] | null
  rules: Readonly<Record<string, RuleChange>>
  settings: Settings
  locale?: Locale
  limits: Partial<Limits>
  suppressions: readonly Suppression[]
}

/** Whether a path, relative and with forward slashes, matches a glob. */
export type GlobMatch = (glob: string, path: string) => boolean

/** An element that goes over the configuration file. */
export interface Override {
  config: ConfigObject
  /** Where it comes from, for messages and --print-config, for example `--rule`. */
  origin: string
}

/** How to find a configuration. */
export interface LoadConfigOptions {
  /** Absolute path of the folder where the search begins. */
  cwd: string
  /** The file, relative to `cwd`; false for none. Searched upwards from `cwd` where absent. */
  path?: string | false
  /** Elements that go over those of the file, in order. */
  overrides?: readonly Override[]
}

/** A configuration as it was found, checked and complete with its plugins. */
export interface LoadedConfig {
  /** How it was asked for: a worker that asks the same gets the same. */
  request: LoadConfigOptions
  /** Absolute path of the configuration file; null where there is none. */
  file: string | null
  /** Absolute path of the folder that globs are relative to: that of the file, or the working directory. */
  base: string
  elements: readonly ConfigElement[]
  /** Plugins in use; the ids of their rules begin with `name/`. */
  plugins: readonly Plugin[]
  /** Matches globs; null where the configuration has none. */
  match: GlobMatch | null
  /** SHA-256 over all that results depend on, in hexadecimal digits. Formatting, comments and absolute paths do not count. */
  hash: string
  /** Whether the request can be sent to a worker: no plugin in it is an object. */
  portable: boolean
  /** What `resolveConfig` has worked out, by the elements that apply. */
  resolved: Map<string, FileConfig>
}

/** The configuration of one file. All of it can be handed to `lint`. */
export interface FileConfig {
  /** The file is not to be checked. */
  ignored: boolean
  /** Rules that are not off: built-in ones in the order of the catalogue, then those of plugins. */
  rules: readonly Rule[]
  /** Levels that were set, by rule id; the others keep the rule's own. */
  levels: Readonly<Record<string, Level>>
  /** Options that were set, by rule id, checked; what is left out keeps its default. */
  ruleOptions: Readonly<Record<string, Readonly<Record<string, unknown>>>>
  /** The same of rules about many reports. */
  sets: {
    rules: readonly SetRule[]
    levels: Readonly<Record<string, Level>>
    ruleOptions: Readonly<Record<string, Readonly<Record<string, unknown>>>>
  }
  settings: Settings
  locale?: Locale
  limits: Readonly<Limits>
  /** Those that hold for this file. */
  suppressions: readonly Suppression[]
  readers: readonly Reader[]
  /** Formats of plugins. */
  forms: readonly Edition[]
  /** Where each value comes from, by path such as `rules.outcome-total`, `rules.overview-length.options`, `settings.reportYear`, `limits.bytes`, `locale`. */
  origins: Readonly<Record<string, string>>
}
