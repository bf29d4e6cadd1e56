import { resolve } from 'node:path'
import { isJudged } from '../formatters/unjudged.js'
import type { Need } from '../formatters/formatter.js'
import { inOrder } from '../node/lint-files.js'
import { openRun } from '../node/open-run.js'
import { checkOutputs } from '../node/output-guard.js'
import { hashOfParts, hashPartsOf, type Run } from '../node/run.js'
import { differenceOf, ShardFiles } from '../node/shard-files.js'
import type { ShardHeader } from '../node/shard.js'
import { shardProblems } from '../node/shard-problems.js'
import { UsageError } from '../node/usage-error.js'
import type { FileResult } from '../model/index.js'
import { openCompared, type Compared } from './compared.js'
import { complain } from './complain.js'
import type { CommandContext } from './context.js'
import { inform } from './inform.js'
import { checkOptions, outputFilesOf, setupOf, targetsOf, type LintCommandOptions } from './lint-options.js'
import { openOutputs } from './outputs.js'
import { problems } from './problems.js'
import { openProgress } from './progress.js'
import { finish, formatContext, localeOf, openRounds, openSteps, reportResults } from './report-run.js'
import { Tally } from './thresholds.js'
import { sayWritten } from './written.js'

/** Puts the shards of a run together: prints what the run would have printed, and returns its exit code. */
export async function mergeCommand(
  paths: readonly string[],
  given: LintCommandOptions,
  context: CommandContext,
): Promise<number> {
  if (paths.length === 0) throw new UsageError(problems.noShards)
  const shards = await ShardFiles.open(paths, context.io.cwd)
  const { header } = shards
  const options = { ...given, found: header.found, inlineConfig: header.inlineConfig }
  checkOptions(options)
  const asked = context.requestedLocale ?? header.locale
  const ofShards = { ...context, ...(asked !== null && { requestedLocale: asked }) }
  const isOfYears = header.hashes.previous !== null
  // What a shard found out about last year it has written down; a ledger lists the numbers of last year themselves.
  if (isOfYears && given.previous === undefined && targetsOf(options).some(({ format }) => format === 'xlsx'))
    throw new UsageError(problems.mergeNeedsPrevious)
  const compared = await openCompared(options, shards.files, ofShards)
  try {
    const run = await openRun({ ...setupOf(options, ofShards), ...compared.setup })
    checkCall(shards, run, ofShards)
    return await mergeWith(paths, { ...compared, shards, run, options, context: ofShards })
  } finally {
    await compared.close()
  }
}

/** The set rules and the formats ask the configuration of this call, so it has to be that of the shards. */
function checkCall({ header, first }: ShardFiles, run: Run, { io, version, requestedLocale }: CommandContext): void {
  const own = hashPartsOf(run)
  // Where the call names no reports of last year, what the shards found out about them stands.
  const hashes = { ...own, previous: own.previous ?? header.hashes.previous }
  const call: ShardHeader = { ...header, version, hashes, locale: requestedLocale ?? null, folder: io.cwd }
  const trait = differenceOf(header, call)
  if (trait) throw new UsageError(shardProblems.otherCall(first, trait))
}

interface Merging extends Pick<Compared, 'set' | 'many'> {
  shards: ShardFiles
  run: Run
  options: LintCommandOptions
  context: CommandContext
}

async function mergeWith(paths: readonly string[], { shards, run, options, context: given, set, many }: Merging) {
  const { io, requestedLocale } = given
  const { header, files } = shards
  const { quiet = false, roster } = options
  const locale = requestedLocale ?? localeOf(run) ?? given.locale
  for (const { path, reason } of header.empty) complain({ io, locale }, reason, path)
  const inputs = [
    ...files,
    ...[...paths, ...(roster === undefined ? [] : [roster])].map((path) => resolve(io.cwd, path)),
  ]
  const around = {
    ...{ inputs, found: new Set<string>(), config: run.loaded.file, overwrite: options.overwrite === true },
    compared: options.compare === undefined ? undefined : resolve(io.cwd, options.compare),
  }
  await checkOutputs(outputFilesOf(options, io.cwd), around)
  const progress = openProgress(files.length, { io, locale, quiet })
  const context = { ...given, locale, io: progress.io }
  const format = formatContext(shards.readFiles, run, options, context, () => hashOfParts(header.hashes))
  const loadsPackages = options.config !== false
  const outputs = await openOutputs(targetsOf(options), { io: context.io, context: format, loadsPackages })
  const rounds = await openRounds(files, format, options, context)
  const steps = await openSteps(options, run, context)
  const tally = new Tally()
  tally.unjudged = header.empty.length > 0
  const { needs = [] } = run.setup
  const result = (file: string): Promise<FileResult | null> => Promise.resolve(asNeeded(shards.result(file), needs))
  const results = inOrder(files, result, { threads: 0, signal: io.signal })
  const reporting = {
    ...{ run, options, context, count: files.length, set, many, rounds, steps, outputs, format, progress, tally },
  }
  const years = await reportResults(results, reporting)
  sayWritten(options, tally, context)
  const organ = header.hashes.previous === null ? years.organOfTwo() : undefined
  if (organ !== undefined) inform(context, options, problems.severalYears(organ))
  return finish(tally, files.length, options, context)
}

/** A result with what the formats of this call ask for, as a run for them would have made it. */
function asNeeded(result: FileResult | null, needs: readonly Need[]): FileResult | null {
  if (result === null) return null
  const { data, facts, sha256, ...others } = result
  const isHashed = needs.includes('sha256')
  const kept = {
    ...others,
    ...(data && needs.includes('data') && { data }),
    ...(facts && needs.includes('facts') && { facts: isHashed ? facts : { ...facts, hash: null } }),
  }
  if (!isHashed || sha256 === undefined) return kept
  // An unjudged file has it where a judged one has not.
  return isJudged(result) ? { ...kept, sha256 } : { ...result }
}
