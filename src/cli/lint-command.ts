import { resolve } from 'node:path'
import { inOrder } from '../node/lint-files.js'
import { openRun } from '../node/open-run.js'
import { hashOfRun, localeFor, type Run } from '../node/run.js'
import { filesToReport, fileResultOf } from '../node/file-results.js'
import { threadsFor } from '../node/threads.js'
import type { LintResult } from '../model/index.js'
import { openCompared, type Compared } from './compared.js'
import { complain } from './complain.js'
import type { Copies, CopiesOptions } from './copies.js'
import { inform } from './inform.js'
import type { CommandContext } from './context.js'
import { findInput, type Input } from './input.js'
import { checkOptions, outputFilesOf, setupOf, targetsOf, type LintCommandOptions } from './lint-options.js'
import { openOutputs } from './outputs.js'
import { problems } from './problems.js'
import { openProgress } from './progress.js'
import { finish, formatContext, localeOf, openRounds, openSteps, reportResults } from './report-run.js'
import { resultMaker } from './results.js'
import { Tally } from './thresholds.js'
import { sayWritten } from './written.js'

/** Checks reports, prints the findings and returns the exit code. */
export async function lintCommand(
  paths: readonly string[],
  options: LintCommandOptions,
  given: CommandContext,
): Promise<number> {
  checkOptions(options)
  const compared = await openCompared(options, paths, given)
  try {
    return await lintWith(paths, options, given, compared)
  } finally {
    await compared.close()
  }
}

async function lintWith(
  paths: readonly string[],
  options: LintCommandOptions,
  given: CommandContext,
  { setup, set, many }: Compared,
): Promise<number> {
  const { io } = given
  const run = await openRun({ ...setupOf(options, given), ...setup })
  if (options.printConfig !== undefined) {
    return (await import('./print-config.js')).printConfigOf(options.printConfig, paths, run, given)
  }
  const locale = given.requestedLocale ?? localeOf(run) ?? given.locale
  const input = await findInput(paths, options, io, run)
  for (const { path, reason } of input.empty) complain({ io, locale }, reason, path)
  await guardOutputs(input, options, run, io.cwd)
  const { resume, quiet = false, shard } = options
  const all = filesToReport(input).filter((file) => file !== set?.rosterPath)
  const { filesOfShard } = shard ? await import('../node/shard.js') : {}
  const files = shard && filesOfShard ? filesOfShard(all, shard, io.cwd) : all
  const progress = openProgress(files.length, { io, locale, quiet })
  const context = { ...given, locale, io: progress.io }
  const earlier =
    resume === undefined ? undefined : await (await import('./earlier.js')).openEarlier(resume, options, run, context)
  const format = formatContext(input.files, run, options, context, () => hashOfRun(run))
  if (options.fixType) (await import('./fix.js')).checkFixTypes(options.fixType, format.rules)
  const isFixing = options.fix === true || options.fixDryRun === true
  const threads = isFixing ? 0 : threadsFor(options.concurrency ?? 'auto', shard ? files : input.files)
  const loadsPackages = options.config !== false
  const rounds = await openRounds(files, format, options, context)
  const outputs = shard
    ? undefined
    : await openOutputs(targetsOf(options), { io: context.io, context: format, loadsPackages, earlier })
  const steps = shard ? [] : await openSteps(options, run, context)
  const engine = context.makeEngine(threads)
  const fixes = isFixing ? new (await import('./fix.js')).Fixes({ run, engine, options, context }) : undefined
  const make = await resultMaker({ run, input, options, context, engine, earlier: earlier?.run, fixes })
  const copies = await openCopies(paths, { run, input, options, context })
  const tally = new Tally()
  tally.unjudged = input.empty.length > 0
  const tell = fileResultOf(input, make, (file) => localeFor(run, file))
  const results = inOrder(files, tell, { threads, signal: io.signal })
  const take = copies && ((result: LintResult) => copies.take(result))
  try {
    if (!outputs) {
      const { writeShard } = await import('./write-shard.js')
      const code = await writeShard(results, { run, options, context, input, files, all, progress, tally, take })
      copies?.end()
      return code
    }
    const reporting = {
      ...{ run, options, context, count: files.length, set, many, rounds, steps, outputs, format, progress, tally },
    }
    const years = await reportResults(results, reporting, take)
    if (tally.files === files.length) fixes?.end()
    sayWritten(options, tally, context)
    copies?.end()
    const organ = setup.previous ? undefined : years.organOfTwo()
    if (organ !== undefined) inform(context, options, problems.severalYears(organ))
    return finish(tally, files.length, options, context)
  } finally {
    await Promise.all([engine.close(), earlier?.run.close()])
  }
}

/** Makes sure that no file of the user's is lost to what this run writes. */
async function guardOutputs({ files, found }: Input, options: LintCommandOptions, run: Run, cwd: string) {
  const outputs = outputFilesOf(options, cwd)
  if (outputs.length === 0) return
  const { checkOutputs } = await import('../node/output-guard.js')
  const { overwrite = false, roster, compare } = options
  const inputs = roster === undefined ? files : [...files, resolve(cwd, roster)]
  const compared = compare === undefined ? undefined : resolve(cwd, compare)
  await checkOutputs(outputs, { inputs, found, config: run.loaded.file, overwrite, compared })
}

/** Copies of Word files with comments, where the call asks for them. */
async function openCopies(paths: readonly string[], given: CopiesOptions): Promise<Copies | undefined> {
  if (given.options.annotate === undefined) return undefined
  const { Copies: Opened } = await import('./copies.js')
  return new Opened(given.options.annotate, paths, given)
}
