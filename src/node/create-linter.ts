import { resolve } from 'node:path'
import type { FileConfig, LoadedConfig } from '../config/types.js'
import { fatalResult } from '../results/fatal.js'
import { lintReport } from '../check/lint.js'
import type { Need } from '../formatters/formatter.js'
import { config as configCheck, formatWith } from '../library/options.js'
import { checkArgument } from '../library/refuse.js'
import { contentOf } from '../library/source.js'
import { shape, text, words } from '../library/value-checks.js'
import type {
  CheckOptions,
  Config,
  FileResult,
  FormatName,
  LintResult,
  Locale,
  Report,
  ReportSource,
} from '../model/index.js'
import { parseReport } from '../parse/parse.js'
import { filesOptions, filesOptionsWithConfig, linterOptions, paths as pathsCheck } from './call-checks.js'
import { findFiles } from './find-files.js'
import { inOrder } from './lint-files.js'
import { optionsFor, sha256, withHash } from './lint-source.js'
import { FileLinter, type Isolation } from './linter.js'
import { loadGiven } from './load-given.js'
import { reasonOf } from './problems.js'
import { configFor, localeFor, readerExtensions, type Run } from './run.js'
import { filesToReport, fileResultOf } from './file-results.js'
import { threadsFor, type Concurrency } from './threads.js'
import { UsageError } from './usage-error.js'

/** What a linter is given besides its configuration. */
export interface LinterOptions {
  /** Absolute path that files and globs are relative to; the working directory where absent. */
  cwd?: string
  /** Language of messages; that of the configuration, or zh-CN, where absent. */
  locale?: Locale
  /** Whether comments in the files may suppress findings; true where absent. */
  inlineConfig?: boolean
  /** The day that expiry is judged by, ISO; nothing expires where absent. */
  today?: string
  /**
   * What results carry besides findings, for the formats that want it: the report as `data`, its `facts` for the checks
   * of other reports, the file's `sha256`.
   */
  needs?: readonly Need[]
  /**
   * How PDF is read. `process`, the default: in a process of its own, so that no file can end this one or take its
   * memory. `none`: in this thread, where a hostile file can do both.
   */
  isolate?: 'process' | 'none'
  /** Absolute path of the copy of `report-lint/pdf-process` that a process begins with, where this package was bundled. */
  processFile?: string
}

/** How many files are checked. */
export interface LintFilesOptions {
  /** Threads: a number, `off`, or `auto` (the default), which starts some for a long run on three cores and more. */
  concurrency?: Concurrency
  /** Ends the run at once. */
  signal?: AbortSignal
}

/** What a linter is given about a report that is at hand. */
export interface LintTextOptions {
  filePath?: string
  /** Format of the source; recognised from content and path where absent. */
  format?: FormatName
}

/** A configuration in use. */
export interface Linter {
  /**
   * Checks a report that is at hand, though its path be ignored. `filePath`, relative to `cwd`, chooses the configuration
   * and gives the format.
   */
  lint(source: ReportSource, options?: LintTextOptions): Promise<LintResult>
  /** Checks the report in a file, though it be ignored. A file that cannot be read gives a fatal result. */
  lintFile(path: string): Promise<LintResult>
  /**
   * Checks files, folders and globs, one or a list of them, one result a file in code point order of the paths, as soon
   * as its turn comes. Memory does not grow with the number of files. A file that was found, not named, and cannot be
   * judged may give a result with a `kind` instead of messages, as the table in docs/guides/formats.md has it.
   *
   * @throws {UsageError} before the first result, for a path that holds no file to check.
   */
  lintFiles(paths: string | readonly string[], options?: LintFilesOptions): AsyncIterable<FileResult>
  /** The configuration in force for a file. */
  configFor(path: string): FileConfig
}

/**
 * Makes a linter with a configuration: one at hand, or what `loadConfig` gave; without one, the defaults.
 * No configuration file is looked for, and no code runs but that of plugins which the configuration names.
 *
 * @throws {ConfigError} for an unknown key, rule, option or preset in the configuration.
 * @throws {TypeError} for any other argument that is of the wrong kind, as the methods of the linter do.
 */
