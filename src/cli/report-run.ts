import { resolve } from 'node:path'
import type { FormatContext } from '../formatters/formatter.js'
import { isJudged } from '../formatters/unjudged.js'
import { configFor, formsIn, type Run } from '../node/run.js'
import { UsageError } from '../node/usage-error.js'
import type { FileResult, LintResult, Rule, RuleBase } from '../model/index.js'
import { wantsColor } from './color.js'
import { columnsOf } from './columns.js'
import { complain } from './complain.js'
import type { CommandContext } from './context.js'
import type { RoundComparer } from '../rounds/compare.js'
import { needsFacts, targetsOf, thresholdsOf, type LintCommandOptions } from './lint-options.js'
import type { ManyReports } from './many-reports.js'
import { streamsTo, type Outputs, type Target } from './outputs.js'
import { problems } from './problems.js'
import type { Progress } from './progress.js'
import type { SetCheck } from './set-check.js'
import { errorsOnly, type Tally } from './thresholds.js'
import { YearsSeen } from './years-seen.js'

/** Width of output that does not go to a terminal. */
const defaultColumns = 100

/** What the results of a run go through on their way to its outputs. */
export interface Reporting {
  run: Run
  options: LintCommandOptions
  context: CommandContext
  /** How many files the run has. */
  count: number
  /** The check of all reports together. */
  set: SetCheck | undefined
  /** What a ledger says of several reports. */
  many: ManyReports | undefined
  /** The earlier round that results are compared with. */
  rounds: RoundComparer | undefined
  steps: readonly Step[]
  outputs: Outputs
  format: FormatContext
  progress: Progress
  tally: Tally
}

/**
 * Takes the results of all files in their order, puts those that come from all reports together behind them, and writes
 * them out. Returns what years the reports are of.
 *
 * @param take What else is done with the result of a file that was judged; false where something could not be written.
 */
export async function reportResults(
  results: AsyncIterable<FileResult | null>,
  { run, options, context, count, set, many, rounds, steps, outputs, format, progress, tally }: Reporting,
  take?: (result: LintResult) => Promise<boolean>,
): Promise<YearsSeen> {
  const { quiet = false } = options
  const years = new YearsSeen()
  const step = (result: LintResult): LintResult => steps.reduce((before, one) => one.apply(before), result)
  const show = async (result: FileResult | null): Promise<void> => {
    const shown = quiet ? errorsOnly(result) : result
    if (shown) await outputs.take(shown)
  }
  progress.tick(tally)
  try {
    for await (const made of results) {
      const stepped = made && isJudged(made) ? step(made) : made
      const result = stepped && rounds ? rounds.apply(stepped) : stepped
      tally.add(result)
      if (result && isJudged(result)) {
        if ((await take?.(result)) === false) tally.unwritten = true
        years.add(result)
      }
      if (result) {
        set?.take(result)
        many?.take(result)
      }
      progress.tick(tally)
      await show(result)
    }
  } finally {
    progress.end()
  }
  // What a run that was broken off has not seen is not missing.
  if (tally.files === count) {
    for (const missing of rounds?.end() ?? []) await show(missing)
    const together: LintResult[] = []
    for await (const made of set?.results(run, context) ?? []) {
      const result = step(made)
      tally.count(result)
      if (rounds) together.push(result)
      else await show(result)
    }
    for (const result of rounds?.applyMany(together) ?? []) await show(result)
  }
  for (const one of steps) await one.end()
  await outputs.end(many?.tell(format, run, set) ?? format)
  return years
}

/** The earlier round of the call, which no output may be written over while the run goes on. */
export async function openRounds(
  files: readonly string[],
  format: FormatContext,
  options: LintCommandOptions,
  context: CommandContext,
): Promise<RoundComparer | undefined> {
  const { compare } = options
  if (compare === undefined) return undefined
  const path = resolve(context.io.cwd, compare)
  const isTarget = (target: Target): boolean =>
    target.path !== undefined && resolve(context.io.cwd, target.path) === path && streamsTo(target)
  if (targetsOf(options).some(isTarget)) throw new UsageError(problems.compareOverwritten(compare))
  return (await import('./compare.js')).openComparison(compare, files, format.configurationHash, context)
}

/** What is done to each result after the check, and at the end of the run. */
export interface Step {
  apply(result: LintResult): LintResult
  end(): Promise<void>
}

/** The steps that a call asks for. */
export async function openSteps(options: LintCommandOptions, run: Run, context: CommandContext): Promise<Step[]> {
  const suppresses = run.loaded.elements.some(({ suppressions }) => suppressions.length > 0)
  const { baseline } = options
  return [
    ...(suppresses ? [(await import('./unused-suppressions.js')).unusedSuppressions(run, context)] : []),
    ...(baseline === undefined ? [] : [await (await import('./baseline.js')).openBaseline(baseline, options, context)]),
  ]
}

/** Says what the output does not: that the run was broken off, came to no report, or why it fails without an error. */
export function finish(tally: Tally, files: number, options: LintCommandOptions, context: CommandContext): number {
  const thresholds = thresholdsOf(options)
  if (tally.files < files) {
    tally.unjudged = true
    complain(context, problems.interrupted(tally.files, files))
  }
  if (tally.cameToNothing && !thresholds.mayBeNone) complain(context, problems.nothingJudged)
  if (tally.warnings > thresholds.maxWarnings) {
    complain(context, problems.tooManyWarnings(tally.warnings, thresholds.maxWarnings))
  }
  const exitCode = tally.exitCode(thresholds)
  const reached = tally.reached(thresholds.failOn)
  if (exitCode === 1 && tally.errors === 0 && reached) complain(context, problems.failsOn(reached, thresholds.failOn))
  return exitCode
}

/** Language that the configuration asks for. */
export const localeOf = ({ loaded }: Run): CommandContext['locale'] | undefined =>
  loaded.elements.findLast(({ locale }) => locale !== undefined)?.locale

/** What formatters may know of a run. @param files Those of its files that are read. @param hash Of what results depend on. */
export function formatContext(
  files: readonly string[],
  run: Run,
  options: LintCommandOptions,
  { io, locale, version }: CommandContext,
  hash: () => string,
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
      return hash()
    },
    ...(options.sarifKinds && { kinds: options.sarifKinds }),
    ...(options.verbose && { verbose: true }),
    ...(options.quiet && { errorsOnly: true }),
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
