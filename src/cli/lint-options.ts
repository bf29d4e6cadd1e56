import { resolve } from 'node:path'
import type { OutputFile } from '../node/output-guard.js'
import type { Need } from '../formatters/formatter.js'
import type { Setup } from '../node/run.js'
import type { Concurrency } from '../node/threads.js'
import type { Shard } from '../node/shard-number.js'
import { UsageError } from '../node/usage-error.js'
import type { RuleSetting } from '../model/index.js'
import type { CommandContext } from './context.js'
import type { InputOptions } from './input.js'
import { needsOf, parseTarget, type Target } from './outputs.js'
import { problems } from './problems.js'
import type { FailOn, Thresholds } from './thresholds.js'

/** Options of the lint command, as they are understood from the arguments. */
export interface LintCommandOptions extends InputOptions {
  /** Formats, each with the file it goes to. */
  format?: string[]
  color?: boolean
  /** Path of the configuration; false: none. */
  config?: string | boolean
  /** Settings of rules as `id: level`. */
  rule?: Readonly<Record<string, RuleSetting>>[]
  printConfig?: string
  inlineConfig?: boolean
  baseline?: string
  updateBaseline?: boolean
  pruneBaseline?: boolean
  /** Why findings that are new in the baseline are accepted. */
  reason?: string
  fix?: boolean
  fixDryRun?: boolean
  fixType?: string[]
  failOn?: FailOn[]
  maxWarnings?: number
  quiet?: boolean
  /**
   * Accepted findings with their reasons, and names of files that were not judged, where only their number is shown
   * otherwise.
   */
  verbose?: boolean
  concurrency?: Concurrency
  cache?: boolean
  cacheLocation?: string
  resume?: string
  /** Folder for copies of the Word files with comments; relative to the working directory. */
  annotate?: string
  /** Report or folder of the year before, facts of it, or `auto`: the files themselves. */
  previous?: string
  /** Roster of the units that have to report: a table as text, or a workbook. */
  roster?: string
  /** Results of an earlier round: ndjson, JSON or the ledger. */
  compare?: string
  /** Which part of the run this call does, for `report-lint merge` to put together. */
  shard?: Shard
  /** Whether outputs may replace files that are no outputs. */
  overwrite?: boolean
  sarifKinds?: ('pass' | 'review' | 'notApplicable')[]
}

/** Formats and files that the output of a run goes to. */
export const targetsOf = ({ format = [], shard }: LintCommandOptions): Target[] =>
  format.length === 0 ? [{ format: shard ? 'ndjson' : 'stylish' }] : format.map(parseTarget)

/** Files that a run writes, the cache apart, whose names are its own. */
export function outputFilesOf(options: LintCommandOptions, cwd: string): OutputFile[] {
  const targets = targetsOf(options).flatMap(({ format, path }) =>
    path === undefined ? [] : [{ format, path: resolve(cwd, path) }],
  )
  const { baseline, resume } = options
  const others = [baseline, resume].flatMap((path) => (path === undefined ? [] : [{ path: resolve(cwd, path) }]))
  // A run that goes on with its own output names one file twice.
  return [...targets, ...others.filter(({ path }) => !targets.some((target) => target.path === path))]
}

/** What the options say of the exit code. */
export const thresholdsOf = ({ failOn = [], maxWarnings = Infinity, found }: LintCommandOptions): Thresholds => ({
  failOn,
  maxWarnings,
  mayBeNone: found === true,
})