export async function createLinter(config: Config | LoadedConfig = [], options: LinterOptions = {}): Promise<Linter> {
  checkArgument('createLinter', 'config', config, configCheck)
  checkArgument('createLinter', 'options', options, linterOptions)
  const { cwd = process.cwd(), isolate = 'process', processFile, ...others } = options
  const loaded = await loadGiven('createLinter', config, cwd)
  const run: Run = { loaded, setup: { config: loaded.request, ...others } }
  const isolation: Isolation = { isolate, ...(processFile !== undefined && { processFile }) }
  const inThisThread = new FileLinter(0, isolation)
  return {
    lint: (source, textOptions = {}) => lintAtHand(source, textOptions, { run, cwd, linter: inThisThread }),
    lintFile: async (path) => {
      checkArgument('linter.lintFile', 'path', path, words)
      return inThisThread.lint(run, resolve(cwd, path))
    },
    lintFiles: (paths, filesGiven = {}) => {
      checkArgument('linter.lintFiles', 'paths', paths, pathsCheck)
      checkArgument('linter.lintFiles', 'options', filesGiven, filesOptions)
      const { concurrency = 'auto', signal } = filesGiven
      return resultsOf([paths].flat(), { run, cwd, isolation, concurrency, signal })
    },
    configFor: (path) => configFor(run, resolve(cwd, path)),
  }
}

/** Path of a report that has none. */
const unnamed = '<text>'

async function lintAtHand(
  source: ReportSource,
  options: LintTextOptions,
  { run, cwd, linter }: { run: Run; cwd: string; linter: FileLinter },
): Promise<LintResult> {
  const readers = run.loaded.plugins.flatMap((plugin) => plugin.readers ?? [])
  checkArgument('linter.lint', 'options', options, shape({ filePath: text, format: formatWith(readers) }))
  const { filePath, format } = options
  const settled: CheckOptions = {
    ...optionsFor(run, filePath === undefined ? unnamed : resolve(cwd, filePath)),
    filePath: filePath ?? unnamed,
    ...(format && { format }),
  }
  let content: string | Uint8Array | undefined
  const read = async (): Promise<Report> => {
    content = await contentOf('linter.lint', source, settled.limits)
    return parseReport(content, settled, await linter.readPdf())
  }
  const result = await lintReport(read, settled)
  const hash = run.setup.needs?.includes('sha256') && content !== undefined ? await sha256(content) : undefined
  return hash === undefined ? result : withHash(result, hash)
}

/** Checks files, folders and globs, as the linter of a configuration does. */
export async function* lintFiles(
  paths: string | readonly string[],
  options: LinterOptions & LintFilesOptions & { config?: Config | LoadedConfig } = {},
): AsyncGenerator<FileResult> {
  checkArgument('lintFiles', 'paths', paths, pathsCheck)
  checkArgument('lintFiles', 'options', options, filesOptionsWithConfig)
  const { config, concurrency = 'auto', signal, ...others } = options
  const linter = await createLinter(config, others)
  yield* linter.lintFiles(paths, { concurrency, ...(signal && { signal }) })
}

interface FilesOptions {
  run: Run
  cwd: string
  isolation: Isolation
  concurrency: Concurrency
  signal: AbortSignal | undefined
}

async function* resultsOf(
  paths: readonly string[],
  { run, cwd, isolation, concurrency, signal }: FilesOptions,
): AsyncGenerator<FileResult> {
  const isIgnored = (file: string): boolean => configFor(run, file).ignored
  const input = await findFiles(paths, cwd, {
    extensions: readerExtensions(run),
    isIgnored,
    limitsOf: (file) => configFor(run, file).limits,
  })
  const [nothing] = input.empty
  if (nothing) throw new UsageError(at(nothing.path, nothing.reason))
  const threads = threadsFor(concurrency, input.files)
  const linter = new FileLinter(threads, isolation)
  const check = async (file: string): Promise<LintResult> => {
    try {
      return await linter.lint(run, file)
    } catch (error) {
      return fatalResult(file, 'internal', reasonOf(error), localeFor(run, file))
    }
  }
  const tell = fileResultOf(input, check, (file) => localeFor(run, file))
  try {
    for await (const result of inOrder(filesToReport(input), tell, { threads, signal })) if (result) yield result
  } finally {
    await linter.close()
  }
}

const at = (path: string, { zh, en }: UsageError['reason']): UsageError['reason'] => ({
  zh: `${path}：${zh}`,
  en: `${path}: ${en}`,
})
