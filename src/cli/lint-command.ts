import { resolve } from 'node:path'
import type { FormatContext } from '../formatters/formatter.js'
import { isJudged } from '../formatters/unjudged.js'
import { inOrder } from '../node/lint-files.js'
import { openRun } from '../node/open-run.js'
import { configFor, formsIn, hashOfRun, localeFor, type Run, type Setup } from '../node/run.js'
import { filesToReport, fileResultOf } from '../node/file-results.js'
import { threadsFor } from '../node/threads.js'
import { UsageError } from '../node/usage-error.js'
import type { FileResult, LintResult, Rule, RuleBase } from '../model/index.js'
import { wantsColor } from './color.js'
import { columnsOf } from './columns.js'
import { complain } from './complain.js'
import type { Copies, CopiesOptions } from './copies.js'
import type { ManyReports } from './many-reports.js'
import { inform } from './inform.js'
import type { CommandContext } from './context.js'
import { findInput, type Input } from './input.js'
import {
  checkOptions,
  needsFacts,
  outputFilesOf,
  setupOf,
  targetsOf,
  thresholdsOf,
  type LintCommandOptions,
} from './lint-options.js'
import { openMany } from './open-many.js'
import { openOutputs, streamsTo, type Target } from './outputs.js'
import { problems } from './problems.js'
import { openProgress } from './progress.js'
import { resultMaker } from './results.js'
import { errorsOnly, Tally } from './thresholds.js'
import { sayWritten } from './written.js'
import type { SetCheck } from './set-check.js'
import { YearsSeen } from './years-seen.js'

/** Width of output that does not go to a terminal. */
const defaultColumns = 100

/** Checks reports, prints the findings and returns the exit code. */
export async function lintCommand(
  paths: readonly string[],
  options: LintCommandOptions,
  given: CommandContext,
): Promise<number> {
  checkOptions(options)
  const {
    SetCheck,
    openRoster,
    formerNamesIn = () => [],
  } = options.roster === undefined ? {} : await import('./set-check.js')
  const roster = await openRoster?.(options.roster ?? '', given.io.cwd)
  const { openPrevious } = options.previous === undefined ? {} : await import('./previous.js')
  const previous = await openPrevious?.(options.previous ?? '', paths, options, given)
  const set = roster && (await SetCheck?.open(roster))
  const many = await openMany(options)
  try {
    const renamed = roster && { renamed: formerNamesIn(roster.roster) }
    const setup = {
      ...(previous && { previous: { ...previous.facts, ...renamed } }),
      ...(roster && { rosterHash: roster.hash }),
    }
    return await lintWith(paths, options, given, { setup, set, many })
  } finally {
    await Promise.all([previous?.close(), set?.close(), many?.close()])
  }
}

