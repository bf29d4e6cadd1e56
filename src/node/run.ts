import { resolveConfig } from '../config/resolve.js'
import type { FileConfig, LoadConfigOptions, LoadedConfig } from '../config/types.js'
import type { Need } from '../formatters/formatter.js'
import { formsOf } from '../config/outside-forms.js'
import { formsWith } from '../form/index.js'
import type { Edition, FindPrevious, Locale } from '../model/index.js'

/** The options of a run as plain data: enough for a worker to come to the same configuration. */
export interface Setup {
  config: LoadConfigOptions
  /** Language asked for; the configuration's where absent. */
  locale?: Locale
  /** Whether comments in the files may suppress findings; true where absent. */
  inlineConfig?: boolean
  /** The day that expiry is judged by, ISO. */
  today?: string
  /** What results must carry for the formats they go to. */
  needs?: readonly Need[]
  /** Reports of years before, to hold the files against. */
  previous?: PreviousFacts
  /** SHA-256 of the roster that the reports are checked against together. */
  rosterHash?: string
}

/** Facts of reports of years before, in a file. */
export interface PreviousFacts {
  /** Absolute path of the file: facts of a report a line. */
  path: string
  /** SHA-256 of what is in it, in hexadecimal digits. */
  hash: string
  /** Whether it was given for each file, so that one without a report of the year before is left open. */
  isDemanded: boolean
  /** Names of one organ each, where a roster gives former ones. */
  renamed?: readonly (readonly string[])[]
  /** Names of files that were given and could not be read. */
  unread: readonly string[]
}

/** A run and the configuration that is in force in it. */
export interface Run {
  setup: Setup
  loaded: LoadedConfig
  /** Finds the report of the year before. */
  previous?: FindPrevious
}

/** The configuration in force for a file. */
export const configFor = ({ loaded }: Run, filePath: string): FileConfig => resolveConfig(loaded, filePath)

/** Language of the messages about a file. */
export const localeFor = (run: Run, filePath: string): Locale =>
  run.setup.locale ?? configFor(run, filePath).locale ?? 'zh-CN'

/** Extensions that the plugins of a run read. */
export const readerExtensions = ({ loaded }: Run): string[] =>
  loaded.plugins.flatMap(({ readers = [] }) => readers.flatMap(({ extensions }) => extensions))

/** All formats that a report of the run may be in. */
export const formsIn = ({ loaded }: Run): readonly Edition[] => formsWith(formsOf(loaded.plugins))

/** Hashes of what results of a run depend on besides the files; null where there is no such thing. */
export interface HashParts {
  configuration: string
  /** Facts of reports of years before. */
  previous: string | null
  roster: string | null
}

/** The hashes of a run. */
export const hashPartsOf = ({ loaded, setup: { previous, rosterHash } }: Run): HashParts => ({
  configuration: loaded.hash,
  previous: previous?.hash ?? null,
  roster: rosterHash ?? null,
})

/** The hashes as results carry them. */
export const hashOfParts = ({ configuration, previous, roster }: HashParts): string =>
  [configuration, previous, roster].filter((hash) => hash !== null).join('+')

/** What results of a run depend on besides the files: the configuration, reports of years before, and the roster. */
export const hashOfRun = (run: Run): string => hashOfParts(hashPartsOf(run))
