import { resolve } from 'node:path'
import type { FileConfig, LoadedConfig } from '../engine/config/types.js'
import { fatalResult } from '../engine/fatal.js'
import { lint } from '../engine/lint.js'
import type { Config, ConfigObject, Format, LintResult, Locale } from '../types.js'
import { findFiles } from './find-files.js'
import { inOrder, threadsFor, type Concurrency } from './lint-files.js'
import { optionsFor } from './lint-source.js'
import { FileLinter } from './linter.js'
import { loadConfig } from './load-config.js'
import { reasonOf } from './problems.js'
import { configFor, localeFor, type Run } from './run.js'
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
  /** Hand out each report as data beside its findings. */
  extract?: boolean
}

/** How many files are checked. */
export interface LintFilesOptions {
  /** Threads: a number, `off`, or `auto` (the default), which starts some for a long run. */
  concurrency?: Concurrency
  /** Ends the run after the file at hand. */
  signal?: AbortSignal
}

/** A configuration in use. */
export interface Linter {
  /** Checks a report that is at hand. `filePath` chooses the configuration and tells the format. */
  lint(source: string | Uint8Array, options?: { filePath?: string; format?: Format }): Promise<LintResult>
  /** Checks the report in a file. A file that cannot be read gives a fatal result. */
  lintFile(path: string): Promise<LintResult>
  /**
   * Checks files, folders and globs, one result a file in code point order of the paths, as soon as its turn comes.
   * Memory does not grow with the number of files.
   *
   * @throws {UsageError} before the first result, for a path that holds no file to check.
   */
  lintFiles(paths: readonly string[], options?: LintFilesOptions): AsyncIterable<LintResult>
  /** The configuration in force for a file. */
  configFor(path: string): FileConfig
}

/**
 * Makes a linter with a configuration: one at hand, or what `loadConfig` gave; without one, the defaults.
 * No configuration file is looked for.
 *
 * @throws {ConfigError} for an unknown key, rule, option or preset.
 */
export async function createLinter(config: Config | LoadedConfig = [], options: LinterOptions = {}): Promise<Linter> {
  const { cwd = process.cwd(), extract = false, ...others } = options
  const loaded = isLoaded(config) ? config : await loadConfig({ cwd, path: false, overrides: elementsOf(config) })
  const run: Run = { loaded, setup: { config: loaded.request, needs: extract ? ['data'] : [], ...others } }
  const inThisThread = new FileLinter()
  return {
    lint: (source, { filePath = '<text>', format } = {}) =>
      lint(source, { ...optionsFor(run, filePath), ...(format && { format }) }),
    lintFile: (path) => inThisThread.lint(run, resolve(cwd, path)),
    lintFiles: (paths, { concurrency = 'auto', signal } = {}) => lintFiles(paths, { run, cwd, concurrency, signal }),
    configFor: (path) => configFor(run, resolve(cwd, path)),
  }
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

async function* lintFiles(
  paths: readonly string[],
  { run, cwd, concurrency, signal }: FilesOptions,
): AsyncGenerator<LintResult> {
  const extensions = run.loaded.plugins.flatMap(({ readers = [] }) => readers.flatMap((reader) => reader.extensions))
  const { files, empty } = await findFiles(paths, cwd, extensions)
  const [nothing] = empty
  if (nothing) throw new UsageError(at(nothing.path, nothing.reason))
  const checked = files.filter((file) => !configFor(run, file).ignored)
  const threads = threadsFor(concurrency, checked)
  const linter = new FileLinter(threads)
  const check = async (file: string): Promise<LintResult> => {
    try {
      return await linter.lint(run, file)
    } catch (error) {
      return fatalResult(file, 'internal', reasonOf(error), localeFor(run, file))
    }
  }
  try {
    yield* inOrder(checked, check, { threads, signal })
  } finally {
    await linter.close()
  }
}

const at = (path: string, { zh, en }: UsageError['reason']): UsageError['reason'] => ({
  zh: `${path}：${zh}`,
  en: `${path}: ${en}`,
})