/** What a call compares reports with besides the norms. */
interface Compared {
  setup: Pick<Setup, 'previous' | 'rosterHash'>
  /** The check of all reports together. */
  set: SetCheck | undefined
  many: ManyReports | undefined
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
  const { resume, quiet = false } = options
  const files = filesToReport(input).filter((file) => file !== set?.rosterPath)
  const progress = openProgress(files.length, { io, locale, quiet })
  const context = { ...given, locale, io: progress.io }
  const earlier =
    resume === undefined ? undefined : await (await import('./earlier.js')).openEarlier(resume, options, run, context)
  const format = formatContext(input, run, options, context)
  if (options.fixType) (await import('./fix.js')).checkFixTypes(options.fixType, format.rules)
  const loadsPackages = options.config !== false
  const rounds = await openRounds(files, run, options, context)
  const outputs = await openOutputs(targetsOf(options), { io: context.io, context: format, loadsPackages, earlier })
  const steps = await openSteps(options, run, context)
  const isFixing = options.fix === true || options.fixDryRun === true
  const threads = isFixing ? 0 : threadsFor(options.concurrency ?? 'auto', input.files)
  const engine = context.makeEngine(threads)
  const fixes = isFixing ? new (await import('./fix.js')).Fixes({ run, engine, options, context }) : undefined
  const make = await resultMaker({ run, input, options, context, engine, earlier: earlier?.run, fixes })
  const copies = await openCopies(paths, { run, input, options, context })
  const tally = new Tally()
  const years = new YearsSeen()
  tally.unjudged = input.empty.length > 0
  const tell = fileResultOf(input, make, (file) => localeFor(run, file))
  try {
    progress.tick(tally)
    for await (const made of inOrder(files, tell, { threads, signal: io.signal })) {
      const stepped = made && isJudged(made) ? steps.reduce((before, step) => step.apply(before), made) : made
      const result = stepped && rounds ? rounds.apply(stepped) : stepped
      tally.add(result)
      if (result && isJudged(result) && (await copies?.take(result)) === false) tally.unwritten = true
      if (result && isJudged(result)) years.add(result)
      if (result) {
        set?.take(result)
        many?.take(result)
      }
      progress.tick(tally)
      const shown = quiet ? errorsOnly(result) : result
      if (shown) await outputs.take(shown)
    }
  } finally {
    progress.end()
    await Promise.all([engine.close(), earlier?.run.close()])
  }
  // What a run that was broken off has not seen is not missing.
  if (tally.files === files.length) {
    const show = async (result: FileResult): Promise<void> => {
      const shown = quiet ? errorsOnly(result) : result
      if (shown) await outputs.take(shown)
    }
    for (const missing of rounds?.end() ?? []) await show(missing)
    const together: LintResult[] = []
    for await (const made of set?.results(run, locale) ?? []) {
      const result = steps.reduce((before, step) => step.apply(before), made)
      tally.count(result)
      if (rounds) together.push(result)
      else await show(result)
    }
    for (const result of rounds?.applyMany(together) ?? []) await show(result)
  }
  for (const step of steps) await step.end()
  await outputs.end(many?.tell(format, run, set) ?? format)
  if (tally.files === files.length) fixes?.end()
  sayWritten(options, tally, context)
  copies?.end()
  const organ = setup.previous ? undefined : years.organOfTwo()
  if (organ !== undefined) inform(context, options, problems.severalYears(organ))
  return finish(tally, files.length, options, context)
}

/** Makes sure that no file of the user's is lost to what this run writes. */
async function guardOutputs({ files, found }: Input, options: LintCommandOptions, run: Run, cwd: string) {
  const outputs = outputFilesOf(options, cwd)
  if (outputs.length === 0) return
  const { checkOutputs } = await import('../node/output-guard.js')
  const { overwrite = false, roster } = options
  const inputs = roster === undefined ? files : [...files, resolve(cwd, roster)]
  await checkOutputs(outputs, { inputs, found, config: run.loaded.file, overwrite })
}

/** The earlier round of the call, which no output may be written over while the run goes on. */
async function openRounds(files: readonly string[], run: Run, options: LintCommandOptions, context: CommandContext) {
  const { compare } = options
  if (compare === undefined) return undefined
  const path = resolve(context.io.cwd, compare)
  const isTarget = (target: Target): boolean =>
    target.path !== undefined && resolve(context.io.cwd, target.path) === path && streamsTo(target)
  if (targetsOf(options).some(isTarget)) throw new UsageError(problems.compareOverwritten(compare))
  return (await import('./compare.js')).openComparison(compare, files, run, context)
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

/** Copies of Word files with comments, where the call asks for them. */
async function openCopies(paths: readonly string[], given: CopiesOptions): Promise<Copies | undefined> {
  if (given.options.annotate === undefined) return undefined
  const { Copies: Opened } = await import('./copies.js')
  return new Opened(given.options.annotate, paths, given)
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
    rules: [...rulesOf(files, run), ...setRulesOf(options, run, io.cwd)],
    ...(needsFacts(options) && { keepsFacts: true }),
    forms: formsIn(run),
    get configurationHash() {
      return hashOfRun(run)
    },
    ...(options.sarifKinds && { kinds: options.sarifKinds }),
    ...(options.verbose && { verbose: true }),
  }
}

/** Rules about all reports together, where the call has a roster. */
function setRulesOf({ roster }: LintCommandOptions, run: Run, cwd: string): RuleBase[] {
  if (roster === undefined) return []
  const { rules, levels } = configFor(run, resolve(cwd, roster)).sets
  return rules.map((rule) => ({ ...rule, level: levels[rule.id] ?? rule.level }))
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
