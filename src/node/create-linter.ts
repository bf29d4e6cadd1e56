import { resolve } from 'node:path'
import type { FileConfig, LoadedConfig } from '../config/types.js'
import { fatalResult } from '../results/fatal.js'
import { lint } from '../check/lint.js'
import type { Need } from '../formatters/formatter.js'
import type { Config, ConfigObject, FileResult, FormatName, LintResult, Locale } from '../model/index.js'
import { findFiles } from './find-files.js'
import { inOrder, threadsFor, type Concurrency } from './lint-files.js'
import { optionsFor, sha256 } from './lint-source.js'
import { FileLinter } from './linter.js'
import { loadConfig } from './load-config.js'
import { reasonOf } from './problems.js'
import { configFor, localeFor, readerExtensions, type Run } from './run.js'
import { filesToTell, teller } from './tell.js'
import { UsageError } from './usage-error.js'

/** What a linter is told besides its configuration. */
export interface LinterOptions {
  /** Absolute path that files and globs are relative to; the working directory where absent. */
  cwd?: string
  /** Language of messages; that of the configuration, or zh-CN, where absent. */
  locale?: Locale
  /** Whether comments in the files may suppress findings; true where absent. */
  inlineConfig?: boolean
  /** The day that expiry is judged by, ISO; nothing expires where absent. */
  today?: string
  /** What results carry besides findings, for the formats that want it: the report as `data`, the file's `sha256`. */
  needs?: readonly Need[]
}

/** How many files are checked. */
export interface LintFilesOptions {
  /** Threads: a number, `off`, or `auto` (the default), which starts some for a long run. */
  concurrency?: Concurrency
  /** Ends the run at once. */
  signal?: AbortSignal
}

/** What a linter is told of a report that is at hand. */
export interface LintTextOptions {
  filePath?: string
  /** Format of the source; told from content and path where absent. */
  format?: FormatName
}

/** A configuration in use. */
export interface Linter {
  /**
   * Checks a report that is at hand, though its path be ignored. `filePath`, relative to `cwd`, chooses the configuration
   * and tells the format.
   */
  lint(source: string | Uint8Array, options?: LintTextOptions): Promise<LintResult>
  /** Checks the report in a file, though it be ignored. A file that cannot be read gives a fatal result. */
  lintFile(path: string): Promise<LintResult>
  /**
   * Checks files, folders and globs, one result a file in code point order of the paths, as soon as its turn comes.
   * Memory does not grow with the number of files. A file that was found, not named, and cannot be judged may give a
   * result with a `kind` instead of messages, as the table in docs/guides/formats.md has it.
   *
   * @throws {UsageError} before the first result, for a path that holds no file to check.
   */
  lintFiles(paths: readonly string[], options?: LintFilesOptions): AsyncIterable<FileResult>
  /** The configuration in force for a file. */
  configFor(path: string): FileConfig
}

/**
 * Makes a linter with a configuration: one at hand, or what `loadConfig` gave; without one, the defaults.
 * No configuration file is looked for, and no code runs but that of plugins which the configuration names.
 *
 * @throws {ConfigError} for an unknown key, rule, option or preset.
 */
export async function createLinter(config: Config | LoadedConfig = [], options: LinterOptions = {}): Promise<Linter> {
  const { cwd = process.cwd(), ...others } = options
  const loaded = isLoaded(config) ? config : await loadConfig({ cwd, path: false, overrides: elementsOf(config) })
  const run: Run = { loaded, setup: { config: loaded.request, ...others } }
  const inThisThread = new FileLinter()
  return {
    lint: (source, { filePath, format } = {}) => {
      const settled = optionsFor(run, filePath === undefined ? unnamed : resolve(cwd, filePath))
      const result = lint(source, { ...settled, filePath: filePath ?? unnamed, ...(format && { format }) })
      return options.needs?.includes('sha256') ? withHash(result, source) : result
    },
    lintFile: (path) => inThisThread.lint(run, resolve(cwd, path)),
    lintFiles: (paths, { concurrency = 'auto', signal } = {}) => resultsOf(paths, { run, cwd, concurrency, signal }),
    configFor: (path) => configFor(run, resolve(cwd, path)),
  }
}

/** Path of a report that has none. */
const unnamed = '<text>'

const withHash = async (result: Promise<LintResult>, source: string | Uint8Array): Promise<LintResult> => ({
  ...(await result),
  sha256: await sha256(source),
})

/** Checks files, folders and globs, as the linter of a configuration does. */
export async function* lintFiles(
  paths: readonly string[],
  options: LinterOptions & LintFilesOptions & { config?: Config | LoadedConfig } = {},
): AsyncGenerator<FileResult> {
  const { config, concurrency = 'auto', signal, ...others } = options
  const linter = await createLinter(config, others)
  yield* linter.lintFiles(paths, { concurrency, ...(signal && { signal }) })
}

const isLoaded = (config: Config | LoadedConfig): config is LoadedConfig => 'elements' in config

const elementsOf = (config: Config): { origin: string; config: ConfigObject }[] =>
  (Array.isArray(config) ? (config as readonly ConfigObject[]) : [config as ConfigObject]).map((element, index) => ({
    origin: element.name ?? `createLinter[${String(index)}]`,
    config: element,
  }))

interface FilesOptions {
  run: Run
  cwd: string
  concurrency: Concurrency
  signal: AbortSignal | undefined
}

async function* resultsOf(
  paths: readonly string[],
  { run, cwd, concurrency, signal }: FilesOptions,
): AsyncGenerator<FileResult> {
  const isIgnored = (file: string): boolean => configFor(run, file).ignored
  const input = await findFiles(paths, cwd, { extensions: readerExtensions(run), isIgnored })
  const [nothing] = input.empty
  if (nothing) throw new UsageError(at(nothing.path, nothing.reason))
  const threads = threadsFor(concurrency, input.files)
  const linter = new FileLinter(threads)
  const check = async (file: string): Promise<LintResult> => {
    try {
      return await linter.lint(run, file)
    } catch (error) {
      return fatalResult(file, 'internal', reasonOf(error), localeFor(run, file))
    }
  }
  const tell = teller(input, check, (file) => localeFor(run, file))
  try {
    for await (const result of inOrder(filesToTell(input), tell, { threads, signal })) if (result) yield result
  } finally {
    await linter.close()
  }
}

const at = (path: string, { zh, en }: UsageError['reason']): UsageError['reason'] => ({
  zh: `${path}：${zh}`,
  en: `${path}: ${en}`,
})
