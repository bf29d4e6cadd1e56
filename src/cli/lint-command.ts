import type { FormatContext } from '../formatters/formatter.js'
import { isJudged } from '../formatters/unjudged.js'
import { inOrder } from '../node/lint-files.js'
import { openRun } from '../node/open-run.js'
import { configFor, formsIn, localeFor, type Run } from '../node/run.js'
import { filesToReport, fileResultOf } from '../node/file-results.js'
import { threadsFor } from '../node/threads.js'
import type { LintResult, Rule } from '../model/index.js'
import { wantsColor } from './color.js'
import { columnsOf } from './columns.js'
import { complain } from './complain.js'
import type { CommandContext } from './context.js'
import { findInput, type Input } from './input.js'
import {
  checkOptions,
  outputFilesOf,
  setupOf,
  targetsOf,
  thresholdsOf,
  type LintCommandOptions,
} from './lint-options.js'
import { openOutputs } from './outputs.js'
import { problems } from './problems.js'
import { openProgress } from './progress.js'
import { resultMaker } from './results.js'
import { errorsOnly, Tally } from './thresholds.js'
import { sayWritten } from './written.js'

/** Width of output that does not go to a terminal. */
const defaultColumns = 100

/** Checks reports, prints the findings and returns the exit code. */
export async function lintCommand(
  paths: readonly string[],
  options: LintCommandOptions,
  given: CommandContext,
): Promise<number> {
  checkOptions(options)
  const { io } = given
  const run = await openRun(setupOf(options, given))
  if (options.printConfig !== undefined) {
    return (await import('./print-config.js')).printConfigOf(options.printConfig, paths, run, given)
  }
  const locale = given.requestedLocale ?? localeOf(run) ?? given.locale
  const input = await findInput(paths, options, io, run)
  for (const { path, reason } of input.empty) complain({ io, locale }, reason, path)
  await guardOutputs(input, options, run, io.cwd)
  const { resume, quiet = false } = options
  const files = filesToReport(input)
  const progress = openProgress(files.length, { io, locale, quiet })
  const context = { ...given, locale, io: progress.io }
  const earlier =
    resume === undefined ? undefined : await (await import('./earlier.js')).openEarlier(resume, options, run, context)
  const format = formatContext(input, run, options, context)
  if (options.fixType) (await import('./fix.js')).checkFixTypes(options.fixType, format.rules)
  const loadsPackages = options.config !== false
  const outputs = await openOutputs(targetsOf(options), { io: context.io, context: format, loadsPackages, earlier })
  const steps = await openSteps(options, run, context)
  const isFixing = options.fix === true || options.fixDryRun === true
  const threads = isFixing ? 0 : threadsFor(options.concurrency ?? 'auto', input.files)
  const engine = context.makeEngine(threads)
  const fixes = isFixing ? new (await import('./fix.js')).Fixes({ run, engine, options, context }) : undefined
  const make = await resultMaker({ run, input, options, context, engine, earlier: earlier?.run, fixes })
  const tally = new Tally()
  tally.unjudged = input.empty.length > 0
  const tell = fileResultOf(input, make, (file) => localeFor(run, file))
  try {
    progress.tick(tally)
    for await (const made of inOrder(files, tell, { threads, signal: io.signal })) {
      const result = made && isJudged(made) ? steps.reduce((before, step) => step.apply(before), made) : made
      tally.add(result)
      progress.tick(tally)
      const shown = quiet ? errorsOnly(result) : result
      if (shown) await outputs.take(shown)
    }
  } finally {
    progress.end()
    await Promise.all([engine.close(), earlier?.run.close()])
  }
  for (const step of steps) await step.end()
  await outputs.end(format)
  if (tally.files === files.length) fixes?.end()
  sayWritten(options, tally, context)
  return finish(tally, files.length, options, context)
}

/** Makes sure that no file of the user's is lost to what this run writes. */
async function guardOutputs({ files, found }: Input, options: LintCommandOptions, run: Run, cwd: string) {
  const outputs = outputFilesOf(options, cwd)
  if (outputs.length === 0) return
  const { checkOutputs } = await import('../node/output-guard.js')
  const { overwrite = false } = options
  await checkOutputs(outputs, { inputs: files, found, config: run.loaded.file, overwrite })
}

/** What is done to each result after the check, and at the end of the run. */
export interface Step {
  apply(result: LintResult): LintResult
  end(): Promise<void>
}

async function openSteps(options: LintCommandOptions, run: Run, context: CommandContext): Promise<Step[]> {
  const suppresses = run.loaded.elements.some(({ suppressions }) => suppressions.length > 0)
  const { baseline } = options
  return [
    ...(suppresses ? [(await import('./unused-suppressions.js')).unusedSuppressions(run, context)] : []),
    ...(baseline === undefined ? [] : [await (await import('./baseline.js')).openBaseline(baseline, options, context)]),
  ]
}

const localeOf = ({ loaded }: Run): CommandContext['locale'] | undefined =>
  loaded.elements.findLast(({ locale }) => locale !== undefined)?.locale

/** Says what the output does not: that the run was broken off, came to no report, or bore too many warnings. */
function finish(tally: Tally, files: number, options: LintCommandOptions, context: CommandContext): number {
  const thresholds = thresholdsOf(options)
  if (tally.files < files) {
    tally.unjudged = true
    complain(context, problems.interrupted(tally.files, files))
  }
  if (tally.cameToNothing && !thresholds.mayBeNone) complain(context, problems.nothingJudged)
  if (tally.warnings > thresholds.maxWarnings) {
    complain(context, problems.tooManyWarnings(tally.warnings, thresholds.maxWarnings))
  }
  return tally.exitCode(thresholds)
}

function formatContext(
  { files }: Input,
  run: Run,
  options: LintCommandOptions,
  { io, locale, version }: CommandContext,
): FormatContext {
  return {
    locale,
    cwd: io.cwd,
    color: wantsColor(options.color, io),
    columns: columnsOf(io.stdout, defaultColumns),
    version,
    rules: rulesOf(files, run),
    forms: formsIn(run),
    get configurationHash() {
      return run.loaded.hash
    },
    ...(options.sarifKinds && { kinds: options.sarifKinds }),
    ...(options.verbose && { verbose: true }),
  }
}

/** Rules that run on at least one of the files, at the level that the first of these files has them. */
function rulesOf(files: readonly string[], run: Run): Rule[] {
  const rules = new Map<string, Rule>()
  const seen = new Set<unknown>()
  for (const file of files) {
    const config = configFor(run, file)
    if (seen.has(config)) continue
    seen.add(config)
    for (const rule of config.rules) {
      if (!rules.has(rule.id)) rules.set(rule.id, { ...rule, level: config.levels[rule.id] ?? rule.level })
    }
  }
  return [...rules.values()]
}
