import { resolveConfig } from '../config/resolve.js'
import type { FileConfig, LoadConfigOptions, LoadedConfig } from '../config/types.js'
import type { Need } from '../formatters/formatter.js'
import { formsOf } from '../config/outside-forms.js'
import { formsWith } from '../form/index.js'
import type { Edition, Locale } from '../model/index.js'

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
}

/** A run and the configuration that is in force in it. */
export interface Run {
  setup: Setup
  loaded: LoadedConfig
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