/** Refuses options that contradict each other. */
export function checkOptions(options: LintCommandOptions): void {
  const refuse = (wrong: boolean, first: string, second: string): void => {
    if (wrong) throw new UsageError(problems.contradiction(first, second))
  }
  const needs = (wrong: boolean, first: string, second: string): void => {
    if (wrong) throw new UsageError(problems.onlyWith(first, second))
  }
  const { fix = false, fixDryRun = false, baseline, resume, stdin = false } = options
  refuse(fix && fixDryRun, '--fix', '--fix-dry-run')
  refuse(fix && stdin, '--fix', '--stdin')
  refuse(options.found === true && stdin, '--found', '--stdin')
  refuse(options.annotate !== undefined && stdin, '--annotate', '--stdin')
  refuse(options.quiet === true && options.verbose === true, '--quiet', '--verbose')
  needs(options.fixType !== undefined && !fix && !fixDryRun, '--fix-type', '--fix')
  needs(options.updateBaseline === true && baseline === undefined, '--update-baseline', '--baseline')
  needs(options.pruneBaseline === true && baseline === undefined, '--prune-baseline', '--baseline')
  needs(options.reason !== undefined && options.updateBaseline !== true, '--reason', '--update-baseline')
  if (options.reason?.trim() === '') throw new UsageError(problems.emptyReason)
  refuse(options.updateBaseline === true && options.pruneBaseline === true, '--update-baseline', '--prune-baseline')
  refuse(resume !== undefined && (fix || fixDryRun), '--resume', fix ? '--fix' : '--fix-dry-run')
  refuse(resume !== undefined && stdin, '--resume', '--stdin')
  // Their results do not hold all that was found.
  refuse(resume !== undefined && baseline !== undefined, '--resume', '--baseline')
  refuse(resume !== undefined && options.quiet === true, '--resume', '--quiet')
  // The part that is there already was compared with nothing.
  refuse(resume !== undefined && options.compare !== undefined, '--resume', '--compare')
  refuse(options.previous === 'auto' && stdin, '--previous auto', '--stdin')
  refuse(options.roster !== undefined && stdin, '--roster', '--stdin')
  const isSarif = targetsOf(options).some(({ format }) => format === 'sarif')
  if (options.shard) checkShard(options)
  else needs(options.sarifKinds !== undefined && !isSarif, '--sarif-kinds', '--format sarif')
  needs(options.cacheLocation !== undefined && options.cache !== true, '--cache-location', '--cache')
}

/** Whether a call writes a ledger that holds reports against each other. */
export const listsMany = (options: LintCommandOptions): boolean =>
  (options.roster !== undefined || options.previous !== undefined) &&
  targetsOf(options).some(({ format }) => format === 'xlsx')

/** Whether results have to carry what their reports tell others. */
export const needsFacts = (options: LintCommandOptions): boolean => options.roster !== undefined || listsMany(options)

/** What would need the results of the other shards, or is for `report-lint merge` to do. */
const notOfShards = {
  stdin: '--stdin',
  fix: '--fix',
  fixDryRun: '--fix-dry-run',
  baseline: '--baseline',
  compare: '--compare',
  resume: '--resume',
  failOn: '--fail-on',
  maxWarnings: '--max-warnings',
  verbose: '--verbose',
  sarifKinds: '--sarif-kinds',
  printConfig: '--print-config',
} as const satisfies Partial<Record<keyof LintCommandOptions, string>>

function checkShard(options: LintCommandOptions): void {
  for (const [name, flag] of Object.entries(notOfShards)) {
    if (options[name as keyof typeof notOfShards] !== undefined)
      throw new UsageError(problems.contradiction('--shard', flag))
  }
  const [first, second] = targetsOf(options)
  const other = first?.format === 'ndjson' ? second : first
  if (other) throw new UsageError(problems.shardFormat(other.format))
}

/** What a shard carries for whatever format its run is merged into. */
const needsOfShards: readonly Need[] = ['data', 'facts', 'sha256']

/** The options of a run, from the options and the surroundings. */
export function setupOf(options: LintCommandOptions, { io, requestedLocale }: CommandContext): Setup {
  const { config = true, rule = [], inlineConfig, cache, resume, annotate, shard } = options
  const ofFormats = needsOf(targetsOf(options))
  const needs: Need[] = needsFacts(options) ? [...new Set([...ofFormats, 'facts' as const])] : ofFormats
  return {
    config: {
      cwd: io.cwd,
      ...(config !== true && { path: config }),
      ...(rule.length > 0 && { overrides: rule.map((rules) => ({ origin: '--rule', config: { rules } })) }),
    },
    today: io.today,
    needs: shard
      ? needsOfShards
      : cache || resume !== undefined || annotate !== undefined
        ? [...new Set([...needs, 'sha256' as const])]
        : needs,
    ...(requestedLocale && { locale: requestedLocale }),
    ...(inlineConfig !== undefined && { inlineConfig }),
  }
}
