import { fatalResult } from '../results/fatal.js'
import { groupLine, isJudged, unjudgedGroups } from '../formatters/unjudged.js'
import { openRun } from '../node/open-run.js'
import { reasonOf } from '../node/problems.js'
import { configFor, formsIn } from '../node/run.js'
import { passedResult, resultOfRead } from '../results/found-result.js'
import { leavesUnjudged } from '../results/treatment.js'
import type { Content } from '../node/sources.js'
import { UsageError } from '../node/usage-error.js'
import type { Edition, FileKind, LintResult, Locale, Report, UnjudgedResult } from '../model/index.js'
import { complain } from './complain.js'
import type { CommandContext } from './context.js'
import { contentOf, findInput, type InputOptions } from './input.js'
import { problems } from './problems.js'

export interface ReadOptions extends InputOptions {
  /** Path of the configuration; false: none. */
  config?: string | boolean
}

/**
 * Reads every report that the arguments of a command name, and gives each to `take`. What
 * cannot be read is said on stderr. Returns what `take` made, the files that were refused, whether anything could not be
 * read, and the formats of the run.
 */
export async function readReports<Taken>(
  paths: readonly string[],
  options: ReadOptions,
  context: CommandContext,
  take: (filePath: string, report: Report, source: Content) => Taken | Promise<Taken>,
): Promise<{ taken: Taken[]; unread: string[]; failed: boolean; forms: readonly Edition[] }> {
  const { io, locale } = context
  const { config = true } = options
  const run = await openRun({ config: { cwd: io.cwd, ...(config !== true && { path: config }) } })
  const input = await findInput(paths, options, io, run)
  for (const { path, reason } of input.empty) complain(context, reason, path)
  let failed = input.empty.length > 0
  const engine = context.makeEngine(0)
  const taken: Taken[] = []
  const unread = [...input.passed].flatMap(([path, { treatment }]) => (leavesUnjudged(treatment) ? [path] : []))
  const unjudged: UnjudgedResult[] = [...input.passed].map(([path, file]) => passedResult(path, file, locale))
  for (const filePath of input.files) {
    try {
      const source = await contentOf(filePath, input)
      if ('reason' in source) throw new UsageError(source.reason)
      const { settings, limits, readers, forms } = configFor(run, filePath)
      taken.push(await take(filePath, await engine.parse(source, { settings, limits, readers, forms }), source))
    } catch (error) {
      const reported = resultOfRead(refusal(filePath, error, locale), input.found, locale)
      if (reported && !isJudged(reported)) {
        unjudged.push(reported)
        if (leavesUnjudged(reported.verdict)) unread.push(filePath)
      } else if (reported) {
        complain(context, reasonOf(error), filePath)
        unread.push(filePath)
        failed = true
      }
    }
  }
  await engine.close()
  for (const group of unjudgedGroups(unjudged, locale)) {
    const line = groupLine(group, locale)
    complain(context, { zh: line, en: line })
    failed ||= leavesUnjudged(group.verdict)
  }
  if (taken.length === 0 && !failed && !options.found) {
    complain(context, problems.nothingJudged)
    failed = true
  }
  return { taken, unread, failed, forms: formsIn(run) }
}

/** An error as the result that a check would have given. */
function refusal(filePath: string, error: unknown, locale: Locale): LintResult {
  const { code = 'internal', kind } = error as { code?: string; kind?: FileKind }
  return fatalResult(filePath, code, reasonOf(error), locale, kind)
}
